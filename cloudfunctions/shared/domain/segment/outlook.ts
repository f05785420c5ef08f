import { daysBetween, type Day } from '../time'
import { warningOf, type Warning } from './churn-warning'
import { stageOf, type Stage } from './lifecycle'
import { expectedSpend } from './lifetime/gamma-gamma'
import { lifetimeValue } from './lifetime/lifetime-value'
import { buyingModelOf } from './lifetime/mbg-erlang'
import type { BuyingSums } from './past-orders'
import { buyerAt, spenderOf, type ScoreModels } from './score-models'
import { countVisits } from './visits'

/** What a member is expected to do, and what is said of them, on one day. */
export type Outlook = {
  /** Probability that they have not left, 0–1. */
  readonly alive: number
  /** Days between their buying days, drawn towards the shop's. */
  readonly usualGapDays: number
  readonly stage: Stage
  readonly because: string
  readonly warning: Warning
}

/** What a member will still bring: buying days in 90 days; fen in a year with its 80 % interval, and a buying day's. */
export type Expectation = {
  readonly purchases90: number
  readonly spendEachFen: number
  readonly yearFen: { readonly expected: number; readonly low: number; readonly high: number } | null
}

/** How many intervals the shop's usual gap counts beside the member's own. */
const SHOP_WEIGHT = 2
const WEEKS_90 = 90 / 7
const WEEKS_YEAR = 365 / 7

/** Judges a member on a day on which nothing is bought; the sums are those up to that day, visits the days they came to look. */
export function outlookOn(sums: BuyingSums, models: ScoreModels, on: Day, visitDays: readonly Day[] = []): Outlook {
  const silentDays = Math.max(0, daysBetween(sums.lastOn, on))
  const usualGapDays = usualGapOf(sums, models)
  const alive = aliveOn(sums, models, on)
  const { stage, because } = stageOf({ purchases: sums.buyingDays, silentDays, usualGapDays, alive })
  const warning = warningOf({
    alive,
    silentDays,
    usualGapDays: Math.round(usualGapDays),
    ...countVisits(visitDays, on),
  })
  return { alive, usualGapDays, stage, because, warning }
}

/** What is still to come. Without models: at the member's own pace while they are there. */
export function expectationOn(sums: BuyingSums, models: ScoreModels, on: Day): Expectation {
  const [buyer, spender] = [buyerAt(sums, on), spenderOf(sums)]
  const { buying, spending, regularity } = models
  const ownMean = sums.netFen / sums.buyingDays
  if (buying === null)
    return {
      purchases90: (aliveOn(sums, models, on) * 90) / Math.max(1, usualGapOf(sums, models)),
      spendEachFen: Math.round(spending === null ? ownMean : expectedSpend(spending, spender)),
      yearFen: null,
    }
  const shape = regularity?.shape ?? 1
  const value = spending && lifetimeValue({ buying, shape, spending, marginShare: 1 }, buyer, spender, WEEKS_YEAR)
  return {
    purchases90: buyingModelOf(shape).expected(buying, buyer, WEEKS_90),
    spendEachFen: Math.round(value?.spendEach ?? ownMean),
    yearFen: value && {
      expected: Math.round(value.expected),
      low: Math.round(value.low),
      high: Math.round(value.high),
    },
  }
}

function aliveOn(sums: BuyingSums, models: ScoreModels, on: Day): number {
  if (models.buying !== null)
    return buyingModelOf(models.regularity?.shape ?? 1).alive(models.buying, buyerAt(sums, on))
  // Half of those who stay away three usual gaps are taken for gone.
  const gaps = Math.max(0, daysBetween(sums.lastOn, on)) / Math.max(1, usualGapOf(sums, models))
  return 1 / (1 + (gaps / 3) ** 3)
}

const usualGapOf = ({ firstOn, lastOn, buyingDays }: BuyingSums, { usualGapDays }: ScoreModels): number =>
  (daysBetween(firstOn, lastOn) + SHOP_WEIGHT * usualGapDays) / (buyingDays - 1 + SHOP_WEIGHT)
