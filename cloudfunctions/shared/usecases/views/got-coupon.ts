import type { GotCoupon } from '@contract/coupon'
import { refuse } from '@domain/refusal'
import { dayOf } from '@domain/time'
import type { Context } from '../context'
import type { StoredCoupon } from '../context/coupon'
import { loadCouponCards } from './coupon-cards'

/** A coupon that has just been got, as its owner sees it. */
export async function gotCoupon(ctx: Context, coupon: StoredCoupon): Promise<GotCoupon> {
  const [card] = await loadCouponCards(ctx, [coupon])
  if (!card) throw refuse('coupon/not-found')
  return { today: dayOf(ctx.now), coupon: card }
}
