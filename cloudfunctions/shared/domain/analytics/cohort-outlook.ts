import { expectationOn } from '../segment/outlook'
import { sampleRankOf, type SampledBuyer } from '../segment/buyer-sample'
import type { ScoreModels } from '../segment/score-models'
import { monthOf, type Day } from '../time'
import type { CohortOutlook } from './acquisition'

/** Members of a month that are looked at: a fair draw where there are more. */
const MOST_OF_A_MONTH = 150
/** How many standard deviations an 80 % interval is wide. */
const WIDTH_80 = 2 * 1.2816

/**
 * What the members of each month since `fromMonth` may bring in the year after `on`, by the lifetime models; months
 * without one are left out. The interval is that of the mean: the members' own 80 % intervals, taken as independent.
 */
export function outlooksOf(
  sample: readonly SampledBuyer[],
  models: ScoreModels,
  on: Day,
  fromMonth: string,
): readonly CohortOutlook[] {
  if (models.buying === null || models.spending === null) return []
  const months = new Map<string, SampledBuyer[]>()
  for (const buyer of sample) {
    const month = monthOf(buyer.firstOn)
    if (month < fromMonth || buyer.lastOn > on) continue
    months.set(month, [...(months.get(month) ?? []), buyer])
  }
  return [...months]
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([month, buyers]) => outlookOf(month, drawn(buyers), models, on))
}

function outlookOf(month: string, buyers: readonly SampledBuyer[], models: ScoreModels, on: Day): CohortOutlook {
  let [expected, variance] = [0, 0]
  for (const buyer of buyers) {
    const { yearFen } = expectationOn(buyer, models, on)
    expected += yearFen?.expected ?? 0
    variance += (((yearFen?.high ?? 0) - (yearFen?.low ?? 0)) / WIDTH_80) ** 2
  }
  const mean = expected / buyers.length
  const half = (WIDTH_80 / 2) * (Math.sqrt(variance) / buyers.length)
  return {
    month,
    members: buyers.length,
    expectedFen: Math.round(mean),
    lowFen: Math.round(Math.max(0, mean - half)),
    highFen: Math.round(mean + half),
  }
}

const drawn = (buyers: readonly SampledBuyer[]): readonly SampledBuyer[] =>
  [...buyers].sort((a, b) => sampleRankOf(a.memberId) - sampleRankOf(b.memberId)).slice(0, MOST_OF_A_MONTH)
