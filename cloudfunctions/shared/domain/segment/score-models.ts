import { daysBetween, type Day } from '../time'
import type { BetaGeometric } from './lifetime/bg-nbd'
import { groupBuyers } from './lifetime/buyer'
import type { Buyer } from './lifetime/buyer'
import { fitGammaGamma } from './lifetime/gamma-gamma'
import type { GammaGamma, Spender } from './lifetime/gamma-gamma'
import { fitRegularity } from './lifetime/mbg-erlang'
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
  /** How regularly they buy, which decides the model; left out: by chance, MBG/NBD. */
  readonly regularity?: Regularity
  readonly spending: GammaGamma | null
  readonly edges: RfmEdges
}

/** The steps of a clock a purchase takes, see `mbgErlang`, and why: what they gain in log-likelihood over one step. */
export type Regularity = { readonly shape: number; readonly gain: number; readonly because: string }

/** Below this many members who came back, a model of four parameters says nothing a plain rate does not. */
export const LEAST_RETURNERS = 30

const WEEK_DAYS = 7
/** Enough for three parameters; more would only cost time. */
const MOST_SPENDERS = 2000
/** Buyers whose regularity is looked at, to the day: enough to tell, and seven fits of them take seconds. */
const MOST_TIMED = 2500
const BY_CHANCE = { shape: 1, parameters: null, gain: 0 } as const
const UNKNOWN_GAP_DAYS = 60

/** Fits what scores are computed with. */
export function fitScoreModels(sample: readonly BuyingSums[], today: Day): ScoreModels {
  const returners = sample.filter(({ buyingDays }) => buyingDays > 1)
  const buying = returners.length >= LEAST_RETURNERS ? fitBuying(sample, today) : { buying: null }
  const spenders = returners.map(spenderOf).filter(({ meanSpend }) => meanSpend > 0)
  return {
    fittedOn: today,
    buyers: sample.length,
    returners: returners.length,
    usualGapDays: usualGapOf(returners),
    ...buying,
    spending: spenders.length >= LEAST_RETURNERS ? fitGammaGamma(spenders.slice(0, MOST_SPENDERS)).parameters : null,
    edges: edgesOf(sample.map((sums) => rfmFactsOf(sums, today))),
  }
}

/** By chance unless a clock of more steps is likelier: then that one, which knows who is late from who is not due yet. */
function fitBuying(sample: readonly BuyingSums[], today: Day): Pick<ScoreModels, 'buying' | 'regularity'> {
  const some = everyNth(sample, Math.ceil(sample.length / MOST_TIMED)).map((sums) => buyerAt(sums, today))
  const isTimed = some.every(({ logGaps }) => logGaps !== undefined)
  const { shape, parameters, gain } = isTimed ? fitRegularity(some) : BY_CHANCE
  if (parameters !== null && shape > 1)
    return {
      buying: parameters,
      regularity: {
        shape,
        gain,
        because: `购买间隔比随机的规律：按 ${some.length} 位的间隔，${shape} 步的 Erlang 模型对数似然高 ${gain.toFixed(1)}`,
      },
    }
  const because = isTimed ? '购买间隔不比随机的规律，用 MBG/NBD' : '还没有每位的购买间隔，用 MBG/NBD'
  const weekly = groupBuyers(sample.map((sums) => wholeWeeks(buyerAt(sums, today))))
  return { buying: fitLifetime(mbgNbd, weekly).parameters, regularity: { shape: 1, gain: 0, because } }
}

const everyNth = <T>(list: readonly T[], step: number): T[] => list.filter((_, place) => place % step === 0)

/** A member as the lifetime models see them, in weeks. */
export const buyerAt = ({ firstOn, lastOn, buyingDays, logGaps }: BuyingSums, on: Day): Buyer => ({
  repeats: buyingDays - 1,
  lastAge: daysBetween(firstOn, lastOn) / WEEK_DAYS,
  age: Math.max(0, daysBetween(firstOn, on)) / WEEK_DAYS,
  ...(logGaps === undefined ? {} : { logGaps: logGaps - (buyingDays - 1) * Math.log(WEEK_DAYS) }),
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
