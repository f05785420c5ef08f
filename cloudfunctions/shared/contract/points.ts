import * as v from 'valibot'
import type { Day } from '@domain/time'
import { reads } from './action'
import { cursorField } from './fields'
import type { PointsBalance } from './member'

/** One line of the points history. `points` is signed as the member sees it. */
export type PointsLine = {
  readonly entryId: string
  readonly kind: 'earn' | 'release' | 'redeem' | 'expire' | 'reverse' | 'adjust'
  readonly points: number
  readonly on: Day
  /** A short Chinese reason: 消费获得, 到期… */
  readonly title: string
  readonly pending: boolean
}

/** Everything that lapses, by day, soonest first. */
export type PointsPage = {
  readonly balance: PointsBalance
  readonly lapses: readonly { readonly points: number; readonly expiresOn: Day }[]
  readonly lines: readonly PointsLine[]
  readonly cursor: string | null
}

/** Area `points`: balance and history. */
export const points = {
  openAccount: reads<PointsPage>()('member', v.strictObject({ cursor: cursorField })),
}
