import type { BasisPoints, Fen } from '../money'
import type { EpochMs } from '../time'

/** When points lapse: so many days, at the end of the month or year `months` or `years` later, or when nothing happens. */
export type ExpiryRule =
  | { readonly kind: 'days'; readonly days: number }
  | { readonly kind: 'month-end'; readonly months: number }
  | { readonly kind: 'year-end'; readonly years: number }
  | { readonly kind: 'inactivity'; readonly months: number }

/** Most points one purchase or one day may earn; null is no cap. */
export type EarnCaps = { readonly perPurchase: number | null; readonly perDay: number | null }

/** The points rules as data. `earnRateBp` 10,000 = 1 point a yuan. */
export type PointsProgram = {
  readonly earnRateBp: BasisPoints
  readonly pendingDays: number
  readonly expiry: ExpiryRule
  readonly warnDays: readonly number[]
  readonly caps: EarnCaps
  /** Spent points that come back after their lot lapsed are kept this many days more. */
  readonly graceDays: number
}

/** What a purchase is made of, for earning: only goods paid with money earn. */
export type EarningBase = {
  readonly paidFen: Fen
  readonly shippingFen?: Fen
  readonly giftCardFen?: Fen
  readonly paidWithPointsFen?: Fen
}

/** The amount that earns: what was paid, less shipping, gift cards bought and the part paid with points; never below 0. */
export declare function earningFen(base: EarningBase): Fen

/** Points a yuan at a tier, in basis points, rounded down. */
export declare function earnRateOf(program: PointsProgram, earnMultiplierBp: BasisPoints): BasisPoints

/** Points an amount earns at a rate, rounded down, within the caps; `earnedToday` counts toward the daily cap. */
export declare function earnedPoints(
  program: PointsProgram,
  amount: Fen,
  rateBp: BasisPoints,
  earnedToday?: number,
): number

/** When points earned at an instant can be spent: after the return window. */
export declare function availableAtOf(program: PointsProgram, earnedAt: EpochMs): EpochMs

/** The first instant at which points earned at an instant are gone. */
export declare function expiresAtOf(rule: ExpiryRule, earnedAt: EpochMs): EpochMs

/** What this refund takes back, so that all refunds together take the same whatever their order: points. */
export declare function clawBackPoints(
  purchase: { readonly earnedPoints: number; readonly earningFen: Fen },
  refundedBefore: Fen,
  refundedAfter: Fen,
): number
