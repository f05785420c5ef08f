import type { History } from '@domain/recommendation/choose-blend'
import { addDays } from '@domain/time'
import { DAY_ZERO } from './pairs'
import type { Pair } from './pairs'

/** Recall and nDCG among the ten shown; recall of what was bought before and of what was new, apart. */
export type BasketScores = {
  readonly recall10: number
  readonly ndcg10: number
  readonly repeatRecall10: number
  readonly exploreRecall10: number
}

/** Each customer's baskets, oldest first. */
export function historiesOf(pairs: readonly Pair[]): History[] {
  const customers = new Map<string, Map<number, string[]>>()
  for (const { customerId, productId, days } of pairs) {
    const own = customers.get(customerId) ?? new Map<number, string[]>()
    customers.set(customerId, own)
    for (const day of days) own.set(day, [...(own.get(day) ?? []), productId])
  }
  return [...customers].map(([memberId, baskets]) => ({
    memberId,
    baskets: [...baskets]
      .sort(([a], [b]) => a - b)
      .map(([day, productIds]) => ({ on: addDays(DAY_ZERO, day), productIds })),
  }))
}

/** Scores what was shown against the basket that came. */
export function basketScores(
  cases: readonly { readonly history: History; readonly next: readonly string[]; readonly shown: readonly string[] }[],
): BasketScores {
  const each = cases.map(({ history, next, shown }) => {
    const had = new Set(history.baskets.flatMap(({ productIds }) => productIds))
    const recall = (wanted: readonly string[]): number | null =>
      wanted.length > 0 ? shown.filter((productId) => wanted.includes(productId)).length / wanted.length : null
    return {
      recall: recall(next),
      ndcg: ndcg(shown, next),
      repeat: recall(next.filter((productId) => had.has(productId))),
      explore: recall(next.filter((productId) => !had.has(productId))),
    }
  })
  return {
    recall10: meanOf(each.map(({ recall }) => recall)),
    ndcg10: meanOf(each.map((one) => one.ndcg)),
    repeatRecall10: meanOf(each.map(({ repeat }) => repeat)),
    exploreRecall10: meanOf(each.map(({ explore }) => explore)),
  }
}

function ndcg(shown: readonly string[], next: readonly string[]): number {
  const gain = (place: number): number => 1 / Math.log2(place + 2)
  const got = shown.reduce((sum, productId, place) => sum + (next.includes(productId) ? gain(place) : 0), 0)
  const ideal = shown.slice(0, next.length).reduce((sum, _, place) => sum + gain(place), 0)
  return ideal > 0 ? got / ideal : 0
}

function meanOf(values: readonly (number | null)[]): number {
  const known = values.filter((value): value is number => value !== null)
  return known.reduce((sum, value) => sum + value, 0) / known.length
}
