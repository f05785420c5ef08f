import { addDays, daysBetween } from '../time'
import type { Day } from '../time'
import type { Cadence } from './cadence'
import { calibratedShare, leaningOf, NO_CALIBRATION } from './calibration'
import type { Calibration } from './calibration'
import { daysAt, daysAtAfter } from './log-t'
import { productPriorOf } from './prior'
import type { Prior, ProductPrior } from './prior'
import { returnShare, stillBuyingAfter } from './renewal'
import { rhythmBelief } from './rhythm-belief'
import type { RhythmBelief } from './rhythm-belief'

/** When a member will probably need a product again. Dates are business days. */
export type DuePrediction = {
  readonly answer: 'due'
  readonly productId: string
  /** The cycle that is running: the buying days so far. */
  readonly cycleNo: number
  /**
   * The day to plan on, never before today. It stands still while it lies ahead; once it has passed without a purchase
   * (`state` is then `overdue` or `lapsed`) it is the median of what can still happen, as is the interval.
   */
  readonly dueOn: Day
  /** The 80 % interval: earlyOn ≤ dueOn ≤ lateOn, none before today. And the 50 % interval within it. */
  readonly earlyOn: Day
  readonly lateOn: Day
  readonly likelyFromOn: Day
  readonly likelyToOn: Day
  /** Median interval in days from the last purchase, for the packs last bought. */
  readonly medianDays: number
  /** `lapsed`: has probably left this product, so do not remind. */
  readonly state: 'upcoming' | 'overdue' | 'lapsed'
  /** Whose rhythm weighs more; where both say the same and the member's own is known, the member's. */
  readonly basis: 'yours' | 'product'
  /** The member's own typical interval in days for the usual packs, null before the second purchase. */
  readonly ownDays: number | null
  /** The product's typical interval in days for those packs. */
  readonly productDays: number
  readonly ownIntervals: number
  /** Weight of the member's own intervals, 0–1. */
  readonly ownWeight: number
  readonly lastQty: number
  /** Days the packs last bought add, compared with the member's usual packs (at the first purchase: with one pack). */
  readonly packDays: number
  /** Probability that the member still buys this product, 0–1. */
  readonly stillBuying: number
}

/** Why there is no date. */
export type NotEnoughData = {
  readonly answer: 'not-enough-data'
  readonly productId: string
  /** product-unknown: one purchase, of a product nobody's rhythm is known for · seldom-bought-again: hardly anybody returns for it. */
  readonly reason: 'product-unknown' | 'seldom-bought-again'
}

/** A date with its interval and reasons, or the honest absence of one. */
export type Prediction = DuePrediction | NotEnoughData

const BOUNDS = { earlyOn: 0.1, likelyFromOn: 0.25, likelyToOn: 0.75, lateOn: 0.9 } as const
const SELDOM_SHARE = 0.1
const LAPSED_BELOW = 0.1

/**
 * When will this member need this product again, given that nothing was bought up to `today`. With a calibration the
 * intervals hold as often as they say, whatever shape the shop's intervals have (split-conformal in time).
 */
export function predict(
  cadence: Cadence,
  prior: Prior,
  today: Day,
  calibration: Calibration = NO_CALIBRATION,
): Prediction {
  const product = productPriorOf(prior, cadence.productId)
  const silence = reasonForSilence(cadence, product)
  if (product === null || silence !== null)
    return { answer: 'not-enough-data', productId: cadence.productId, reason: silence ?? 'product-unknown' }
  const belief = rhythmBelief(cadence, product, prior, leaningOf(calibration, cadence))
  const elapsedDays = Math.max(0, daysBetween(cadence.lastOn, today))
  const stillBuying = stillBuyingAfter(elapsedDays - 0.5, belief.interval, returnShare(cadence, product, prior))
  const medianDays = Math.max(1, Math.round(daysAt(belief.interval, middleOf(calibration, cadence))))
  const isPast = medianDays < elapsedDays
  return {
    answer: 'due',
    productId: cadence.productId,
    cycleNo: cadence.count,
    ...datesOf(cadence, belief, isPast, elapsedDays, calibration),
    medianDays,
    state: !isPast ? 'upcoming' : stillBuying < LAPSED_BELOW ? 'lapsed' : 'overdue',
    ...reasonsOf(cadence, belief),
    stillBuying,
  }
}

function reasonForSilence(cadence: Cadence, product: ProductPrior | null): NotEnoughData['reason'] | null {
  if (product === null) return 'product-unknown'
  if (cadence.count > 1) return null
  if (product.source === 'shop') return 'product-unknown'
  return product.source !== 'catalogue' && product.repeatShare < SELDOM_SHARE ? 'seldom-bought-again' : null
}

// Where the middle of the shop's intervals lay in their beliefs tells half of where it will lie: seasons move it as well.
const middleOf = (calibration: Calibration, cadence: Cadence): number =>
  (0.5 + calibratedShare(calibration, cadence, 0.5)) / 2

function datesOf(
  cadence: Cadence,
  { interval }: RhythmBelief,
  isPast: boolean,
  elapsedDays: number,
  calibration: Calibration,
) {
  const middle = middleOf(calibration, cadence)
  const from = isPast ? elapsedDays - 0.5 : 0 // today is not over: it can still be bought
  const atLeast = (days: number): number => Math.max(1, elapsedDays, days)
  const dueDays = atLeast(Math.round(daysAtAfter(interval, middle, from)))
  // Whole days within the bounds: rounding outwards would make short intervals cover more than they say.
  const boundOn = (share: number): Day => {
    const days = daysAtAfter(interval, calibratedShare(calibration, cadence, share), from)
    const bound =
      share < 0.5 ? Math.min(atLeast(Math.ceil(days)), dueDays) : Math.max(atLeast(Math.floor(days)), dueDays)
    return addDays(cadence.lastOn, bound)
  }
  return {
    dueOn: addDays(cadence.lastOn, dueDays),
    earlyOn: boundOn(BOUNDS.earlyOn),
    likelyFromOn: boundOn(BOUNDS.likelyFromOn),
    likelyToOn: boundOn(BOUNDS.likelyToOn),
    lateOn: boundOn(BOUNDS.lateOn),
  }
}

function reasonsOf(cadence: Cadence, belief: RhythmBelief) {
  return {
    basis: belief.ownWeight >= 0.5 || isOwnRhythm(cadence, belief) ? ('yours' as const) : ('product' as const),
    ownDays: belief.ownDays,
    productDays: belief.productDays,
    ownIntervals: cadence.count - 1,
    ownWeight: belief.ownWeight,
    lastQty: cadence.lastQty,
    packDays: belief.packDays,
  }
}

const SAME_WITHIN = 0.1

/** Whether the member's own intervals, two or more, say what the product's say: then it is told as theirs. */
const isOwnRhythm = ({ count }: Cadence, { ownDays, productDays }: RhythmBelief): boolean =>
  count > 2 && ownDays !== null && Math.abs(ownDays - productDays) <= SAME_WITHIN * productDays
