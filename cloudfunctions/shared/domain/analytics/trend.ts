import type { StageChange } from '../segment/lifecycle'
import { addDays, addMonths, monthOf, type Day } from '../time'
import { churnRate, wokenRate, type Stretch } from './outcome-rates'

/** What of what in one month. */
export type TrendMonth = { readonly month: string; readonly part: number; readonly whole: number }

/** How many months a trend shows, the one that is not over included. */
export const TREND_MONTHS = 12

/** The months of a trend, the oldest first, each with its days up to `throughOn`. */
export const trendStretches = (throughOn: Day): readonly (Stretch & { readonly month: string })[] =>
  Array.from({ length: TREND_MONTHS }, (_, back) => {
    const month = addMonths(monthOf(throughOn), 1 - TREND_MONTHS + back)
    const lastOn = addDays(`${addMonths(month, 1)}-01`, -1)
    return { month, fromOn: `${month}-01`, toOn: lastOn < throughOn ? lastOn : throughOn }
  })

/** Who left and who woke up in each month. */
export type StageTrends = { readonly churn: readonly TrendMonth[]; readonly 'wake-up': readonly TrendMonth[] }

/** Nobody was looked at yet. */
export const NO_STAGE_TRENDS: StageTrends = { churn: [], 'wake-up': [] }

/** Adds some members, by their saved stages, each oldest first: whoever is added once counts once. */
export function addStageTrends(
  before: StageTrends,
  histories: readonly (readonly StageChange[])[],
  throughOn: Day,
): StageTrends {
  const stretches = trendStretches(throughOn)
  const added = (known: readonly TrendMonth[], rateIn: typeof churnRate): readonly TrendMonth[] =>
    stretches.map(({ month, ...stretch }) => {
      const sums = known.find((one) => one.month === month)
      const { part, whole } = rateIn(histories, stretch)
      return { month, part: part + (sums?.part ?? 0), whole: whole + (sums?.whole ?? 0) }
    })
  return { churn: added(before.churn, churnRate), 'wake-up': added(before['wake-up'], wokenRate) }
}
