import type { Day } from '../time'
import type { Cadence } from './cadence'
import type { Prior } from './prior'

/** When a member will probably need a product again. Dates are business days. */
export type DuePrediction = {
  readonly answer: 'due'
  readonly productId: string
  /** The cycle that is running: the buying days so far. */
  readonly cycleNo: number
  /**
   * The day to plan on, never before today. It stands still through the cycle; once it has passed without a purchase
   * (`state` is then `overdue` or `lapsed`) it is the median of what can still happen.
   */
  readonly dueOn: Day
  /** The 80 % interval of the next purchase, given that there was none up to today. */
  readonly earlyOn: Day
  readonly lateOn: Day
  /** Median interval in days from the last purchase for the packs last bought, rounded. */
  readonly medianDays: number
  /** `lapsed`: has probably left this product; do not remind. */
  readonly state: 'upcoming' | 'overdue' | 'lapsed'
  /** Whose rhythm weighs more. */
  readonly basis: 'yours' | 'product'
  /** The member's own typical interval in days, null before the second purchase; and the product's. */
  readonly ownDays: number | null
  readonly productDays: number
  readonly ownIntervals: number
  /** Weight of the member's own intervals, 0–1. */
  readonly ownWeight: number
  /** Packs last bought, and what they add to (or take from) the interval compared with this member's usual packs. */
  readonly lastQty: number
  readonly packDays: number
  /** Probability that the member still buys this product, 0–1. */
  readonly stillBuying: number
}

/** Why there is no date. */
export type NotEnoughData = {
  readonly answer: 'not-enough-data'
  readonly productId: string
  readonly reason: 'product-unknown' | 'seldom-bought-again'
}

/** A date with its interval and reasons, or the honest absence of one. */
export type Prediction = DuePrediction | NotEnoughData

/** When will this member need this product again, given that nothing was bought up to `today`. */
export declare function predict(cadence: Cadence, prior: Prior, today: Day): Prediction
