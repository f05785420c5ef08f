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

/** Who left and who woke up in each month, by the saved stages of some members, each oldest first. */
export function stageTrends(
  histories: readonly (readonly StageChange[])[],
  throughOn: Day,
): { readonly churn: readonly TrendMonth[]; readonly 'wake-up': readonly TrendMonth[] } {
  const stretches = trendStretches(throughOn)
  return {
    churn: stretches.map((stretch) => monthOfRate(stretch.month, churnRate(histories, stretch))),
    'wake-up': stretches.map((stretch) => monthOfRate(stretch.month, wokenRate(histories, stretch))),
  }
}

const monthOfRate = (month: string, { part, whole }: { part: number; whole: number }): TrendMonth => ({
  month,
  part,
  whole,
})
