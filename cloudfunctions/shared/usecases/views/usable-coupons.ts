import { whyUnusable, type UnusableReason } from '@domain/coupon/coupon'
import type { Context } from '../context'
import type { StoredCoupon } from '../context/coupon'

/** One coupon of a member and why it cannot be used now at a channel; null: it can. */
export type WeighedCoupon = { readonly coupon: StoredCoupon; readonly whyNot: UnusableReason | null }

const MOST_COUPONS = 100

/**
 * A member's coupons that are neither used nor gone, that which lapses first, first, each with why it cannot be used here
 * and now. Whether a cart suffices is `priceCart`'s to say. `orderId`: a lock of that order is no hindrance.
 */
export async function loadUsableCoupons(
  ctx: Context,
  memberId: string,
  channel: string,
  orderId = '',
): Promise<readonly WeighedCoupon[]> {
  const open = await ctx.queries.coupons.openOf(memberId, MOST_COUPONS)
  return open
    .filter((coupon) => coupon.validUntilAt > ctx.now || coupon.lockedUntilAt > ctx.now)
    .map((coupon) => ({ coupon, whyNot: whyUnusable(coupon, { orderId, channel }, ctx.now) }))
}
