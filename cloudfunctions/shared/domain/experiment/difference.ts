import normalCdf from '@stdlib/stats-base-dists-normal-cdf'
import normalQuantile from '@stdlib/stats-base-dists-normal-quantile'
import tCdf from '@stdlib/stats-base-dists-t-cdf'
import tQuantile from '@stdlib/stats-base-dists-t-quantile'
import type { Mean } from './sample'

/** A difference between two arms: second minus first, its standard error, two-sided p and confidence interval. */
export type Difference = {
  readonly difference: number
  readonly standardError: number
  readonly pValue: number
  readonly low: number
  readonly high: number
}

/** How many of how many did it. */
export type Share = { readonly successes: number; readonly count: number }

/** Two shares: p by the pooled z test, interval by the unpooled error. `z` is the test's statistic. */
export function compareShares(first: Share, second: Share, alpha = 0.05): Difference & { readonly z: number } {
  const [p, q] = [first.successes / first.count, second.successes / second.count]
  const pooled = (first.successes + second.successes) / (first.count + second.count)
  const pooledError = Math.sqrt(pooled * (1 - pooled) * (1 / first.count + 1 / second.count))
  const standardError = Math.sqrt((p * (1 - p)) / first.count + (q * (1 - q)) / second.count)
  const z = pooledError > 0 ? (q - p) / pooledError : 0
  const half = -normalQuantile(alpha / 2, 0, 1) * standardError
  return {
    difference: q - p,
    standardError,
    z,
    pValue: 2 * normalCdf(-Math.abs(z), 0, 1),
    low: q - p - half,
    high: q - p + half,
  }
}

/** Two means by Welch's t test: variances may differ. */
export const compareMeans = (first: Mean, second: Mean, alpha = 0.05): Difference =>
  studentOf(
    second.mean - first.mean,
    first.variance / first.count,
    second.variance / second.count,
    first,
    second,
    alpha,
  )

/** The same as a lift: (second − first) ÷ first, the error by the delta method. Null when the first mean is not above zero. */
export function compareRelative(first: Mean, second: Mean, alpha = 0.05): Difference | null {
  if (!(first.mean > 0)) return null
  const ofFirst = ((second.mean / first.mean) ** 2 * first.variance) / first.count / first.mean ** 2
  const ofSecond = second.variance / second.count / first.mean ** 2
  return studentOf(second.mean / first.mean - 1, ofFirst, ofSecond, first, second, alpha)
}

function studentOf(
  difference: number,
  ofFirst: number,
  ofSecond: number,
  first: Mean,
  second: Mean,
  alpha: number,
): Difference {
  const squared = ofFirst + ofSecond
  const standardError = Math.sqrt(squared)
  if (!(squared > 0) || first.count < 2 || second.count < 2)
    return { difference, standardError: 0, pValue: 1, low: -Infinity, high: Infinity }
  const df = welchDf(first, second)
  const half = -tQuantile(alpha / 2, df) * standardError
  const pValue = 2 * tCdf(-Math.abs(difference / standardError), df)
  return { difference, standardError, pValue, low: difference - half, high: difference + half }
}

/** Welch and Satterthwaite's degrees of freedom. */
function welchDf(first: Mean, second: Mean): number {
  const [a, b] = [first.variance / first.count, second.variance / second.count]
  return (a + b) ** 2 / (a ** 2 / (first.count - 1) + b ** 2 / (second.count - 1))
}
