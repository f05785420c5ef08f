import type { BasisPoints } from '../money'
import type { EpochMs } from '../time'
import type { PointsCause, PointsEntry } from './entry'

/** What every command says: why, and under which program. */
type Reasoned = { readonly cause: PointsCause; readonly programVersion: number }

/** Points to be earned; `lotId` (`purchaseId:earn`) is the entry's key too. `availableAt` not after now: at once. */
export type EarnCommand = Reasoned & {
  readonly lotId: string
  readonly points: number
  readonly availableAt: EpochMs
  readonly expiresAt: EpochMs
  readonly purchaseId: string | null
  readonly rateBp: BasisPoints
  /** Set under the inactivity rule: nothing lapses before. */
  readonly keptUntilAt?: EpochMs
}

/** Time to be caught up with: release and expire need no more. */
export type TidyCommand = { readonly programVersion: number }

/** Points to be spent; `key` is `redemptionId:redeem`. */
export type RedeemCommand = Reasoned & {
  readonly key: string
  readonly points: number
  readonly keptUntilAt?: EpochMs
}

/** Points of a purchase taken back: `points` is this refund's part, see `clawBackPoints`. `key` is `refundId:reverse`. */
export type ReverseCommand = Reasoned & { readonly key: string; readonly lotId: string; readonly points: number }

/** A redemption undone, in whole or part: `restoredBefore` of the entries' points have come back already. */
export type RestoreCommand = Reasoned & {
  readonly key: string
  /** The redeem entries to undo. */
  readonly entries: readonly PointsEntry[]
  readonly points: number
  readonly restoredBefore: number
  /** Lots that have lapsed meanwhile come back for this many days; 0: they stay lapsed. */
  readonly graceDays: number
}

/** Points given (> 0) or taken (< 0) by hand; `expiresAt` is for points given. */
export type AdjustCommand = Reasoned & { readonly key: string; readonly points: number; readonly expiresAt: EpochMs }
