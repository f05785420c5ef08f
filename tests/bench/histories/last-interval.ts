import { cadenceOf } from '@domain/replenishment/cadence'
import type { Cadence, Occasion } from '@domain/replenishment/cadence'
import { predict } from '@domain/replenishment/predict'
import { fitPrior } from '@domain/replenishment/prior'
import type { Prior } from '@domain/replenishment/prior'
import { rhythmOf } from '@domain/replenishment/product-rhythm'
import { daysBetween } from '@domain/time'

/** One member × product with every buying day but the last; `actualDays` is the interval that was hidden. */
export type HiddenInterval = {
  readonly cadence: Cadence
  readonly intervals: readonly number[]
  readonly actualDays: number
}

/** How far the forecasts of the hidden intervals were off: mean absolute errors in days, coverage 0–1. */
export type Accuracy = {
  readonly pairs: number
  readonly mae: number
  readonly personalMeanMae: number
  readonly productMedianMae: number
  readonly coverage80: number
}

const LEAST_INTERVALS = 2

/** Hides the last interval of every pair, also of those too short to be judged: nothing later may teach the prior. */
export function hideLast(productId: string, occasions: readonly Occasion[]): HiddenInterval | null {
  const known = occasions.slice(0, -1)
  const last = occasions.at(-1)
  const before = known.at(-1)
  if (known.length < 2 || last === undefined || before === undefined) return null
  const intervals = known.slice(1).map((occasion, index) => daysBetween(known[index]?.on ?? '', occasion.on))
  return { cadence: cadenceOf(productId, known), intervals, actualDays: daysBetween(before.on, last.on) }
}

/** Fits the prior on what is known and forecasts what is hidden, beside the naive forecasts. */
export function measure(hidden: readonly HiddenInterval[]): Accuracy {
  const prior = fitPrior(hidden.flatMap(({ cadence }) => rhythmOf([cadence])))
  const medians = productMedians(hidden)
  const judged = hidden.filter(({ intervals }) => intervals.length >= LEAST_INTERVALS)
  const mae = (forecast: (one: HiddenInterval) => number): number =>
    mean(judged.map((one) => Math.abs(forecast(one) - one.actualDays)))
  return {
    pairs: judged.length,
    mae: mae((one) => forecastOf(one, prior).days),
    personalMeanMae: mae((one) => mean(one.intervals)),
    productMedianMae: mae((one) => medians.get(one.cadence.productId) ?? 0),
    coverage80: mean(judged.map((one) => (forecastOf(one, prior).isCovered ? 1 : 0))),
  }
}

function forecastOf({ cadence, actualDays }: HiddenInterval, prior: Prior): { days: number; isCovered: boolean } {
  const prediction = predict(cadence, prior, cadence.lastOn)
  if (prediction.answer !== 'due') throw new Error(`no answer for ${cadence.productId}`)
  const early = daysBetween(cadence.lastOn, prediction.earlyOn)
  const late = daysBetween(cadence.lastOn, prediction.lateOn)
  return { days: prediction.medianDays, isCovered: early <= actualDays && actualDays <= late }
}

function productMedians(hidden: readonly HiddenInterval[]): Map<string, number> {
  const byProduct = new Map<string, number[]>()
  for (const { cadence, intervals } of hidden) {
    const list = byProduct.get(cadence.productId) ?? []
    byProduct.set(cadence.productId, list)
    list.push(...intervals)
  }
  return new Map([...byProduct].map(([productId, intervals]) => [productId, median(intervals)]))
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  const upper = sorted[middle] ?? 0
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? 0)) / 2
}
