import type { CouponCard } from '@contract/coupon'
import { whyUnusable } from '@domain/coupon/coupon'
import { GIFT_GONE } from '@domain/shop/given-gift'
import { dayOf } from '@domain/time'
import type { Context } from '../context'
import type { StoredCoupon } from '../context/coupon'
import { loadFaces } from './coupon-faces'

/** Coupons as their owner sees them now, whether or not the nightly job has tidied. */
export async function loadCouponCards(ctx: Context, coupons: readonly StoredCoupon[]): Promise<readonly CouponCard[]> {
  const faces = await loadFaces(
    ctx,
    coupons.map((coupon) => coupon.terms),
  )
  return coupons.map((coupon) => ({
    couponId: coupon.couponId,
    templateId: coupon.templateId,
    face: faces.of(coupon.terms),
    whyNot:
      whyUnusable(coupon, { orderId: '', channel: somewhere(coupon) }, ctx.now) ??
      (faces.isGiftGone(coupon.terms) ? GIFT_GONE : null),
    usableFromOn: dayOf(coupon.validFromAt),
    lastOn: dayOf(coupon.validUntilAt - 1),
    redeemedOn: coupon.redeemedAt === null ? null : dayOf(coupon.redeemedAt),
  }))
}

/** A place where a coupon is good: in the wallet it counts as usable if it can be used anywhere. */
const somewhere = ({ terms }: StoredCoupon): string => terms.channels?.[0] ?? ''
