import { daysBetween } from '../time'
import type { Day } from '../time'
import { beforeLast } from './cadence'
import type { Cadence } from './cadence'
import { daysAt, shareWithin } from './log-t'
import { productPriorOf } from './prior'
import type { Prior, ProductPrior } from './prior'
import { rhythmBelief } from './rhythm-belief'
import { addKnown, addTallies, BINS, NO_TALLY, nothing, sizeOf, weighed } from './tally'
import type { Counting, Tally } from './tally'

/** How many of the member's own intervals a belief rested on: none, one, two to four, five or more. */
type Band = 'first' | 'second' | 'few' | 'many'

/** How beliefs held, by band and leaning. Sums, so shards add up; what is absent has not been seen. */
export type Calibration = Readonly<Partial<Record<Band, readonly Tally[]>>>

const BANDS: readonly Band[] = ['first', 'second', 'few', 'many']
// Until a few hundred intervals are in, the belief's own shares count as well: worth this many intervals.
const TRUST = 50

const HALVED_AFTER_DAYS = 91

/** How far beliefs may lean, see `rhythmBelief`; first: not at all. */
const LEANINGS = [0, 0.25, 0.5, 0.75, 1, -0.5, -1] as const
const LEAST_TO_LEAN = 10

/** A calibration without intervals: shares are taken as they are. */
export const NO_CALIBRATION: Calibration = {}

/**
 * Compares the last interval of each cadence with what `earlierPrior` would have said on the day it opened. To be honest the
 * prior must have been fitted without those intervals: last night's will do. An interval that closed a quarter before `today`
 * counts half, since a shop's rhythm goes with the seasons.
 */
export function calibrationOf(cadences: Iterable<Cadence>, earlierPrior: Prior, today: Day): Calibration {
  const seen: Partial<Record<Band, Counting[]>> = {}
  for (const cadence of cadences) {
    const before = beforeLast(cadence)
    const product = productPriorOf(earlierPrior, cadence.productId)
    if (before === undefined || product === null) continue
    const tallies = (seen[bandOf(before)] ??= LEANINGS.map(nothing))
    count(
      tallies,
      { before, days: cadence.lastDays, weight: weightAfter(daysBetween(cadence.lastOn, today)) },
      product,
      earlierPrior,
    )
  }
  return seen
}

/** The calibration as it counts so many days later. */
export const agedCalibration = (calibration: Calibration, days: number): Calibration =>
  Object.fromEntries(
    BANDS.flatMap((band) => {
      const tallies = calibration[band]
      return tallies ? [[band, tallies.map((tally) => weighed(tally, weightAfter(days)))]] : []
    }),
  )

/** The calibrations of two shards together, both of one day. */
export const addCalibrations = (a: Calibration, b: Calibration): Calibration =>
  Object.fromEntries(
    BANDS.flatMap((band) => {
      const [own, other] = [a[band], b[band]]
      const sum = own && other ? own.map((tally, place) => addTallies(tally, other[place] as Tally)) : (own ?? other)
      return sum ? [[band, sum]] : []
    }),
  )

/** How many intervals of today what was compared is worth. */
export const comparedIn = (calibration: Calibration): number =>
  BANDS.reduce((sum, band) => sum + sizeOf(calibration[band]?.[0]), 0)

/** The predicted share below which a share of real intervals fell: what to ask a belief for instead of `share`. */
export function calibratedShare(calibration: Calibration, cadence: Cadence, share: number): number {
  const tally = calibration[bandOf(cadence)]?.[placeOf(calibration, cadence)] ?? NO_TALLY
  const bins = tally.counts.map((seen) => seen + TRUST / BINS)
  let left = share * (sizeOf(tally) + TRUST)
  let bin = 0
  for (; bin < BINS - 1 && left > (bins[bin] as number); bin++) left -= bins[bin] as number
  return Math.min(1, (bin + left / (bins[bin] as number)) / BINS)
}

/**
 * How far a belief leans to the member's plain mean (to 1) or to the product (to −1): as far as brought it nearer to the
 * intervals that came, beyond chance; where those of the member's band are too few, all intervals are asked. The logarithms
 * of the hierarchy suit most shops; where several clocks run at once the plain mean is nearer.
 */
export const leaningOf = (calibration: Calibration, cadence: Cadence): number =>
  LEANINGS[placeOf(calibration, cadence)] as number

function placeOf(calibration: Calibration, cadence: Cadence): number {
  const own = bestOf(calibration[bandOf(cadence)] ?? [])
  return own > 0
    ? own
    : bestOf(LEANINGS.map((_, place) => BANDS.map((band) => calibration[band]?.[place]).reduce(addKnown)))
}

/** The place of the leaning with the largest gain that is more than its standard error; 0 without one. */
function bestOf(tallies: readonly (Tally | undefined)[]): number {
  let [best, most] = [0, 0]
  tallies.forEach((tally, place) => {
    if (tally === undefined || tally.gain <= most || sizeOf(tally) < LEAST_TO_LEAN) return
    if (tally.gain ** 2 > tally.gainSq) [best, most] = [place, tally.gain]
  })
  return best
}

const weightAfter = (days: number): number => 0.5 ** (Math.max(0, days) / HALVED_AFTER_DAYS)

/** An interval that closed after so many days, and what was known when it opened. */
type Closed = { readonly before: Cadence; readonly days: number; readonly weight: number }

function count(
  tallies: readonly Counting[],
  { before, days, weight }: Closed,
  product: ProductPrior,
  prior: Prior,
): void {
  let plainMiss = 0
  tallies.forEach((tally, place) => {
    const { interval } = rhythmBelief(before, product, prior, LEANINGS[place])
    const missed = Math.abs(daysAt(interval, 0.5) - days)
    if (place === 0) plainMiss = missed
    const bin = Math.min(BINS - 1, Math.floor(shareWithin(interval, days) * BINS))
    tally.counts[bin] = (tally.counts[bin] as number) + weight
    tally.gain += weight * (plainMiss - missed)
    tally.gainSq += (weight * (plainMiss - missed)) ** 2
  })
}

function bandOf({ count: days }: Cadence): Band {
  if (days < 3) return days === 1 ? 'first' : 'second'
  return days < 6 ? 'few' : 'many'
}
