import type { HiddenInterval } from './last-interval'

/** A forecast of the hidden interval in days, without a model. */
export type NaiveForecast = (one: HiddenInterval) => number

/** The forecasts anybody would try first, by name; what is fitted is fitted on known intervals only. */
export function naiveForecasts(hidden: readonly HiddenInterval[]): Readonly<Record<string, NaiveForecast>> {
  const shopMedian = median(hidden.flatMap(({ intervals }) => intervals))
  const medians = productMedians(hidden)
  return {
    'personal mean': ({ intervals }) => mean(intervals),
    'personal median': ({ intervals }) => median(intervals),
    'last interval': ({ intervals }) => intervals.at(-1) ?? shopMedian,
    'shop median': () => shopMedian,
    'product median': ({ cadence }) => medians.get(cadence.productId) ?? shopMedian,
  }
}

/** The arithmetic mean. */
export const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length

/** The middle value, or the mean of the two middle ones. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  const upper = sorted[middle] ?? 0
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? 0)) / 2
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
