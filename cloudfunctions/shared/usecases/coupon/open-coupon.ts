import type { CouponSheet } from '@contract/coupon'
import { refuse } from '@domain/refusal'
import type { MemberContext } from '../context'
import { gotCoupon } from '../views/got-coupon'

/** One of the caller's coupons. @throws refusal coupon/not-found, also for another's. */
export async function openCoupon(ctx: MemberContext, input: { readonly couponId: string }): Promise<CouponSheet> {
  const coupon = await ctx.database.read('coupons', input.couponId)
  if (!coupon || coupon.memberId !== ctx.memberId) throw refuse('coupon/not-found')
  const shown = await gotCoupon(ctx, coupon)
  return { ...shown, counterCode: shown.coupon.whyNot === null ? counterCodeOf(coupon.couponId) : null }
}

/** What staff scan: it names the coupon and is worth nothing without a visit that its owner has opened. */
const counterCodeOf = (couponId: string): string => `coupon/${couponId}`
