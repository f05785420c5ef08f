import { fen, type BasisPoints, type Fen } from '../money'
import { addDays, dayOf, startOfDay, type EpochMs } from '../time'
import { nothingEarned, type EarnedBefore } from './earned-before'
import { expiresAtOf, type PointsProgram } from './program'

/** What a purchase is made of, for earning: only goods paid with money earn. */
export type EarningBase = {
  readonly paidFen: Fen
  readonly shippingFen?: Fen
  readonly giftCardFen?: Fen
  readonly paidWithPointsFen?: Fen
}

/** The amount that earns: what was paid, less shipping, gift cards bought and the part paid with points; never below 0. */
export const earningFen = (base: EarningBase): Fen =>
  fen(Math.max(0, base.paidFen - (base.shippingFen ?? 0) - (base.giftCardFen ?? 0) - (base.paidWithPointsFen ?? 0)))

/** Points a yuan at a tier, in basis points, rounded down. */
export const earnRateOf = (program: PointsProgram, earnMultiplierBp: BasisPoints): BasisPoints =>
  Math.floor((program.earnRateBp * earnMultiplierBp) / 10_000)

/** Points an amount earns at a rate, rounded down to the point, within the caps; what was earned before counts toward them. */
export function earnedPoints(
  program: PointsProgram,
  amount: Fen,
  rateBp: BasisPoints,
  before: EarnedBefore = nothingEarned,
): number {
  const { perPurchase, perDay, perMember } = program.caps
  const points = Math.floor((amount * rateBp) / 1_000_000) // 100 fen a yuan × 10,000 basis points
  const left = (most: number | null, earned: number) => (most === null ? points : Math.max(0, most - earned))
  return Math.min(points, perPurchase ?? points, left(perDay, before.today), left(perMember, before.ever))
}

/** What a purchase earns and when; 0 points when they would have lapsed by `now`, as of a purchase reported very late. */
export type PurchaseEarning = {
  readonly points: number
  readonly earningFen: Fen
  readonly rateBp: BasisPoints
  readonly availableAt: EpochMs
  readonly expiresAt: EpochMs
}

/** Decides what a purchase earns by the rules and the member's multiplier. */
export function purchaseEarning(
  program: PointsProgram,
  purchase: EarningBase & { readonly purchasedAt: EpochMs; readonly earnMultiplierBp: BasisPoints },
  now: EpochMs,
  before: EarnedBefore = nothingEarned,
): PurchaseEarning {
  const base = earningFen(purchase)
  const rateBp = earnRateOf(program, purchase.earnMultiplierBp)
  const availableAt = availableAtOf(program, purchase.purchasedAt)
  const expiresAt = expiresAtOf(program.expiry, purchase.purchasedAt)
  const lapsed = expiresAt <= Math.max(now, availableAt)
  const points = lapsed ? 0 : earnedPoints(program, base, rateBp, before)
  return { points, earningFen: base, rateBp, availableAt, expiresAt }
}

/** When points earned at an instant can be spent: as the business day begins after `pendingDays` whole days. */
export const availableAtOf = (program: PointsProgram, earnedAt: EpochMs): EpochMs =>
  program.pendingDays === 0 ? earnedAt : startOfDay(addDays(dayOf(earnedAt), program.pendingDays + 1))

/**
 * What this refund takes back: points. Each fen refunded takes its share of the points, counted from what remains, so
 * that all refunds together take the same whatever their order. `refundedBefore` and `refundedAfter` count only what
 * had earned; @throws RangeError when more is refunded than earned.
 */
export function clawBackPoints(
  purchase: { readonly earnedPoints: number; readonly earningFen: Fen },
  refundedBefore: Fen,
  refundedAfter: Fen,
): number {
  const { earnedPoints: points, earningFen: base } = purchase
  if (base === 0) return 0
  const kept = (refunded: Fen) => Math.floor((points * Math.max(0, base - refunded)) / base)
  return kept(refundedBefore) - kept(refundedAfter)
}
