import type { CouponCount } from '@contract/member'
import { dayOf, daysBetween } from '@domain/time'
import type { MemberContext } from '../context'
import { loadUsableCoupons } from './usable-coupons'

/** How many coupons a member has, and what of them lapses next, where that is soon. */
export async function loadCouponCount(ctx: MemberContext): Promise<CouponCount> {
  const weighed = await loadUsableCoupons(ctx, ctx.memberId, { channel: '' })
  const lastOns = weighed.map(({ coupon }) => dayOf(coupon.validUntilAt - 1))
  const soonest = lastOns.reduce<string | null>((first, on) => (first === null || on < first ? on : first), null)
  const isSoon = soonest !== null && daysBetween(dayOf(ctx.now), soonest) <= ctx.program.coupons.warnDays
  return {
    count: weighed.length,
    lapsing: isSoon ? { count: lastOns.filter((on) => on === soonest).length, lastOn: soonest } : null,
  }
}
