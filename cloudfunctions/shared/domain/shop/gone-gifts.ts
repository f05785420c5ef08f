import type { Cart, PricedCart, PricedGift } from './cart'
import { GIFT_GONE } from './given-gift'
import { priceCart } from './price-cart'

/**
 * What the shop's own offers promise for a cart and cannot give, because it has run out: the gifts of the same cart were
 * there enough of them. A coupon whose gift has run out says so itself.
 */
export function goneGifts(cart: Cart, { notApplied }: PricedCart): readonly PricedGift[] {
  const own = new Set(cart.offers.flatMap(({ stage, offerId }) => (stage === 'coupon' ? [] : [offerId])))
  const gone = notApplied.flatMap(({ offerId, reason }) =>
    own.has(offerId) && reason.kind === 'unusable' && reason.why === GIFT_GONE ? [offerId] : [],
  )
  if (gone.length === 0) return []
  const { giftsLeft: _counted, ...plenty } = cart
  const unusable = cart.unusable.filter(({ offerId }) => !gone.includes(offerId))
  return priceCart({ ...plenty, unusable }).gifts.filter(({ offerId }) => gone.includes(offerId))
}
