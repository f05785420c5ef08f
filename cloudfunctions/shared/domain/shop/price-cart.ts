import { allocate, fen, sumFen, type Fen } from '../money'
import type { AppliedOffer, Cart, PricedCart, PricedGift, PricedLine, Threshold } from './cart'
import type { Choice, ChosenOffer } from './choice'
import { chooseOffers } from './choose-offers'
import { notAppliedOf, usableOffers } from './not-applied'
import type { Offer } from './offer'
import { payWithPoints } from './points-cash'

/**
 * Prices a cart: activity price → member price → 满减 → coupon → points → shipping. The phone previews with it and the
 * server decides with it. Every amount is whole fen, every offer that did not apply says why.
 */
export function priceCart(cart: Cart): PricedCart {
  const usable = usableOffers(cart)
  const choice = chooseOffers(cart, usable)
  const lines = priceLines(cart, choice)
  const goodsFen = sumFen(lines.map((line) => line.goodsFen))
  const shippingFen = fen(choice.shippingFen)
  const shippingOffFen = fen(choice.shippingOffFen)
  const pointsFen = sumFen(lines.map((line) => line.pointsFen))
  return {
    lines,
    listFen: sumFen(lines.map((line) => line.listFen)),
    goodsFen,
    points: lines.reduce((total, line) => total + line.points, 0),
    pointsFen,
    shippingFen,
    shippingOffFen,
    payableFen: fen(goodsFen - pointsFen + shippingFen - shippingOffFen),
    gifts: choice.chosen.flatMap((chosen) => giftOf(cart, chosen)),
    applied: choice.chosen.map(appliedOf),
    notApplied: notAppliedOf(cart, usable, choice.chosen),
  }
}

function priceLines(cart: Cart, choice: Choice): readonly PricedLine[] {
  const payableByPoints = cart.lines.map((line, index) => fen(line.isStoredValue ? 0 : (choice.nets[index] ?? 0)))
  const paid = payWithPoints(cart.pointsRule, payableByPoints, cart.points.spendable, cart.points.wanted)
  return cart.lines.map((line, index) => {
    const goodsFen = fen(choice.nets[index] ?? 0)
    const pointsFen = paid.amounts[index] ?? fen(0)
    const shares = choice.chosen.flatMap(({ offer, places, base, shares: offs }) => {
      const counts = places.includes(index) && isMoneyOff(offer)
      return counts ? [{ offerId: offer.offerId, baseFen: fen(base[index] ?? 0), offFen: fen(offs[index] ?? 0) }] : []
    })
    return {
      ...line,
      listFen: fen(line.unitPriceFen * line.qty),
      shares,
      goodsFen,
      points: paid.points[index] ?? 0,
      pointsFen,
      cashFen: fen(goodsFen - pointsFen),
    }
  })
}

const isMoneyOff = ({ benefit }: Offer): boolean => benefit.kind !== 'gift' && benefit.kind !== 'shipping-off'

function giftOf({ lines }: Cart, { offer, places, base }: ChosenOffer): readonly PricedGift[] {
  const { offerId, benefit, thresholdFen: needFen } = offer
  if (benefit.kind !== 'gift') return []
  const bases = places.map((place) => [lines[place]?.lineId ?? '', fen(base[place] ?? 0)] as const)
  return [{ offerId, productId: benefit.productId, qty: benefit.qty, needFen, bases: Object.fromEntries(bases) }]
}

function appliedOf({ offer, shares, shippingOffFen }: ChosenOffer): AppliedOffer {
  const { offerId, name } = offer
  const offFen = fen(shares.reduce((total, share) => total + share, shippingOffFen))
  return { offerId, name, offFen, thresholds: thresholdsOf(offer, offFen) }
}

/**
 * Which part of what an offer took off the goods is deserved from which amount on: a step counts for what it adds to
 * the last. Gifts and shipping, once given, are not taken back; one not sent yet: see `giftsBack`.
 */
function thresholdsOf(offer: Offer, offFen: Fen): readonly Threshold[] {
  const { benefit, thresholdFen } = offer
  if (!isMoneyOff(offer)) return []
  if (benefit.kind !== 'steps') return thresholdFen > 0 ? [{ needFen: thresholdFen, partFen: offFen }] : []
  const steps = [...benefit.steps].sort((a, b) => a.fromFen - b.fromFen)
  const reached = steps.filter((_, index) => (steps[index - 1]?.offFen ?? 0) < offFen)
  const weights = reached.map((step, index) => step.offFen - (reached[index - 1]?.offFen ?? 0))
  const parts = allocate(offFen, weights)
  return reached.map((step, index) => ({
    needFen: fen(Math.max(step.fromFen, thresholdFen)),
    partFen: parts[index] ?? fen(0),
  }))
}
