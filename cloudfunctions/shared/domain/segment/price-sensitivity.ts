/** One order: what it would have cost, and what was taken off it by coupons and offers, in fen. */
export type PricedOrder = { readonly listFen: number; readonly offFen: number }

/** offers-only: hardly buys at full price · likes-offers: more than others · indifferent · not-enough: too few purchases. */
export type PriceSensitivity = {
  readonly level: 'offers-only' | 'likes-offers' | 'indifferent' | 'not-enough'
  /** Share of orders bought with something off, drawn towards the shop's, 0–1; and the mean share of the price that was off. */
  readonly offerShare: number
  readonly depth: number
  /** Probability that this share lies above the shop's, 0–1. */
  readonly aboveShop: number
  readonly because: string
}

const LEAST_ORDERS = 4
const SHOP_WEIGHT = 4 // orders that are assumed to have been bought as everybody buys
const SURE = 0.9
const NEARLY_ALL = 0.8

/** Compares how often a member buys with something off with how often the shop's orders are (0–1). */
export function priceSensitivityOf(orders: readonly PricedOrder[], shopOfferShare: number): PriceSensitivity {
  const priced = orders.filter(({ listFen }) => listFen > 0)
  const off = priced.filter(({ offFen }) => offFen > 0)
  const offerShare = (off.length + SHOP_WEIGHT * shopOfferShare) / (priced.length + SHOP_WEIGHT)
  const depth =
    off.length === 0 ? 0 : off.reduce((sum, { listFen, offFen }) => sum + Math.min(1, offFen / listFen), 0) / off.length
  const aboveShop = chanceOfFewer(off.length, priced.length, shopOfferShare)
  const counted = { offerShare, depth, aboveShop }
  if (priced.length < LEAST_ORDERS)
    return { ...counted, level: 'not-enough', because: `只买过 ${priced.length} 笔，还看不出` }
  const times = `${priced.length} 笔中有 ${off.length} 笔用了优惠`
  if (aboveShop >= SURE && off.length >= NEARLY_ALL * priced.length)
    return { ...counted, level: 'offers-only', because: `${times}，几乎不按原价买` }
  if (aboveShop >= SURE)
    return { ...counted, level: 'likes-offers', because: `${times}，高于全店的 ${Math.round(shopOfferShare * 100)}%` }
  return { ...counted, level: 'indifferent', because: `${times}，与全店差不多` }
}

/** P(fewer than `part` of `whole`) where each happens with the chance `share`: large when this many are many. */
function chanceOfFewer(part: number, whole: number, share: number): number {
  let [total, term] = [0, (1 - share) ** whole]
  for (let count = 0; count < part; count++) {
    total += term
    term *= ((whole - count) / (count + 1)) * (share / Math.max(1e-12, 1 - share))
  }
  return Math.min(1, total)
}
