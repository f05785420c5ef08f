import type { Day } from '../time'

/** One day on which a member bought a product, and how many packs that day. */
export type Occasion = { readonly on: Day; readonly qty: number }

/**
 * What one member's purchases of one product say, kept as sums so that a member document can hold hundreds of them.
 * An interval runs from one buying day to the next; logs are natural, of days and of packs.
 */
export type Cadence = {
  readonly productId: string
  /** Buying days so far; also the number of the cycle that is running now. */
  readonly count: number
  readonly firstOn: Day
  readonly lastOn: Day
  /** Packs bought on the last buying day: what is being used up now. */
  readonly lastQty: number
  /** Σ log Δ over the count − 1 intervals. */
  readonly sumLog: number
  /** Σ log² Δ. */
  readonly sumLogSq: number
  /** Σ log q, q being the packs that opened each interval. */
  readonly sumQty: number
  /** Σ log² q. */
  readonly sumQtySq: number
  /** Σ log q · log Δ. */
  readonly sumQtyLog: number
}

/** The cadence of one member × product; occasions in any order, those of one day are merged. @throws RangeError when there are none. */
export declare function cadenceOf(productId: string, occasions: readonly Occasion[]): Cadence

/** The cadence after one more occasion; undefined when it is earlier than the last one, then `cadenceOf` must start afresh. */
export declare function extendCadence(cadence: Cadence, occasion: Occasion): Cadence | undefined
