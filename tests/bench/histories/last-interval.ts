import { calibrationOf } from '@domain/replenishment/calibration'
import { beforeLast, cadenceOf } from '@domain/replenishment/cadence'
import type { Cadence, Occasion } from '@domain/replenishment/cadence'
import { predict } from '@domain/replenishment/predict'
import { fitPrior } from '@domain/replenishment/prior'
import { rhythmOf } from '@domain/replenishment/product-rhythm'
import { daysBetween } from '@domain/time'
import { bootstrapMean } from './bootstrap'
import type { Bootstrap } from './bootstrap'
import { mean, naiveForecasts } from './naive'

/** One member × product with every buying day but the last; `actualDays` is the interval that was hidden. */
export type HiddenInterval = {
  readonly customerId: string
  readonly cadence: Cadence
  readonly intervals: readonly number[]
  readonly actualDays: number
}

/** What was said of the hidden interval: the median, the 80 % and the 50 % interval, in days. */
export type Forecast = {
  readonly days: number
  readonly earlyDays: number
  readonly lateDays: number
  readonly likelyFromDays: number
  readonly likelyToDays: number
}

/** How far the forecasts of the hidden intervals were off: mean absolute errors in days, coverage 0–1. */
export type Accuracy = {
  readonly pairs: number
  readonly mae: number
  readonly coverage80: number
  readonly coverage50: number
  readonly naiveMae: Readonly<Record<string, number>>
  /** Days by which ours is nearer than the best naive forecast: 95 % interval, customers drawn with replacement. */
  readonly gain: Bootstrap
  /** Our own mean absolute error with its interval. */
  readonly error: Bootstrap
}

const LEAST_INTERVALS = 2

/** Hides the last interval of every pair, also of those too short to be judged: nothing later may teach the prior. */
export function hideLast(customerId: string, productId: string, occasions: readonly Occasion[]): HiddenInterval | null {
  const known = occasions.slice(0, -1)
  const last = occasions.at(-1)
  const before = known.at(-1)
  if (known.length < 2 || last === undefined || before === undefined) return null
  const intervals = known.slice(1).map((occasion, index) => daysBetween(known[index]?.on ?? '', occasion.on))
  return { customerId, cadence: cadenceOf(productId, known), intervals, actualDays: daysBetween(before.on, last.on) }
}

/** The pairs that are judged: at least two known intervals. */
export const judgedOf = (hidden: readonly HiddenInterval[]): HiddenInterval[] =>
  hidden.filter(({ intervals }) => intervals.length >= LEAST_INTERVALS)

/** Fits the prior on what is known and forecasts every judged pair, in order. @throws Error when one has no answer. */
export function forecast(hidden: readonly HiddenInterval[]): Forecast[] {
  const cadences = hidden.map(({ cadence }) => cadence)
  const earlierPrior = fitPrior(cadences.flatMap((cadence) => rhythmOf([beforeLast(cadence) ?? cadence])))
  const latestOn = cadences.reduce((latest, { lastOn }) => (lastOn > latest ? lastOn : latest), '')
  const calibration = calibrationOf(cadences, earlierPrior, latestOn)
  const prior = fitPrior(cadences.flatMap((cadence) => rhythmOf([cadence])))
  return judgedOf(hidden).map(({ cadence }) => {
    const prediction = predict(cadence, prior, cadence.lastOn, calibration)
    if (prediction.answer !== 'due') throw new Error(`no answer for ${cadence.productId}`)
    return {
      days: prediction.medianDays,
      earlyDays: daysBetween(cadence.lastOn, prediction.earlyOn),
      lateDays: daysBetween(cadence.lastOn, prediction.lateOn),
      likelyFromDays: daysBetween(cadence.lastOn, prediction.likelyFromOn),
      likelyToDays: daysBetween(cadence.lastOn, prediction.likelyToOn),
    }
  })
}

/** Compares our forecasts and the naive ones with what was hidden. */
export function measure(hidden: readonly HiddenInterval[]): Accuracy {
  const judged = judgedOf(hidden)
  const ours = forecast(hidden).map((said, index) => ({ said, actualDays: judged[index]?.actualDays ?? 0 }))
  const missed = ours.map(({ said, actualDays }) => Math.abs(said.days - actualDays))
  const naive = Object.entries(naiveForecasts(hidden)).map(
    ([name, days]) => [name, judged.map((one) => Math.abs(days(one) - one.actualDays))] as const,
  )
  const best = naive.reduce((a, b) => (mean(b[1]) < mean(a[1]) ? b : a))[1]
  const customers = judged.map(({ customerId }) => customerId)
  return {
    pairs: judged.length,
    mae: mean(missed),
    coverage80: shareOf(ours, ({ said, actualDays }) => said.earlyDays <= actualDays && actualDays <= said.lateDays),
    coverage50: shareOf(
      ours,
      ({ said, actualDays }) => said.likelyFromDays <= actualDays && actualDays <= said.likelyToDays,
    ),
    naiveMae: Object.fromEntries(naive.map(([name, misses]) => [name, mean(misses)])),
    gain: bootstrapMean(
      missed.map((miss, index) => (best[index] ?? 0) - miss),
      customers,
    ),
    error: bootstrapMean(missed, customers),
  }
}

const shareOf = <T>(list: readonly T[], holds: (one: T) => boolean): number => list.filter(holds).length / list.length
