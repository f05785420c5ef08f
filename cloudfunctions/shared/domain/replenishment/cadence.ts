import type { Day } from '../time'
import { addDays, daysBetween } from '../time'

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
  /** Σ log Δ and Σ log q, an interval counting `RECENCY` times as much as the one after it: rhythms drift. */
  readonly recentLog: number
  readonly recentQty: number
  /** The last interval in days; 0 before the second buying day. And the packs that opened it. */
  readonly lastDays: number
  readonly openingQty: number
}

/** How much an interval counts beside the one after it: a mean over the last five or so. */
export const RECENCY = 0.8

/**
 * The cadence of one member × product; occasions in any order, those of one day are merged.
 * @throws RangeError when there are none, or a quantity is not positive.
 */
export function cadenceOf(productId: string, occasions: readonly Occasion[]): Cadence {
  const [first, ...later] = [...occasions].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
  if (first === undefined) throw new RangeError(`no occasion of ${productId}`)
  return later.reduce(append, firstCadence(productId, first))
}

/** The cadence after one more occasion; undefined when it is earlier than the last one: then `cadenceOf` must start afresh. */
export const extendCadence = (cadence: Cadence, occasion: Occasion): Cadence | undefined =>
  occasion.on < cadence.lastOn ? undefined : append(cadence, occasion)

const firstCadence = (productId: string, { on, qty }: Occasion): Cadence => ({
  productId,
  count: 1,
  firstOn: on,
  lastOn: on,
  lastQty: positive(qty),
  sumLog: 0,
  sumLogSq: 0,
  sumQty: 0,
  sumQtySq: 0,
  sumQtyLog: 0,
  recentLog: 0,
  recentQty: 0,
  lastDays: 0,
  openingQty: 0,
})

function append(cadence: Cadence, { on, qty }: Occasion): Cadence {
  const packs = positive(qty)
  if (on === cadence.lastOn) return { ...cadence, lastQty: cadence.lastQty + packs }
  const days = daysBetween(cadence.lastOn, on)
  const logDays = Math.log(days)
  const logQty = Math.log(cadence.lastQty)
  return {
    ...cadence,
    count: cadence.count + 1,
    lastOn: on,
    lastQty: packs,
    sumLog: cadence.sumLog + logDays,
    sumLogSq: cadence.sumLogSq + logDays * logDays,
    sumQty: cadence.sumQty + logQty,
    sumQtySq: cadence.sumQtySq + logQty * logQty,
    sumQtyLog: cadence.sumQtyLog + logQty * logDays,
    recentLog: cadence.recentLog * RECENCY + logDays,
    recentQty: cadence.recentQty * RECENCY + logQty,
    lastDays: days,
    openingQty: cadence.lastQty,
  }
}

/** What was known on the day the last interval opened; undefined when there is none. Only its last interval is lost. */
export function beforeLast(cadence: Cadence): Cadence | undefined {
  if (cadence.count < 2) return undefined
  const [logDays, logQty] = [Math.log(cadence.lastDays), Math.log(cadence.openingQty)]
  return {
    ...cadence,
    count: cadence.count - 1,
    lastOn: addDays(cadence.lastOn, -cadence.lastDays),
    lastQty: cadence.openingQty,
    sumLog: cadence.sumLog - logDays,
    sumLogSq: cadence.sumLogSq - logDays * logDays,
    sumQty: cadence.sumQty - logQty,
    sumQtySq: cadence.sumQtySq - logQty * logQty,
    sumQtyLog: cadence.sumQtyLog - logQty * logDays,
    recentLog: (cadence.recentLog - logDays) / RECENCY,
    recentQty: (cadence.recentQty - logQty) / RECENCY,
    lastDays: 0,
    openingQty: 0,
  }
}

function positive(qty: number): number {
  if (!(qty > 0 && Number.isFinite(qty))) throw new RangeError(`not a quantity: ${qty}`)
  return qty
}
