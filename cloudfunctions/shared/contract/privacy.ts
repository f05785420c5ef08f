import * as v from 'valibot'
import type { ConsentKind } from '@domain/member/consent'
import type { Day } from '@domain/time'
import { reads, writes } from './action'
import { cursorField } from './fields'

/** A kind of thing that is kept of the member, and how many there are. */
export type KeptThings = { readonly what: string; readonly why: string; readonly count: number }

/** What 我的 → 隐私 shows. `openOrders`: orders under way, which have to end before one can leave. */
export type PrivacyPage = {
  readonly joinedOn: Day
  readonly kept: readonly KeptThings[]
  readonly consents: readonly { readonly kind: ConsentKind; readonly isGiven: boolean; readonly since: Day | null }[]
  readonly points: number
  readonly openOrders: number
}

/** A page of everything that is kept, by collection, as it is stored; `cursor` asks for the next. */
export type TracePage = {
  readonly pieces: readonly { readonly collection: string; readonly documents: readonly unknown[] }[]
  readonly cursor: string | null
}

/** Area `privacy`: consents, what is kept, taking it along, leaving. */
export const privacy = {
  openPrivacy: reads<PrivacyPage>()('member', v.strictObject({})),
  giveConsent: writes<{ readonly kind: ConsentKind; readonly isGiven: boolean }>()(
    'member',
    v.strictObject({ kind: v.picklist(['profile', 'personal-picks', 'phone']), isGiven: v.boolean() }),
  ),
  exportTraces: reads<TracePage>()('member', v.strictObject({ cursor: cursorField })),
  /** Deletes the member; purchases stay in the figures without them. */
  leave: writes<{ readonly isDone: boolean }>()('member', v.strictObject({ sure: v.literal('delete-everything') })),
}
