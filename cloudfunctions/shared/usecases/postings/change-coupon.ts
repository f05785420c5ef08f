import * as rules from '@domain/coupon/coupon'
import type { Coupon, CouponUse } from '@domain/coupon/coupon'
import type { Fen } from '@domain/money'
import { refuse } from '@domain/refusal'
import type { EpochMs } from '@domain/time'
import type { Context, Transaction } from '../context'
import type { StoredCoupon } from '../context/coupon'
import { saveCoupon } from './save-coupon'
import { spendBudget } from './spend-budget'

/** What a coupon is to be used for, and whose it must be. */
export type OwnCouponUse = CouponUse & { readonly memberId: string }

/**
 * Keeps a member's own coupon for an order until an instant; again for the same order: extends.
 * @throws refusal coupon/not-found, coupon/not-usable {why}, coupon/gone when its budget is spent.
 */
export const lockCoupon = (
  ctx: Context,
  tx: Transaction,
  couponId: string,
  use: OwnCouponUse,
  offFen: Fen,
  lockedUntilAt: EpochMs,
): Promise<StoredCoupon> =>
  changeCoupon(ctx, tx, couponId, use.memberId, (coupon) =>
    rules.lockCoupon(coupon, use, offFen, lockedUntilAt, ctx.now),
  )

/**
 * Uses a member's own coupon, locked for the order before or not; the same order again changes nothing.
 * @throws refusal coupon/not-found, coupon/not-usable {why}, coupon/gone when its budget is spent.
 */
export const redeemCoupon = (
  ctx: Context,
  tx: Transaction,
  couponId: string,
  use: OwnCouponUse,
  offFen: Fen,
): Promise<StoredCoupon> =>
  changeCoupon(ctx, tx, couponId, use.memberId, (coupon) => rules.redeemCoupon(coupon, use, offFen, ctx.now))

/** Sets a coupon free that was locked for an order; anything else stays. @throws refusal coupon/not-found. */
export const releaseCoupon = (
  ctx: Context,
  tx: Transaction,
  couponId: string,
  orderId: string,
): Promise<StoredCoupon> => changeCoupon(ctx, tx, couponId, null, (coupon) => rules.releaseCoupon(coupon, orderId))

/**
 * Gives a coupon back whose order came back whole: with its own time, or `graceDays` more when that is over.
 * @throws refusal coupon/not-found.
 */
export const giveBackCoupon = (
  ctx: Context,
  tx: Transaction,
  couponId: string,
  orderId: string,
  graceDays: number,
): Promise<StoredCoupon> =>
  changeCoupon(ctx, tx, couponId, null, (coupon) => rules.giveBackCoupon(coupon, orderId, graceDays, ctx.now))

/**
 * The only way a coupon changes: reads, decides, counts what it takes off, saves. Whoever is not its owner learns nothing
 * of it; `memberId` null: the shop itself. @throws refusal coupon/not-found and whatever `decide` throws.
 */
export async function changeCoupon(
  ctx: Context,
  tx: Transaction,
  couponId: string,
  memberId: string | null,
  decide: (coupon: StoredCoupon) => Coupon,
): Promise<StoredCoupon> {
  const before = await tx.read('coupons', couponId)
  if (!before || (memberId !== null && before.memberId !== memberId)) throw refuse('coupon/not-found')
  const after = decide(before)
  if (after === before) return before
  await spendBudget(ctx, tx, before, after)
  return saveCoupon(ctx, tx, after, before)
}
