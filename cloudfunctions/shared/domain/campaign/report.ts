import type { Exposure, Metric, Outcome } from '../experiment/collect'
import { collectSamples, type Collected } from '../experiment/collect'
import { addSamples, EMPTY_SAMPLE, type Sample } from '../experiment/sample'
import { judge } from '../experiment/verdict'
import { verdictSentence } from '../experiment/verdict-sentence'
import { DAY_MS, type EpochMs } from '../time'
import { designOf, HOLDOUT, TREATED, type Campaign } from './campaign'

/** What the members of an arm did since it began: how many they are, how many bought, for how much in fen. */
export type ArmSums = { readonly members: number; readonly buyers: number; readonly spentFen: number }

/** A report being counted, page by page: members up to `afterId` are in it. */
export type ReportSums = {
  readonly at: EpochMs
  readonly windowDays: number
  readonly afterId: string
  readonly counts: Collected['counts']
  readonly samples: Collected['samples']
}

const ARMS = [HOLDOUT, TREATED] as const
const READING = { alpha: 0.05, priorLiftSd: 0.3 }

/** An empty report at an instant: everybody is looked at over the same time since the last one was reached. */
export const beginReport = (at: EpochMs, reachedAt: EpochMs): ReportSums => ({
  at,
  // A millisecond less, so that a day's fraction and back again never ends after the instant itself.
  windowDays: Math.max(0, (at - reachedAt - 1) / DAY_MS),
  afterId: '',
  counts: {},
  samples: {},
})

/** The report with a page of members more; `outcomes` are their purchases, in fen. */
export function addToReport(
  report: ReportSums,
  exposures: readonly Exposure[],
  outcomes: readonly Outcome[],
  afterId: string,
): ReportSums {
  const page = collectSamples(exposures, outcomes, metricsOf(report.windowDays), ARMS, report.at)
  return {
    ...report,
    afterId,
    counts: addCounts(report.counts, page.counts),
    samples: addAll(report.samples, page.samples),
  }
}

/** What an arm did, of a counted report. */
export function sumsOf({ counts, samples }: ReportSums, arm: string): ArmSums {
  return {
    members: counts[arm] ?? 0,
    buyers: samples['bought']?.[arm]?.sumY ?? 0,
    spentFen: samples['spent']?.[arm]?.sumY ?? 0,
  }
}

/** What the campaign has brought beyond what would have come anyway, in one sentence. */
export function upliftSentence(campaign: Campaign, report: ReportSums, isOver: boolean): string {
  if (campaign.holdoutShareBp === 0) return '没有留对照组，看不出多带来了多少。'
  const [held, treated] = ARMS.map((arm) => sumsOf(report, arm).members)
  if (!held || !treated) return '对照组或活动组里还没有人，看不出多带来了多少。'
  const collected = { counts: report.counts, samples: report.samples, crossedOver: 0 }
  const planned = held + treated + (isOver ? 0 : 1)
  const verdict = judge(designOf(campaign), metricsOf(report.windowDays), collected, {
    ...READING,
    plannedMembers: planned,
  })
  return verdictSentence(verdict, { [TREATED]: '发了活动的人' })
}

const metricsOf = (windowDays: number): readonly Metric[] => [
  { code: 'bought', role: 'primary', kind: 'share', better: 'higher', windowDays },
  { code: 'spent', role: 'secondary', kind: 'sum', better: 'higher', windowDays },
]

const addCounts = (a: Collected['counts'], b: Collected['counts']): Collected['counts'] =>
  Object.fromEntries(ARMS.map((arm) => [arm, (a[arm] ?? 0) + (b[arm] ?? 0)]))

const addAll = (a: Collected['samples'], b: Collected['samples']): Collected['samples'] =>
  Object.fromEntries(
    metricsOf(0).map(({ code }) => [code, Object.fromEntries(ARMS.map((arm) => [arm, both(a, b, code, arm)]))]),
  )

const both = (a: Collected['samples'], b: Collected['samples'], code: string, arm: string): Sample =>
  addSamples(a[code]?.[arm] ?? EMPTY_SAMPLE, b[code]?.[arm] ?? EMPTY_SAMPLE)
