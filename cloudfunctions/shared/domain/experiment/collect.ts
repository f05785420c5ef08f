import { DAY_MS } from '../time'
import type { EpochMs } from '../time'
import { addMember, EMPTY_SAMPLE } from './sample'
import type { Sample } from './sample'

/** A member met an arm; only the first time counts. */
export type Exposure = { readonly memberId: string; readonly arm: string; readonly exposedAt: EpochMs }

/** Something a metric counts: a purchase of so many fen, a redemption (value 1), a refund … */
export type Outcome = {
  readonly memberId: string
  readonly metric: string
  readonly value: number
  readonly at: EpochMs
}

/** What is measured, which way is good, and for how many days after (and, as the past, before) the first exposure. */
export type Metric = {
  readonly code: string
  readonly role: 'primary' | 'guardrail' | 'secondary'
  /** share: did it at all · sum: all values together. */
  readonly kind: 'share' | 'sum'
  readonly better: 'higher' | 'lower'
  readonly windowDays: number
}

/** Samples of each metric by arm, and who was left out for having met two arms. */
export type Collected = {
  readonly counts: Readonly<Record<string, number>>
  readonly samples: Readonly<Record<string, Readonly<Record<string, Sample>>>>
  readonly crossedOver: number
}

/**
 * Reads exposures and outcomes in any order into one sample per metric and arm. A member counts once its window is over
 * at `now`; until then nobody knows what it will have done.
 */
export function collectSamples(
  exposures: readonly Exposure[],
  outcomes: readonly Outcome[],
  metrics: readonly Metric[],
  arms: readonly string[],
  now: EpochMs,
): Collected {
  const { first, crossedOver } = firstExposures(exposures)
  const ofMember = groupBy(outcomes, ({ memberId }) => memberId)
  const empty = Object.fromEntries(arms.map((arm) => [arm, EMPTY_SAMPLE]))
  const samples = Object.fromEntries(metrics.map(({ code }) => [code, { ...empty }]))
  const counts = Object.fromEntries(arms.map((arm) => [arm, 0]))
  for (const exposure of first) {
    if (!(exposure.arm in counts)) continue
    counts[exposure.arm] = (counts[exposure.arm] as number) + 1
    for (const metric of metrics) {
      if (exposure.exposedAt + metric.windowDays * DAY_MS > now) continue
      const arm = samples[metric.code] as Record<string, Sample>
      const { y, x } = measured(exposure, ofMember.get(exposure.memberId) ?? [], metric)
      arm[exposure.arm] = addMember(arm[exposure.arm] as Sample, y, x)
    }
  }
  return { counts, samples, crossedOver }
}

function firstExposures(exposures: readonly Exposure[]): { first: Exposure[]; crossedOver: number } {
  const groups = [...groupBy(exposures, ({ memberId }) => memberId).values()]
  const loyal = groups.filter((group) => new Set(group.map(({ arm }) => arm)).size === 1)
  return {
    first: loyal.map((group) => group.reduce((a, b) => (b.exposedAt < a.exposedAt ? b : a))),
    crossedOver: groups.length - loyal.length,
  }
}

function measured({ exposedAt }: Exposure, outcomes: readonly Outcome[], metric: Metric): { y: number; x: number } {
  const windowMs = metric.windowDays * DAY_MS
  const own = outcomes.filter((outcome) => outcome.metric === metric.code)
  const total = (from: EpochMs, to: EpochMs): number => {
    const sum = own.filter(({ at }) => at >= from && at < to).reduce((all, { value }) => all + value, 0)
    return metric.kind === 'share' ? Number(sum > 0) : sum
  }
  return { y: total(exposedAt, exposedAt + windowMs), x: total(exposedAt - windowMs, exposedAt) }
}

function groupBy<T>(list: readonly T[], keyOf: (one: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const one of list) {
    const group = groups.get(keyOf(one))
    if (group === undefined) groups.set(keyOf(one), [one])
    else group.push(one)
  }
  return groups
}
