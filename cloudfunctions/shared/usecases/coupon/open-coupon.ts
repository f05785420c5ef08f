import type { CouponSheet } from '@contract/coupon'
import { refuse } from '@domain/refusal'
import type { MemberContext } from '../context'
import { gotCoupon } from '../views/got-coupon'

/** One of the caller's coupons. @throws refusal coupon/not-found, also for another's. */
export async function openCoupon(ctx: MemberContext, input: { readonly couponId: string }): Promise<CouponSheet> {
  const coupon = await ctx.database.read('coupons', input.couponId)
  if (!coupon || coupon.memberId !== ctx.memberId) throw refuse('coupon/not-found')
  const template = ctx.program.coupons.templates.find(({ templateId }) => templateId === coupon.templateId)
  const mayShare = template !== undefined && template.ways.includes('share') && ctx.now < template.openUntilAt
  return { ...(await gotCoupon(ctx, coupon)), mayShare, comesBack: ctx.program.shop.returns.couponBack }
}
