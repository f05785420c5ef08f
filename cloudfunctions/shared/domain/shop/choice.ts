import { offerShares, totalAt, type Nets } from './apply-offer'
import type { CartLine, GiftsLeft, ShippingRule } from './cart'
import { hasGift, piecesOf } from './given-gift'
import type { Offer, OfferStage } from './offer'

/** One offer that applies: what it takes off each line, and the lines' amounts its threshold looked at. */
export type ChosenOffer = {
  readonly offer: Offer
  /** The places of the lines it is for. */
  readonly places: readonly number[]
  readonly base: Nets
  readonly shares: readonly number[]
  readonly shippingOffFen: number
}

/** Offers that apply together, in their order, and what the cart costs with them. */
export type Choice = {
  readonly chosen: readonly ChosenOffer[]
  readonly nets: Nets
  readonly goodsFen: number
  readonly shippingFen: number
  readonly shippingOffFen: number
  readonly giftsFen: number
  /** Where the calculation stands: thresholds look at the amounts its stage began with. */
  readonly stage: OfferStage
  readonly base: Nets
}

/** Everything about a cart that does not change while offers are tried. */
export type Trial = {
  readonly lines: readonly CartLine[]
  readonly shipping: ShippingRule
  readonly giftsLeft?: GiftsLeft
}

/** A cart without offers. */
export function beginChoice({ lines, shipping }: Trial): Choice {
  const nets = lines.map((line) => line.unitPriceFen * line.qty)
  const goodsFen = sum(nets)
  const shippingFen = lines.length === 0 ? 0 : shippingAt(shipping, goodsFen)
  const nothing = { chosen: [], shippingOffFen: 0, giftsFen: 0 }
  return { ...nothing, nets, base: nets, stage: 'activity', goodsFen, shippingFen }
}

/** What a choice costs the shopper, less what its gifts are worth. */
export const costOf = (choice: Choice): number =>
  choice.goodsFen + choice.shippingFen - choice.shippingOffFen - choice.giftsFen

/** A choice with one more offer; null when that does nothing. `places` are the lines the offer is for. */
export function withOffer(choice: Choice, offer: Offer, places: readonly number[], trial: Trial): Choice | null {
  const base = offer.stage === choice.stage ? choice.base : choice.nets
  const entered: Choice = { ...choice, base, stage: offer.stage }
  const { kind } = offer.benefit
  return kind === 'shipping-off' || kind === 'gift'
    ? withExtra(entered, offer, places, trial)
    : withMoneyOff(entered, offer, places, trial)
}

/** True for an offer whose gift is there, besides what is bought of it and what other offers give. */
export function isThere({ benefit }: Offer, { lines, giftsLeft }: Trial, others: readonly ChosenOffer[]): boolean {
  if (benefit.kind !== 'gift') return true
  const { productId, qty } = benefit
  const left = giftsLeft?.[productId]
  const given = others.flatMap(({ offer }) => (offer.benefit.kind === 'gift' ? [offer.benefit] : []))
  return hasGift(left === undefined ? undefined : { left }, qty, piecesOf([...lines, ...given], productId))
}

/** True for the stages that make the price of an item; free shipping looks at the goods after them. */
export const isItemStage = (stage: OfferStage): boolean => stage === 'activity' || stage === 'member'

function withMoneyOff(choice: Choice, offer: Offer, places: readonly number[], trial: Trial): Choice | null {
  const { base } = choice
  const shares = offerShares(offer, trial.lines, places, base, choice.nets)
  if (!shares) return null
  const nets = choice.nets.map((net, index) => net - (shares[index] ?? 0))
  const goodsFen = sum(nets)
  const shippingFen = isItemStage(offer.stage) ? shippingAt(trial.shipping, goodsFen) : choice.shippingFen
  return {
    ...choice,
    chosen: [...choice.chosen, { offer, places, base, shares, shippingOffFen: 0 }],
    nets,
    goodsFen,
    shippingFen,
  }
}

function withExtra(choice: Choice, offer: Offer, places: readonly number[], trial: Trial): Choice | null {
  const { base, chosen } = choice
  const { benefit } = offer
  if (places.length === 0 || totalAt(base, places) < offer.thresholdFen) return null
  if (!isThere(offer, trial, chosen)) return null
  const dueFen = choice.shippingFen - choice.shippingOffFen
  const offFen = benefit.kind === 'shipping-off' ? Math.min(dueFen, benefit.mostFen ?? dueFen) : 0
  const worthFen = benefit.kind === 'gift' ? benefit.worthFen : 0
  if (offFen + worthFen === 0) return null
  return {
    ...choice,
    chosen: [...chosen, { offer, places, base, shares: base.map(() => 0), shippingOffFen: offFen }],
    shippingOffFen: choice.shippingOffFen + offFen,
    giftsFen: choice.giftsFen + worthFen,
  }
}

const shippingAt = ({ feeFen, freeFromFen }: ShippingRule, goodsFen: number): number =>
  freeFromFen !== null && goodsFen >= freeFromFen ? 0 : feeFen

function sum(nets: Nets): number {
  let total = 0
  for (const net of nets) total += net
  return total
}
