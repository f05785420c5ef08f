import type { BasisPoints } from '../money'
import { MOST_FOLLOWED } from './followed-products'
import { isWholeWithin, violationsOf, type Check, type Violation } from '../refusal'

/** What user repurchase rates are held against, in basis points: from where a shop passes, does well, and what its trade has. */
export type Benchmark = { readonly passBp: BasisPoints; readonly goodBp: BasisPoints; readonly industryBp: BasisPoints }

/**
 * How figures are judged: the gross margin they are turned into value with, the usual benchmark and those of categories;
 * and which products are counted apart every night whatever else sells best; the others when somebody asks for them.
 */
export type MetricsProgram = {
  readonly grossMarginBp: BasisPoints
  readonly usual: Benchmark
  readonly byCategory: readonly (Benchmark & { readonly category: string })[]
  readonly followedProducts: readonly string[]
}

/** The benchmark of a category; the usual one where it has none of its own. */
export const benchmarkFor = ({ usual, byCategory }: MetricsProgram, category: string | null): Benchmark =>
  byCategory.find((one) => one.category === category) ?? usual

/** What is wrong with how figures are judged; empty when nothing is. */
export function checkMetrics({
  grossMarginBp,
  usual,
  byCategory,
  followedProducts,
}: MetricsProgram): readonly Violation[] {
  const categories = byCategory.map(({ category }) => category)
  return violationsOf([
    [isWholeWithin(grossMarginBp, 1, 10_000), 'grossMarginBp', '毛利率应在 0.01% 到 100% 之间'],
    [new Set(categories).size === categories.length, 'byCategory', '一个类目只能有一条参考线'],
    [followedProducts.length <= MOST_FOLLOWED, 'followedProducts', `最多单独统计 ${MOST_FOLLOWED} 件商品`],
    ...lineChecks('usual', usual),
    ...byCategory.flatMap((one) => lineChecks(`byCategory.${one.category}`, one)),
  ])
}

const lineChecks = (at: string, { passBp, goodBp, industryBp }: Benchmark): readonly Check[] => [
  [
    [passBp, goodBp, industryBp].every((line) => isWholeWithin(line, 1, 10_000)),
    at,
    '参考线应是 0.01% 到 100% 之间的整数基点',
  ],
  [passBp <= goodBp && goodBp <= industryBp, at, '及格线不能高过良好线，良好线不能高过行业参考'],
]
