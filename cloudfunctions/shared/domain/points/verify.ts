import type { PointsAccount } from './account'
import type { PointsEntry } from './entry'

/** Something that does not add up, with the entry it shows at where there is one. */
export type PointsDifference = {
  readonly kind:
    'sequence' | 'hash' | 'sides' | 'available' | 'pending' | 'debt' | 'lots' | 'debt-with-available' | 'head'
  readonly entryId: string | null
  readonly expected: number | string
  readonly found: number | string
}

/** Recomputes an account from all its entries, in order, and says every difference; none: the ledger is right. */
export declare function verifyAccount(
  account: PointsAccount,
  entries: readonly PointsEntry[],
): readonly PointsDifference[]

/** The invariants an account document must meet by itself. @throws RangeError, a fault: a decision went wrong. */
export declare function assertAccount(account: PointsAccount): void
