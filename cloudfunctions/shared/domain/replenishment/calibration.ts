import { beforeLast } from './cadence'
import type { Cadence } from './cadence'
import { shareWithin } from './log-t'
import { productPriorOf } from './prior'
import type { Prior } from './prior'
import { rhythmBelief } from './rhythm-belief'

/** How many of the member's own intervals a belief rested on. */
type Band = 'none' | 'one' | 'more'

/**
 * Where real intervals fell within the beliefs held before them: counts in equal bins of the predicted share, by band.
 * If beliefs are right every bin gets the same. Sums, so shards add up.
 */
export type Calibration = Readonly<Record<Band, readonly number[]>>

const BINS = 50
// Until a few hundred intervals are in, the belief's own shares count as well: worth this many intervals.
const TRUST = 50

/** A calibration without intervals: shares are taken as they are. */
export const NO_CALIBRATION: Calibration = { none: zeros(), one: zeros(), more: zeros() }

/**
 * Compares the last interval of each cadence with what `earlierPrior` would have said on the day it opened. To be honest the
 * prior must have been fitted without those intervals: last night's will do.
 */
export function calibrationOf(cadences: Iterable<Cadence>, earlierPrior: Prior): Calibration {
  const counts = { none: zeros(), one: zeros(), more: zeros() }
  for (const cadence of cadences) {
    const before = beforeLast(cadence)
    const product = productPriorOf(earlierPrior, cadence.productId)
    if (before === undefined || product === null) continue
    const share = shareWithin(rhythmBelief(before, product, earlierPrior).interval, cadence.lastDays)
    const bins = counts[bandOf(before)]
    const bin = Math.min(BINS - 1, Math.floor(share * BINS))
    bins[bin] = (bins[bin] as number) + 1
  }
  return counts
}

/** The calibrations of two shards together. */
export const addCalibrations = (a: Calibration, b: Calibration): Calibration => ({
  none: addBins(a.none, b.none),
  one: addBins(a.one, b.one),
  more: addBins(a.more, b.more),
})

/** The predicted share below which a share of real intervals fell: what to ask a belief for instead of `share`. */
export function calibratedShare(calibration: Calibration, cadence: Cadence, share: number): number {
  const bins = calibration[bandOf(cadence)].map((count) => count + TRUST / BINS)
  let left = share * bins.reduce((sum, count) => sum + count, 0)
  let bin = 0
  for (; bin < BINS - 1 && left > (bins[bin] as number); bin++) left -= bins[bin] as number
  return Math.min(1, (bin + left / (bins[bin] as number)) / BINS)
}

const bandOf = ({ count }: Cadence): Band => (count === 1 ? 'none' : count === 2 ? 'one' : 'more')

const addBins = (a: readonly number[], b: readonly number[]): number[] =>
  a.map((count, bin) => count + (b[bin] as number))

function zeros(): number[] {
  return new Array<number>(BINS).fill(0)
}
