import { updateBelief } from './bayes'
import type { Collected, Metric } from './collect'
import { confidenceSequence } from './confidence-sequence'
import type { Sequence } from './confidence-sequence'
import { compareMeans, compareRelative } from './difference'
import type { Difference } from './difference'
import { cupedMean, cupedTheta, EMPTY_SAMPLE } from './sample'
import type { Mean } from './sample'

/**
 * How an experiment is read: total error, members it was planned for (all arms together), and what lifts are believed
 * before it (sd of a lift around 0).
 */
export type Reading = { readonly alpha: number; readonly plannedMembers: number; readonly priorLiftSd: number }

/** One arm against the first, on one metric, adjusted for each arm's past. `lift` is null where the first mean is not above zero. */
export type Comparison = {
  readonly metric: string
  readonly role: Metric['role']
  readonly arm: string
  readonly base: Mean
  readonly mean: Mean
  readonly absolute: Difference
  readonly lift: Difference | null
  /** Holds at every look. */
  readonly sequence: Sequence
  /** p after Benjamini–Hochberg over the comparisons of the same role. */
  readonly adjustedP: number
  /** Probability that this arm is better in the metric's own direction. */
  readonly chanceBetter: number
  /** While it runs, what holds at every look; when complete, what the planned test says. */
  readonly direction: 'better' | 'worse' | 'undecided'
}

// Watching daily and testing at the end share the error, so that both together stay below it.
const LIVE_SHARE = 0.2
const FINAL_SHARE = 0.8

/** Compares every arm with the first one on one metric. */
export function compareArms(
  metric: Metric,
  codes: readonly string[],
  { samples }: Collected,
  reading: Reading,
  isComplete: boolean,
): Comparison[] {
  const byArm = codes.map((code) => samples[metric.code]?.[code] ?? EMPTY_SAMPLE)
  const theta = cupedTheta(byArm)
  const total = byArm.reduce((sum, { count }) => sum + count, 0)
  const overallX = total > 0 ? byArm.reduce((sum, { sumX }) => sum + sumX, 0) / total : 0
  const [base, ...others] = byArm.map((sample) => cupedMean(sample, theta, overallX)) as [Mean, ...Mean[]]
  return others.map((mean, index) => {
    const absolute = compareMeans(base, mean, reading.alpha)
    const sequence = confidenceSequence(absolute, base.count + mean.count, {
      alpha: LIVE_SHARE * reading.alpha,
      targetCount: reading.plannedMembers,
    })
    const lift = compareRelative(base, mean, reading.alpha)
    return {
      metric: metric.code,
      role: metric.role,
      arm: codes[index + 1] as string,
      base,
      mean,
      absolute,
      lift,
      sequence,
      adjustedP: absolute.pValue,
      chanceBetter: chanceBetter(lift, metric, reading),
      direction: directionOf(signOf(absolute, sequence, isComplete, reading.alpha), metric),
    }
  })
}

/** +1 or −1 when the difference is beyond chance, 0 when not. */
function signOf(absolute: Difference, { low, high }: Sequence, isComplete: boolean, alpha: number): number {
  const isBeyond = isComplete
    ? absolute.pValue < FINAL_SHARE * alpha
    : absolute.standardError > 0 && (low > 0 || high < 0)
  return isBeyond ? Math.sign(absolute.difference) : 0
}

function directionOf(sign: number, { better }: Metric): Comparison['direction'] {
  if (sign === 0) return 'undecided'
  return sign > 0 === (better === 'higher') ? 'better' : 'worse'
}

function chanceBetter(lift: Difference | null, { better }: Metric, { priorLiftSd }: Reading): number {
  if (lift === null || !(lift.standardError > 0)) return 0.5
  const { isPositive } = updateBelief({ mean: 0, sd: priorLiftSd }, { mean: lift.difference, sd: lift.standardError })
  return better === 'higher' ? isPositive : 1 - isPositive
}
