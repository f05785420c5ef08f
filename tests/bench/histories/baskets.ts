import type { Shown } from '@domain/recommendation/choose-blend'
import type { History } from '@domain/recommendation/shelf'
import { calendarDay } from './pairs'
import type { Pair } from './pairs'

/**
 * Recall and nDCG among the ten shown, the ideal of nDCG being ten at most. Recall of what was bought before among the ten
 * shown of that kind, and of what is new among ten new ones: null where nobody bought anything of the kind.
 */
export type BasketScores = {
  readonly recall10: number
  readonly ndcg10: number
  readonly repeatRecall10: number | null
  readonly exploreRecall10: number | null
}

/** A basket that came, and what was shown before it. */
export type BasketCase = { readonly history: History; readonly next: readonly string[]; readonly shown: Shown }

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
    baskets: [...baskets].sort(([a], [b]) => a - b).map(([day, productIds]) => ({ on: calendarDay(day), productIds })),
  }))
}

/** The ten shown of a ranking, of all kinds and of each: the longer the ranking, the more is left when one kind is dropped. */
export function shownFrom({ baskets }: History, ranking: readonly string[]): Shown {
  const had = new Set(baskets.flatMap(({ productIds }) => productIds))
  const ten = (list: readonly string[]): string[] => list.slice(0, SHOWN)
  return {
    all: ten(ranking),
    repeat: ten(ranking.filter((productId) => had.has(productId))),
    explore: ten(ranking.filter((productId) => !had.has(productId))),
  }
}

/** Scores what was shown against the basket that came. */
export function basketScores(cases: readonly BasketCase[]): BasketScores {
  const each = cases.map(scoresOfCase)
  return {
    recall10: meanOf(each.map(({ recall }) => recall)) ?? 0,
    ndcg10: meanOf(each.map(({ ndcg }) => ndcg)) ?? 0,
    repeatRecall10: meanOf(each.map(({ repeat }) => repeat)),
    exploreRecall10: meanOf(each.map(({ explore }) => explore)),
  }
}

/** The scores of one basket; null where it holds nothing of the kind. */
export function scoresOfCase({ history, next, shown }: BasketCase) {
  const had = new Set(history.baskets.flatMap(({ productIds }) => productIds))
  const recall = (wanted: readonly string[], list: readonly string[]): number | null =>
    wanted.length > 0 ? list.filter((productId) => wanted.includes(productId)).length / wanted.length : null
  const old = next.filter((productId) => had.has(productId))
  const fresh = next.filter((productId) => !had.has(productId))
  return {
    recall: recall(next, shown.all),
    ndcg: ndcg(shown.all, next),
    repeat: recall(old, shown.repeat),
    explore: recall(fresh, shown.explore),
  }
}

/** Products shown. */
export const SHOWN = 10

function ndcg(shown: readonly string[], next: readonly string[]): number {
  const gain = (place: number): number => 1 / Math.log2(place + 2)
  const got = shown.reduce((sum, productId, place) => sum + (next.includes(productId) ? gain(place) : 0), 0)
  const ideal = next.slice(0, SHOWN).reduce((sum, _, place) => sum + gain(place), 0)
  return ideal > 0 ? got / ideal : 0
}

function meanOf(values: readonly (number | null)[]): number | null {
  const known = values.filter((value): value is number => value !== null)
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0) / known.length
}
