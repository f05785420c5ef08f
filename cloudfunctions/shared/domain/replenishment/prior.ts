import type { CatalogueEntry } from './catalogue-entry'
import { fitCentres } from './centre'
import type { Centre } from './centre'
import { elasticityOf, fitPackEffect } from './pack-effect'
import type { PackEffect } from './pack-effect'
import { addRhythms, silentRhythm } from './product-rhythm'
import type { ProductRhythm } from './product-rhythm'
import { fitRepeatShare, repeatShareOf } from './repeat-share'
import { fitSpread, withinOf } from './spread'
import type { Spread } from './spread'
import { sumOver } from './sum-over'

export type { CatalogueEntry }

/** What is known of a product before looking at the member. Logs are natural, of days, for one pack. */
export type ProductPrior = {
  readonly log: number
  /** How uncertain `log` is: variance. */
  readonly variance: number
  /** Variance of log-intervals within one member. */
  readonly within: number
  readonly packElasticity: number
  /** Of first purchases, how many were followed by another, 0–1. */
  readonly repeatShare: number
  readonly intervals: number
  readonly members: number
  /** The most specific thing the belief rests on. */
  readonly source: 'members' | 'catalogue' | 'category' | 'shop'
}

/** The shop-wide knowledge a prediction needs: plain JSON, numbers rounded to 4 digits. */
export type Prior = {
  /** For products without an entry of their own; null while the shop knows nothing at all. */
  readonly shop: ProductPrior | null
  readonly products: Readonly<Record<string, ProductPrior>>
  /** Variance between members of one product. */
  readonly between: number
  /** How alike members are in their regularity: degrees of freedom. */
  readonly pairDf: number
  /** How interval length goes with the packs a member usually buys. */
  readonly sizeElasticity: number
  /** Pseudo-purchases behind the repeat share of one member. */
  readonly repeatWeight: number
}

/** What is known of a product: its own entry, or the shop's; null when the shop knows nothing. */
export function productPriorOf(prior: Prior, productId: string): ProductPrior | null {
  const isListed = Object.prototype.hasOwnProperty.call(prior.products, productId)
  return (isListed ? prior.products[productId] : prior.shop) ?? null
}

/** Options of `fitPrior`. */
export type PriorOptions = { readonly catalogue?: Readonly<Record<string, CatalogueEntry>> }

/** Fits the hierarchy pair → product → category (when known) → shop by moments. Rhythms of one product are added up. */
export function fitPrior(rhythms: Iterable<ProductRhythm>, options: PriorOptions = {}): Prior {
  const merged = mergeRhythms(rhythms)
  const known = [...merged.values()]
  const catalogue = new Map(Object.entries(options.catalogue ?? {}))
  const effect = fitPackEffect(
    known,
    [...catalogue.values()].some((entry) => entry.cycleDays !== null),
  )
  const spread = fitSpread(known, effect)
  const centres = fitCentres(merged, catalogue, spread, effect.sizeElasticity)
  const share = fitRepeatShare(known)
  const entry = (rhythm: ProductRhythm, centre: Centre): ProductPrior => ({
    ...describe(rhythm, centre, effect, spread),
    repeatShare: rounded(repeatShareOf(rhythm, share)),
  })
  return {
    shop: centres.shop === null ? null : { ...entry(silentRhythm(''), centres.shop), ...seen(known) },
    products: Object.fromEntries(
      [...centres.products].map(([productId, centre]) => [
        productId,
        entry(merged.get(productId) ?? silentRhythm(productId), centre),
      ]),
    ),
    between: rounded(spread.between),
    pairDf: rounded(spread.pairDf),
    sizeElasticity: rounded(effect.sizeElasticity),
    repeatWeight: rounded(share.memberWeight),
  }
}

function mergeRhythms(rhythms: Iterable<ProductRhythm>): Map<string, ProductRhythm> {
  const merged = new Map<string, ProductRhythm>()
  for (const rhythm of rhythms) {
    const before = merged.get(rhythm.productId)
    merged.set(rhythm.productId, before === undefined ? rhythm : addRhythms(before, rhythm))
  }
  return merged
}

function describe(rhythm: ProductRhythm, centre: Centre, effect: PackEffect, spread: Spread) {
  const packElasticity = elasticityOf(rhythm, effect, spread.within)
  return {
    log: rounded(centre.log),
    variance: rounded(centre.variance),
    within: rounded(withinOf(rhythm, packElasticity, spread)),
    packElasticity: rounded(packElasticity),
    intervals: rhythm.intervals,
    members: rhythm.pairs,
    source: centre.source,
  }
}

const seen = (rhythms: readonly ProductRhythm[]) => ({
  intervals: sumOver(rhythms, (rhythm) => rhythm.intervals),
  members: sumOver(rhythms, (rhythm) => rhythm.pairs),
})

const rounded = (value: number): number => Math.round(value * 10_000) / 10_000
