import type { Cadence } from '@domain/replenishment/cadence'
import { hesitationsOf, type Browse } from '@domain/segment/browse-not-buy'
import { preferencesOf, type Choice, type Preference } from '@domain/segment/preference'
import { priceSensitivityOf, type PricedOrder } from '@domain/segment/price-sensitivity'
import type { MemberScore } from '@domain/segment/member-score'
import type { PastOrder } from '@domain/segment/past-orders'
import type { CategoryTaste, TagFacts } from '@domain/segment/tags'
import type { Product } from '@domain/shop/product'
import { daysBetween, type Day } from '@domain/time'
import type { NextDue } from '../context/segment'

/** What a member buys, as the rules of tags need it. */
export type Bought = {
  readonly orders: readonly PastOrder[]
  readonly cadences: readonly Cadence[]
  readonly products: ReadonlyMap<string, Product>
  readonly nextDue: NextDue | null
  /** Their orders as prices go, and how often the shop's orders have something off; null: nobody knows. */
  readonly priced: readonly PricedOrder[]
  readonly offerShare: number | null
  /** The products they looked at lately, oldest first. */
  readonly looks: readonly Browse[]
  /** Names of the stores there are, by id. */
  readonly storeNames: ReadonlyMap<string, string>
}

/** Puts together what the rules of tags look at. */
export const tagFactsOf = (score: MemberScore, bought: Bought, today: Day): TagFacts => ({
  buyingDays: score.buyingDays,
  silentDays: daysBetween(score.lastOn, today),
  usualGapDays: score.usualGapDays,
  moneyScore: score.rfmScores.money,
  spentFen: score.netFen,
  gapSpread: spreadOf(bought.cadences),
  packsEach: packsOf(bought.cadences),
  channels: [...new Set(bought.orders.map(({ channel }) => channel))],
  taste: tasteOf(bought),
  due: bought.nextDue && {
    productName: bought.nextDue.productName,
    daysLeft: daysBetween(today, bought.nextDue.dueOn),
  },
  ...(bought.offerShare === null ? {} : { price: priceSensitivityOf(bought.priced, bought.offerShare) }),
  preference: preferenceOf(bought, today),
  hesitation: hesitationOf(bought, today),
})

/** What they look at most and do not buy, of the products on sale. */
function hesitationOf({ orders, looks, products }: Bought, today: Day): NonNullable<TagFacts['hesitation']> | null {
  const bought = orders.flatMap(({ on, productIds }) => productIds.map((productId) => ({ productId, on })))
  const [most] = hesitationsOf(looks, bought, null, today).flatMap(({ productId, because }) => {
    const product = products.get(productId)
    return product ? [{ productName: product.name, because }] : []
  })
  return most ?? null
}

const LEAST_CHOICES = 4
const WEEKDAYS = ['周日', '周一', '周二', '周三', '周四', '周五', '周六'] as const

/** Their store, where there are several, or their day of the week: what they chose four times, the clearest. */
function preferenceOf({ orders, storeNames }: Bought, today: Day): Preference | null {
  const choices = orders.flatMap(({ on, storeId }): readonly Choice[] => {
    const store = storeNames.size > 1 ? storeNames.get(storeId) : undefined
    return [
      { aspect: 'weekday', value: weekdayOf(on), on },
      ...(store === undefined ? [] : [{ aspect: 'store' as const, value: store, on }]),
    ]
  })
  const [clearest] = preferencesOf(choices, today)
    .filter(({ times }) => times >= LEAST_CHOICES)
    .sort((a, b) => b.share - a.share)
  return clearest ?? null
}

const weekdayOf = (on: Day): string => WEEKDAYS[new Date(`${on}T00:00:00Z`).getUTCDay()] ?? ''

/** Standard deviation of log-intervals within products bought again at least three times; null when there are none. */
function spreadOf(cadences: readonly Cadence[]): number | null {
  const steady = cadences.filter(({ count }) => count > 3)
  const df = steady.reduce((sum, { count }) => sum + count - 2, 0)
  if (df === 0) return null
  const squares = steady.reduce(
    (sum, { sumLog, sumLogSq, count }) => sum + Math.max(0, sumLogSq - (sumLog * sumLog) / (count - 1)),
    0,
  )
  return Math.sqrt(squares / df)
}

/** Packs at a time: the geometric mean of those that opened intervals and the last ones. */
function packsOf(cadences: readonly Cadence[]): number {
  const times = cadences.reduce((sum, { count }) => sum + count, 0)
  const logs = cadences.reduce((sum, { sumQty, lastQty }) => sum + sumQty + Math.log(lastQty), 0)
  return times > 0 ? Math.exp(logs / times) : 0
}

function tasteOf({ cadences, products }: Bought): CategoryTaste | null {
  const times = new Map<string, number>()
  let total = 0
  for (const { productId, count } of cadences) {
    const category = products.get(productId)?.categoryName
    total += count
    if (category !== undefined) times.set(category, (times.get(category) ?? 0) + count)
  }
  const [best] = [...times].sort(([, a], [, b]) => b - a)
  return best ? { category: best[0], times: best[1], share: best[1] / total } : null
}
