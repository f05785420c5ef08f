import { whyUnusable, type Coupon, type CouponUse, type UnusableReason } from '../coupon/coupon'
import type { EpochMs } from '../time'
import type { Offer } from './offer'

/** A coupon as an offer to price with; its id is the coupon's. */
export const offerOfCoupon = ({ couponId, terms }: Coupon): Offer => ({
  offerId: couponId,
  name: terms.name,
  stage: 'coupon',
  scope: terms.scope,
  benefit: terms.benefit,
  thresholdFen: terms.thresholdFen,
  stacking: terms.stacking,
})

/** A member's coupons as offers, those that expire first first, and which of them cannot be used here and why. */
export function couponOffers(
  coupons: readonly Coupon[],
  use: CouponUse,
  now: EpochMs,
): {
  readonly offers: readonly Offer[]
  readonly unusable: readonly { readonly offerId: string; readonly why: UnusableReason }[]
} {
  const inOrder = [...coupons].sort((a, b) => a.validUntilAt - b.validUntilAt)
  return {
    offers: inOrder.map(offerOfCoupon),
    unusable: inOrder.flatMap((coupon) => {
      const why = whyUnusable(coupon, use, now)
      return why ? [{ offerId: coupon.couponId, why }] : []
    }),
  }
}
