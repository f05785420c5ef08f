import normalQuantile from '@stdlib/stats-base-dists-normal-quantile'
import type { BetaGeometric } from './bg-nbd'
import type { Buyer } from './buyer'
import { expectedSpend } from './gamma-gamma'
import type { GammaGamma, Spender } from './gamma-gamma'
import { buyingModelOf, buysWithinErlang } from './mbg-erlang'

/** What a customer will still bring within a horizon, in the money of `meanSpend`: expected, and an 80 % interval. */
export type LifetimeValue = {
  readonly expected: number
  readonly low: number
  readonly high: number
  /** Where it comes from: expected purchases and what each is worth. */
  readonly purchases: number
  readonly spendEach: number
}

/** Both models, fitted; `marginShare` is what is left of a sale, 0–1. */
export type ValueModels = {
  readonly buying: BetaGeometric
  /** How regularly they buy, see `mbgErlang`; left out: 1, by chance. */
  readonly shape?: number
  readonly spending: GammaGamma
  readonly marginShare: number
}

/**
 * Value of one customer under MBG/NBD (or MBG/CNBD-k) and Gamma-Gamma. The interval: nothing with the chance of no purchase, else a gamma
 * matched in mean and variance to a negative binomial number of purchases of uncertain size.
 */
export function lifetimeValue(models: ValueModels, buyer: Buyer, spender: Spender, horizon: number): LifetimeValue {
  const { buying, spending, marginShare, shape = 1 } = models
  const purchases = buyingModelOf(shape).expected(buying, buyer, horizon)
  const spendEach = marginShare * expectedSpend(spending, spender)
  const buys = buysWithinErlang(buying, buyer, shape, horizon)
  const expected = purchases * spendEach
  const squares = secondMoment(models, buyer, spender, purchases) * spendEach ** 2
  const at = (share: number): number => mixtureQuantile(share, buys, expected, squares)
  return { expected, low: at(0.1), high: at(0.9), purchases, spendEach }
}

/** E[(value ÷ spend each)²]: purchases vary, single sums vary by 1/p, and what this customer spends is itself uncertain. */
function secondMoment(
  { buying, spending, shape = 1 }: ValueModels,
  buyer: Buyer,
  { repeats }: Spender,
  purchases: number,
): number {
  const alive = buyingModelOf(shape).alive(buying, buyer)
  if (!(alive > 0)) return 0
  const ifAlive = purchases / alive
  const variance = ifAlive / shape + ifAlive ** 2 / (buying.r + shape * buyer.repeats)
  const ofSpend = 1 / Math.max(1, spending.p * repeats + spending.q - 2)
  return alive * (ifAlive / spending.p + (variance + ifAlive ** 2) * (1 + ofSpend))
}

/** 0 up to the chance of no purchase; above it a gamma by Wilson and Hilferty's cube-root normal. */
function mixtureQuantile(share: number, buys: number, mean: number, squares: number): number {
  const within = (share - (1 - buys)) / buys
  if (!(within > 0)) return 0
  const [first, second] = [mean / buys, squares / buys]
  const shape = first ** 2 / Math.max(second - first ** 2, 1e-12 * first ** 2)
  const root = 1 - 1 / (9 * shape) + normalQuantile(within, 0, 1) / Math.sqrt(9 * shape)
  return first * Math.max(0, root) ** 3
}
