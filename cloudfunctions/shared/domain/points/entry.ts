import type { EpochMs } from '../time'
import type { MovedLot } from './lots'

/** Where points come from and go to. `program` issues them and takes them back; `debt` is what a member owes. */
export type PointsSide = 'program' | 'pending' | 'available' | 'debt' | 'spent' | 'lapsed'

/** The kinds of ledger entry. */
export type PointsEntryKind = 'earn' | 'release' | 'redeem' | 'expire' | 'reverse' | 'adjust'

/** Why points moved. */
export type PointsCause =
  | { readonly by: 'purchase'; readonly purchaseId: string }
  | { readonly by: 'refund'; readonly purchaseId: string; readonly refundNo: string }
  | { readonly by: 'redemption'; readonly redemptionId: string }
  | { readonly by: 'activity'; readonly activity: string; readonly sourceId: string }
  | { readonly by: 'operator'; readonly actorId: string; readonly reason: string }
  | { readonly by: 'merge'; readonly accountId: string }
  | { readonly by: 'time' }

/** One immutable line of the ledger: `points` (> 0) go from one side to the other. */
export type PointsEntry = {
  /** `accountId:seq`. */
  readonly entryId: string
  readonly accountId: string
  readonly seq: number
  /** Unique in the account and computed from the cause: `purchaseId:earn`, `purchaseId:refundNo:reverse` … */
  readonly key: string
  readonly kind: PointsEntryKind
  readonly points: number
  readonly from: PointsSide
  readonly to: PointsSide
  readonly moved: readonly MovedLot[]
  readonly cause: PointsCause
  readonly at: EpochMs
  readonly programVersion: number
  /** The hash of the entry before ('' for the first) and of this one: an edited row is found. */
  readonly previousHash: string
  readonly hash: string
}

/** What an entry says before it has its place in the ledger. */
export type Movement = Pick<PointsEntry, 'key' | 'kind' | 'points' | 'from' | 'to' | 'moved' | 'cause'>

/** What an entry does to what the member has (available + pending − debt): signed points. */
export const effectOf = (entry: Pick<PointsEntry, 'points' | 'from' | 'to'>): number =>
  (isMembers(entry.to) ? entry.points : 0) - (isMembers(entry.from) ? entry.points : 0)

const isMembers = (side: PointsSide): boolean => side === 'pending' || side === 'available' || side === 'debt'
