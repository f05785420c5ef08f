import type { EpochMs } from '../time'

/** What an in-app message is about; the inbox draws each with its own icon. */
export type InboxKind = 'order' | 'gift' | 'coupon' | 'points' | 'follow-up' | 'campaign' | 'community' | 'card'

/** What a message of the inbox says and where a tap on it leads. */
export type InboxContent = Pick<InboxEntry, 'kind' | 'title' | 'text' | 'page'>

/** One message in the app's own inbox: it needs no grant, and nothing pushes it. Its id is computed from what it tells. */
export type InboxEntry = {
  readonly entryId: string
  readonly memberId: string
  readonly kind: InboxKind
  readonly title: string
  readonly text: string
  /** Where a tap leads, as `packages/…/index?…`; null: nowhere. */
  readonly page: string | null
  readonly postedAt: EpochMs
  /** Null: not read yet. */
  readonly readAt: EpochMs | null
}
