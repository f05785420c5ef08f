import { fen } from '../money'
import { clash, eligible, totalAt, type Nets } from './apply-offer'
import type { Cart, NotAppliedReason, PricedCart } from './cart'
import { isThere, type ChosenOffer } from './choice'
import { GIFT_GONE } from './given-gift'
import { OFFER_STAGES, type Offer } from './offer'

/** The offers to choose from: whatever the shop gives, and the coupons the shopper picked. */
export const usableOffers = (cart: Cart): readonly Offer[] =>
  cart.offers.filter(
    (offer) =>
      (offer.stage !== 'coupon' || cart.chosenCoupons === 'best' || cart.chosenCoupons.includes(offer.offerId)) &&
      !cart.unusable.some((each) => each.offerId === offer.offerId),
  )

/** Every offer that did not apply, with its reason: none is dropped in silence. */
export function notAppliedOf(
  cart: Cart,
  usable: readonly Offer[],
  chosen: readonly ChosenOffer[],
): PricedCart['notApplied'] {
  const known = new Set(cart.offers.map((offer) => offer.offerId))
  const others = cart.unusable.filter((each) => !known.has(each.offerId))
  return [
    ...others.map(({ offerId, why }) => ({ offerId, reason: { kind: 'unusable', why } as const })),
    ...cart.offers
      .filter((offer) => !chosen.some((each) => each.offer === offer))
      .map((offer) => ({ offerId: offer.offerId, reason: reasonFor(offer, cart, usable, chosen) })),
  ]
}

function reasonFor(
  offer: Offer,
  cart: Cart,
  usable: readonly Offer[],
  chosen: readonly ChosenOffer[],
): NotAppliedReason {
  const unusable = cart.unusable.find((each) => each.offerId === offer.offerId)
  if (unusable) return { kind: 'unusable', why: unusable.why }
  const gone = { kind: 'unusable', why: GIFT_GONE } as const
  if (!isThere(offer, cart, [])) return gone
  if (!usable.includes(offer)) return { kind: 'not-chosen' }
  const places = eligible(offer, cart.lines)
  if (places.length === 0) return { kind: 'no-eligible-goods' }
  const amount = totalAt(netsBefore(offer, cart, chosen), places)
  const shortFen = leastNeeded(offer) - amount
  const rival = chosen.find((each) => clash(offer, places, each.offer, each.places))
  const outOfReach = leastNeeded(offer) > totalAt(netsBefore(offer, cart, []), places)
  if (shortFen > 0 && (outOfReach || !rival)) return { kind: 'below-threshold', shortFen: fen(shortFen) }
  if (rival) return { kind: 'clash', withOfferId: rival.offer.offerId }
  if (!isThere(offer, cart, chosen)) return gone
  return { kind: amount === 0 || offer.benefit.kind === 'shipping-off' ? 'nothing-left' : 'costs-more' }
}

/** The lines' amounts an offer's threshold looks at: those when its stage begins. */
function netsBefore(offer: Offer, cart: Cart, chosen: readonly ChosenOffer[]): Nets {
  const stage = OFFER_STAGES.indexOf(offer.stage)
  const before = chosen.filter((each) => OFFER_STAGES.indexOf(each.offer.stage) < stage)
  return cart.lines.map((line, index) =>
    before.reduce((net, each) => net - (each.shares[index] ?? 0), line.unitPriceFen * line.qty),
  )
}

const leastNeeded = ({ benefit, thresholdFen }: Offer): number =>
  benefit.kind === 'steps'
    ? Math.max(thresholdFen, Math.min(...benefit.steps.map((step) => step.fromFen)))
    : thresholdFen
