import type { Cadence } from './cadence'

/** What all members' purchases of one product say: sums only, so that shards of members merge by addition. */
export type ProductRhythm = {
  readonly productId: string
  /** Members who ever bought it. */
  readonly buyers: number
  /** Members who bought it again: pairs with at least one interval. */
  readonly pairs: number
  /** Intervals N. */
  readonly intervals: number
  /** Σ over pairs of n². */
  readonly sumSizeSq: number
  readonly sumLog: number
  readonly sumLogSq: number
  readonly sumQty: number
  readonly sumQtySq: number
  readonly sumQtyLog: number
  /** Σ over pairs of (Σ log Δ)² / n. */
  readonly pairLogSq: number
  /** Σ over pairs of (Σ log q)² / n. */
  readonly pairQtySq: number
  /** Σ over pairs of (Σ log q)(Σ log Δ) / n. */
  readonly pairQtyLog: number
}

/** What one member adds to each product's rhythm. */
export declare function rhythmOf(cadences: readonly Cadence[]): ProductRhythm[]

/** The rhythm of two groups of members together. @throws RangeError when the products differ. */
export declare function addRhythms(a: ProductRhythm, b: ProductRhythm): ProductRhythm

/** The rhythm without a group of members: undoes `addRhythms`. @throws RangeError when the products differ. */
export declare function subtractRhythms(a: ProductRhythm, b: ProductRhythm): ProductRhythm
