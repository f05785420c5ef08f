import type { ProductRhythm } from './product-rhythm'
import { sumOver } from './sum-over'

/** How often a buying day is followed by another: beta beliefs, by moments. Shares are 0–1. */
export type RepeatShare = {
  /** Of first purchases, shop-wide. */
  readonly shop: number
  /** Pseudo-purchases behind a member's share: small when members who came back once keep coming back. */
  readonly memberWeight: number
  /** Pseudo-buyers behind a product's share. */
  readonly productWeight: number
}

/** Fits how often first and second purchases are followed by another. What was bought lately counts as not followed yet. */
export function fitRepeatShare(rhythms: readonly ProductRhythm[]): RepeatShare {
  const buyers = sumOver(rhythms, (rhythm) => rhythm.buyers)
  const pairs = sumOver(rhythms, (rhythm) => rhythm.pairs)
  const regulars = sumOver(rhythms, (rhythm) => rhythm.regulars)
  const shop = (pairs + 1) / (buyers + 2)
  const second = (regulars + 1) / (pairs + 2)
  // Under Beta(a, b): the first share is a/(a+b), the second (a+1)/(a+b+1).
  const memberWeight = second > shop ? (1 - second) / (second - shop) : LARGEST_WEIGHT
  return { shop, memberWeight: clamp(memberWeight), productWeight: clamp(productWeight(rhythms, shop, buyers)) }
}

/** The share of one product, drawn towards the shop's. */
export const repeatShareOf = (rhythm: ProductRhythm, share: RepeatShare): number =>
  (rhythm.pairs + share.productWeight * share.shop) / (rhythm.buyers + share.productWeight)

const LARGEST_WEIGHT = 100
const SMALLEST_WEIGHT = 0.5

const clamp = (weight: number): number => Math.min(LARGEST_WEIGHT, Math.max(SMALLEST_WEIGHT, weight))

/** Kleinman's (1973) moment estimator of the beta-binomial: what the products' shares differ by beyond chance. */
function productWeight(rhythms: readonly ProductRhythm[], shop: number, buyers: number): number {
  const seen = rhythms.filter((rhythm) => rhythm.buyers > 0)
  const chance = shop * (1 - shop)
  const dispersion = sumOver(seen, (rhythm) => rhythm.buyers * (rhythm.pairs / rhythm.buyers - shop) ** 2) / chance
  const expected = sumOver(seen, (rhythm) => 1 - rhythm.buyers / buyers)
  const size = sumOver(seen, (rhythm) => (rhythm.buyers - 1) * (1 - rhythm.buyers / buyers))
  const correlation = size > 0 ? (dispersion - expected) / size : 0
  return correlation > 0 ? (1 - correlation) / correlation : LARGEST_WEIGHT
}
