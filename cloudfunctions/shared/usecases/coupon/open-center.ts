import type { CouponCenter } from '@contract/coupon'
import { DAY_MS, dayOf } from '@domain/time'
import type { MemberContext } from '../context'
import { loadOffers } from '../views/offers'

const SHOWN_BEFORE_MS = 14 * DAY_MS

/** 领券中心: what can be claimed by a tap, and what soon can be, each with how it stands for the caller. */
export async function openCenter(ctx: MemberContext): Promise<CouponCenter> {
  const shown = ctx.program.coupons.templates.filter(
    ({ ways, openFromAt, openUntilAt }) =>
      ways.includes('claim') && openFromAt < ctx.now + SHOWN_BEFORE_MS && ctx.now < openUntilAt,
  )
  return { now: ctx.now, today: dayOf(ctx.now), offers: await loadOffers(ctx, shown, 'claim') }
}
