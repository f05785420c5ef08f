import type { Day, EpochMs } from '../time'
import type { PointsAccount, PointsDecision } from './account'
import type { PointsCause, PointsEntry } from './entry'

/** Points to be earned; `lotId` is also the idempotency key, as `purchaseId:earn`. `availableAt` ≤ now: at once. */
export type EarnCommand = {
  readonly lotId: string
  readonly points: number
  readonly availableAt: EpochMs
  readonly expiresAt: EpochMs
  readonly purchaseId: string | null
  readonly rateBp: number
  readonly cause: PointsCause
  readonly programVersion: number
  /** Set by the inactivity rule: nothing lapses before. */
  readonly keptUntilAt?: EpochMs
}

/** Points to be spent on something, for `key` = `redemptionId:redeem`. */
export type RedeemCommand = {
  readonly key: string
  readonly points: number
  readonly cause: PointsCause
  readonly programVersion: number
  readonly keptUntilAt?: EpochMs
}

/** Points of a purchase taken back: `points` is this refund's part, see `clawBackPoints`. */
export type ReverseCommand = {
  readonly key: string
  /** The lot the purchase made: `purchaseId:earn`. */
  readonly lotId: string
  readonly points: number
  readonly cause: PointsCause
  readonly programVersion: number
}

/** A redemption undone: `entry` is the redeem entry, `points` how many of it come back. */
export type RestoreCommand = {
  readonly key: string
  readonly entries: readonly PointsEntry[]
  /** Lots that have lapsed meanwhile come back for this many days. */
  readonly graceDays: number
  readonly cause: PointsCause
  readonly programVersion: number
}

/** Points given (> 0, with an expiry) or taken (< 0) by an operator. */
export type AdjustCommand = {
  readonly key: string
  readonly points: number
  readonly expiresAt: EpochMs
  readonly cause: PointsCause
  readonly programVersion: number
}

/** Earns points; due lots are settled first. @throws refusal points/out-of-range. */
export declare function earn(account: PointsAccount, command: EarnCommand, now: EpochMs): PointsDecision

/** Makes due pending lots available; what is owed is repaid from them first. */
export declare function release(
  account: PointsAccount,
  command: { readonly programVersion: number },
  now: EpochMs,
): PointsDecision

/** Takes lapsed lots away. */
export declare function expire(
  account: PointsAccount,
  command: { readonly programVersion: number },
  now: EpochMs,
): PointsDecision

/** Spends points, earliest expiry first, then oldest. @throws refusal points/insufficient {short}, points/out-of-range. */
export declare function redeem(account: PointsAccount, command: RedeemCommand, now: EpochMs): PointsDecision

/** Claws back from the purchase's own lot, then from what is available, then as debt. */
export declare function reverse(account: PointsAccount, command: ReverseCommand, now: EpochMs): PointsDecision

/** Puts spent points back into the lots they came from, with their expiry. */
export declare function restore(account: PointsAccount, command: RestoreCommand, now: EpochMs): PointsDecision

/** Gives or takes points by hand. @throws refusal points/insufficient {short}, points/out-of-range. */
export declare function adjust(account: PointsAccount, command: AdjustCommand, now: EpochMs): PointsDecision

/** Everything that lapses, by business day, soonest first. */
export declare function lapses(
  account: PointsAccount,
  now: EpochMs,
): readonly { readonly points: number; readonly expiresOn: Day }[]

/** What lapses soonest within `warnDays` days; null when nothing does. */
export declare function lapsing(
  account: PointsAccount,
  now: EpochMs,
  warnDays: number,
): { readonly points: number; readonly expiresOn: Day } | null
