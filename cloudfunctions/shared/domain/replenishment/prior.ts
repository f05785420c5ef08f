import type { ProductRhythm } from './product-rhythm'

/** What the shop's catalogue says of a product: its category, and how many days one pack usually lasts. */
export type CatalogueEntry = { readonly category: string; readonly cycleDays: number | null }

/** A belief about log-intervals: centre and its uncertainty, in log-days for one pack. */
export type Tempo = { readonly log: number; readonly variance: number }

/** What is known of one product before looking at the member: compact, a shop has thousands. */
export type ProductPrior = Tempo & {
  /** Intervals and the members they came from. */
  readonly intervals: number
  readonly members: number
  /** How many buying days were followed by another, 0–1. */
  readonly repeatShare: number
  /** Where the belief comes from, most specific first. */
  readonly source: 'members' | 'catalogue' | 'category'
}

/** The shop-wide knowledge a prediction needs: plain JSON. */
export type Prior = {
  readonly shop: Tempo & { readonly intervals: number; readonly members: number; readonly repeatShare: number }
  /** Variance of log-intervals within one member × product. */
  readonly within: number
  /** How alike those variances are: prior degrees of freedom. */
  readonly withinDf: number
  /** Variance between members of one product. */
  readonly between: number
  /** Elasticity of the interval to the number of packs: 0 = packs do not matter, 1 = two packs last twice as long. */
  readonly packElasticity: number
  readonly products: Readonly<Record<string, ProductPrior>>
}

/** Options of `fitPrior`. */
export type PriorOptions = { readonly catalogue?: Readonly<Record<string, CatalogueEntry>> }

/** Fits the hierarchy pair → product → category (when known) → shop by moments from merged rhythms, one per product. */
export declare function fitPrior(rhythms: Iterable<ProductRhythm>, options: PriorOptions): Prior
