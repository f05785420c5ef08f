import { daysBetween, type Day } from '../time'
import type { BetaGeometric } from './lifetime/bg-nbd'
import { groupBuyers } from './lifetime/buyer'
import type { Buyer } from './lifetime/buyer'
import { fitGammaGamma } from './lifetime/gamma-gamma'
import type { GammaGamma, Spender } from './lifetime/gamma-gamma'
import { mbgNbd } from './lifetime/mbg-nbd'
import { fitLifetime } from './lifetime/model'
import type { BuyingSums } from './past-orders'
import { edgesOf } from './rfm'
import type { RfmEdges, RfmFacts } from './rfm'

/** What a shop's members are scored by, fitted on a sample of them. Times of the models are weeks. */
export type ScoreModels = {
  readonly fittedOn: Day
  readonly buyers: number
  readonly returners: number
  /** Typical days between two buying days of a member. */
  readonly usualGapDays: number
  /** Null where too few came back: silence against the usual gap is judged instead. */
  readonly buying: BetaGeometric | null
  readonly spending: GammaGamma | null
  readonly edges: RfmEdges
}

/** Below this many members who came back, a model of four parameters says nothing a plain rate does not. */
export const LEAST_RETURNERS = 30

const WEEK_DAYS = 7
/** Enough for three parameters; more would only cost time. */
const MOST_SPENDERS = 2000
const UNKNOWN_GAP_DAYS = 60

/** Fits what scores are computed with. */
export function fitScoreModels(sample: readonly BuyingSums[], today: Day): ScoreModels {
  const returners = sample.filter(({ buyingDays }) => buyingDays > 1)
  const enough = returners.length >= LEAST_RETURNERS
  const spenders = returners.map(spenderOf).filter(({ meanSpend }) => meanSpend > 0)
  return {
    fittedOn: today,
    buyers: sample.length,
    returners: returners.length,
    usualGapDays: usualGapOf(returners),
    buying: enough
      ? fitLifetime(mbgNbd, groupBuyers(sample.map((sums) => wholeWeeks(buyerAt(sums, today))))).parameters
      : null,
    spending: spenders.length >= LEAST_RETURNERS ? fitGammaGamma(spenders.slice(0, MOST_SPENDERS)).parameters : null,
    edges: edgesOf(sample.map((sums) => rfmFactsOf(sums, today))),
  }
}

/** A member as the lifetime models see them, in weeks. */
export const buyerAt = ({ firstOn, lastOn, buyingDays }: BuyingSums, on: Day): Buyer => ({
  repeats: buyingDays - 1,
  lastAge: daysBetween(firstOn, lastOn) / WEEK_DAYS,
  age: Math.max(0, daysBetween(firstOn, on)) / WEEK_DAYS,
})

/** A member as the spending model sees them, in fen a buying day. */
export const spenderOf = ({ buyingDays, repeatFen }: BuyingSums): Spender => ({
  repeats: buyingDays - 1,
  meanSpend: buyingDays > 1 ? repeatFen / (buyingDays - 1) : 0,
})

/** A member as RFM sees them, over all their time in the shop. */
export const rfmFactsOf = ({ lastOn, buyingDays, netFen }: BuyingSums, on: Day): RfmFacts => ({
  silentDays: Math.max(0, daysBetween(lastOn, on)),
  purchases: buyingDays,
  spentFen: netFen,
})

/** The fit costs as much as there are different buyers: within a week they are the same. */
const wholeWeeks = ({ repeats, lastAge, age }: Buyer): Buyer => ({
  repeats,
  lastAge: Math.min(Math.round(lastAge), Math.round(age)),
  age: Math.round(age),
})

function usualGapOf(returners: readonly BuyingSums[]): number {
  const gaps = returners.reduce((sum, { buyingDays }) => sum + buyingDays - 1, 0)
  const days = returners.reduce((sum, { firstOn, lastOn }) => sum + daysBetween(firstOn, lastOn), 0)
  return gaps > 0 ? days / gaps : UNKNOWN_GAP_DAYS
}
