import type { PointsAccount } from '@domain/points/account'
import type { PointsEntry } from '@domain/points/entry'
import type { EpochMs } from '@domain/time'

/** An account with the instant at which a lot is released or lapses next; null: nothing to settle. */
export type SettledAccount = PointsAccount & { readonly settleAt: EpochMs | null }

/** What the collections of points hold. */
export type PointsDocuments = { points_accounts: SettledAccount; points_entries: PointsEntry }

/** Questions about points. */
export type PointsQueries = {
  readonly points: {
    findToSettle(now: EpochMs, limit: number): Promise<readonly SettledAccount[]>
    /** Newest first, below `beforeSeq`. */
    entries(accountId: string, beforeSeq: number, limit: number): Promise<readonly PointsEntry[]>
  }
}
