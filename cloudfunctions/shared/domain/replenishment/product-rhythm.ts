import type { Cadence } from './cadence'

/** The sums of a rhythm; all of them add up over members. */
type RhythmSums = {
  /** Members who ever bought it. */
  readonly buyers: number
  /** Members who bought it again: pairs with at least one interval. */
  readonly pairs: number
  /** Pairs with at least two intervals. */
  readonly regulars: number
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
  /** Σ over pairs of the squared sum of squares around the pair's own mean: tells steady pairs from erratic ones. */
  readonly pairSpreadSq: number
  /** Σ over pairs of (n − 1)² + 2 (n − 1): what `pairSpreadSq` would be at unit variance. */
  readonly pairSpreadUnit: number
}

const NO_SUMS: RhythmSums = {
  buyers: 0,
  pairs: 0,
  regulars: 0,
  intervals: 0,
  sumSizeSq: 0,
  sumLog: 0,
  sumLogSq: 0,
  sumQty: 0,
  sumQtySq: 0,
  sumQtyLog: 0,
  pairLogSq: 0,
  pairQtySq: 0,
  pairQtyLog: 0,
  pairSpreadSq: 0,
  pairSpreadUnit: 0,
}

const SUM_KEYS = Object.keys(NO_SUMS) as (keyof RhythmSums)[]

/** What all members' purchases of one product say: sums only, so that shards of members merge by addition. */
export type ProductRhythm = RhythmSums & { readonly productId: string }

/** What one member adds to each product's rhythm. */
export const rhythmOf = (cadences: readonly Cadence[]): ProductRhythm[] =>
  cadences.map((cadence) => ({ productId: cadence.productId, ...sumsOf(cadence) }))

/** The rhythm of two groups of members together. @throws RangeError when the products differ. */
export const addRhythms = (a: ProductRhythm, b: ProductRhythm): ProductRhythm => combine(a, b, 1)

/** The rhythm without a group of members: undoes `addRhythms`. @throws RangeError when the products differ. */
export const subtractRhythms = (a: ProductRhythm, b: ProductRhythm): ProductRhythm => combine(a, b, -1)

/** The rhythm of a product nobody has bought: the neutral element of `addRhythms`. */
export const silentRhythm = (productId: string): ProductRhythm => ({ productId, ...NO_SUMS })

function sumsOf(cadence: Cadence): RhythmSums {
  const size = cadence.count - 1
  const per = size > 0 ? 1 / size : 0
  const pairLogSq = cadence.sumLog * cadence.sumLog * per
  const spread = Math.max(0, cadence.sumLogSq - pairLogSq)
  const df = Math.max(0, size - 1)
  return {
    buyers: 1,
    pairs: size > 0 ? 1 : 0,
    regulars: size > 1 ? 1 : 0,
    intervals: size,
    sumSizeSq: size * size,
    sumLog: cadence.sumLog,
    sumLogSq: cadence.sumLogSq,
    sumQty: cadence.sumQty,
    sumQtySq: cadence.sumQtySq,
    sumQtyLog: cadence.sumQtyLog,
    pairLogSq,
    pairQtySq: cadence.sumQty * cadence.sumQty * per,
    pairQtyLog: cadence.sumQty * cadence.sumLog * per,
    pairSpreadSq: spread * spread,
    pairSpreadUnit: df * df + 2 * df,
  }
}

function combine(a: ProductRhythm, b: ProductRhythm, sign: 1 | -1): ProductRhythm {
  if (a.productId !== b.productId) throw new RangeError(`rhythms of ${a.productId} and ${b.productId} do not add`)
  const sums = Object.fromEntries(SUM_KEYS.map((key) => [key, a[key] + sign * b[key]])) as RhythmSums
  return { productId: a.productId, ...sums }
}
