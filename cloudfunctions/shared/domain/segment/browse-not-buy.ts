import { addDays, daysBetween } from '../time'
import type { Day } from '../time'

/** A look at a product's page. */
export type Browse = { readonly productId: string; readonly on: Day }

/** When looking counts as wanting: so many different days within a window, then so many days without a purchase. */
export type BrowseRule = {
  readonly leastDays: number
  readonly withinDays: number
  readonly waitDays: number
  /** Days after an offer before there is another one, whatever they look at. */
  readonly restDays: number
}

/** A product somebody keeps looking at and does not buy, with the reason in words. */
export type Hesitation = {
  readonly productId: string
  readonly lookedDays: number
  readonly lastLookedOn: Day
  readonly because: string
}

/** What suits most shops: looked on two days of two weeks, and three days without buying. */
export const USUAL_BROWSE_RULE: BrowseRule = { leastDays: 2, withinDays: 14, waitDays: 3, restDays: 30 }

/**
 * What a member looks at and does not buy, the most looked at first; empty while the last offer is too fresh. A purchase of
 * the product on the day of the first look or later ends the hesitation.
 */
export function hesitationsOf(
  browses: readonly Browse[],
  bought: readonly Browse[],
  lastOfferOn: Day | null,
  today: Day,
  rule: BrowseRule = USUAL_BROWSE_RULE,
): Hesitation[] {
  if (lastOfferOn !== null && daysBetween(lastOfferOn, today) < rule.restDays) return []
  const since = addDays(today, -rule.withinDays)
  const looks = new Map<string, Set<Day>>()
  for (const { productId, on } of browses)
    if (on > since && on <= today) looks.set(productId, (looks.get(productId) ?? new Set()).add(on))
  return [...looks]
    .flatMap(([productId, days]) => {
      const [first, last] = endsOf(days)
      const isBought = bought.some((one) => one.productId === productId && one.on >= first)
      if (isBought || days.size < rule.leastDays || daysBetween(last, today) < rule.waitDays) return []
      const because = `${rule.withinDays} 天里有 ${days.size} 天看过，最近一次是 ${daysBetween(last, today)} 天前，没有买`
      return [{ productId, lookedDays: days.size, lastLookedOn: last, because }]
    })
    .sort((a, b) => b.lookedDays - a.lookedDays || (a.productId < b.productId ? -1 : 1))
}

const endsOf = (days: ReadonlySet<Day>): readonly [first: Day, last: Day] => {
  const sorted = [...days].sort()
  return [sorted[0] as Day, sorted[sorted.length - 1] as Day]
}
