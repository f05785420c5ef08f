import type { Design } from './assignment'
import { adjustPValues } from './benjamini-hochberg'
import type { Collected, Metric } from './collect'
import { compareArms } from './compare-arms'
import type { Comparison, Reading } from './compare-arms'
import { sampleRatio } from './sample-ratio'
import type { SampleRatio } from './sample-ratio'

/** What an experiment says now. */
export type Verdict = {
  readonly state: 'broken-assignment' | 'too-early' | 'harmful' | 'winner' | 'worse' | 'no-difference'
  /** The arm the state speaks of: the winner, or the one that harms; null otherwise. */
  readonly arm: string | null
  readonly isComplete: boolean
  readonly ratio: SampleRatio
  readonly crossedOver: number
  readonly comparisons: readonly Comparison[]
}

/**
 * Judges an experiment: assignment first, then guardrails, then the primary metric. Before the planned members are in, only
 * what holds at every look counts. The verdict at the first complete look is the final one; looking on is not planned for.
 */
export function judge(design: Design, metrics: readonly Metric[], collected: Collected, reading: Reading): Verdict {
  const codes = design.arms.map(({ code }) => code)
  const ratio = sampleRatio(
    codes.map((code) => collected.counts[code] ?? 0),
    design.arms.map(({ shareBp }) => shareBp),
  )
  const isComplete = measuredMembers(metrics, collected) >= reading.plannedMembers
  const comparisons = withAdjustedP(
    metrics.flatMap((metric) => compareArms(metric, codes, collected, reading, isComplete)),
  )
  return {
    ...stateOf(ratio, comparisons, isComplete, reading.alpha),
    isComplete,
    ratio,
    crossedOver: collected.crossedOver,
    comparisons,
  }
}

function withAdjustedP(comparisons: readonly Comparison[]): Comparison[] {
  const adjusted = new Map<Comparison, number>()
  for (const role of ['primary', 'guardrail', 'secondary'] as const) {
    const family = comparisons.filter((comparison) => comparison.role === role)
    const pValues = adjustPValues(family.map(({ absolute }) => absolute.pValue))
    family.forEach((comparison, index) => adjusted.set(comparison, pValues[index] as number))
  }
  return comparisons.map((comparison) => ({ ...comparison, adjustedP: adjusted.get(comparison) as number }))
}

function stateOf(
  ratio: SampleRatio,
  comparisons: readonly Comparison[],
  isComplete: boolean,
  alpha: number,
): Pick<Verdict, 'state' | 'arm'> {
  if (!ratio.isSound) return { state: 'broken-assignment', arm: null }
  const isSure = ({ adjustedP }: Comparison): boolean => !isComplete || adjustedP < alpha
  const harmful = comparisons.find(({ role, direction }) => role === 'guardrail' && direction === 'worse')
  if (harmful !== undefined) return { state: 'harmful', arm: harmful.arm }
  const primary = comparisons.filter(({ role }) => role === 'primary')
  const winners = primary.filter((comparison) => comparison.direction === 'better' && isSure(comparison))
  const winner = [...winners].sort((a, b) => b.chanceBetter - a.chanceBetter)[0]
  if (winner !== undefined) return { state: 'winner', arm: winner.arm }
  if (primary.length > 0 && primary.every((comparison) => comparison.direction === 'worse' && isSure(comparison)))
    return { state: 'worse', arm: null }
  return { state: isComplete ? 'no-difference' : 'too-early', arm: null }
}

/** Members whose window of the primary metric is over. */
function measuredMembers(metrics: readonly Metric[], { samples }: Collected): number {
  const primary = metrics.find(({ role }) => role === 'primary')
  const byArm = primary === undefined ? {} : (samples[primary.code] ?? {})
  return Object.values(byArm).reduce((sum, { count }) => sum + count, 0)
}
