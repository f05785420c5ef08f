import { daysBetween } from '../time'
import type { Day } from '../time'
import { strongest } from './taste'
import type { Basket, Taste } from './taste'

/** What sold in the four whole weeks before a day: the share of baskets each product was in, 0–1. */
export type Lately = (today: Day) => Taste

const WEEKS = 4
const KEPT = 3000

/** What sold lately, on any day, from everybody's baskets; nothing of the day's own week or later plays a part. */
export function latelyOf(histories: Iterable<{ readonly baskets: readonly Basket[] }>): Lately {
  const weeks = new Map<number, Week>()
  for (const { baskets } of histories) for (const basket of baskets) addTo(weeks, basket)
  const known = new Map<number, Taste>()
  return (today) => {
    const week = weekOf(today)
    const taste = known.get(week) ?? soldIn(Array.from({ length: WEEKS }, (_, back) => weeks.get(week - 1 - back)))
    known.set(week, taste)
    return taste
  }
}

type Week = { baskets: number; readonly counts: Map<string, number> }

function addTo(weeks: Map<number, Week>, { on, productIds }: Basket): void {
  const week = weeks.get(weekOf(on)) ?? { baskets: 0, counts: new Map<string, number>() }
  weeks.set(weekOf(on), week)
  week.baskets++
  for (const productId of new Set(productIds)) week.counts.set(productId, (week.counts.get(productId) ?? 0) + 1)
}

function soldIn(weeks: readonly (Week | undefined)[]): Taste {
  const sums = new Map<string, number>()
  let baskets = 0
  for (const week of weeks) {
    baskets += week?.baskets ?? 0
    for (const [productId, count] of week?.counts ?? []) sums.set(productId, (sums.get(productId) ?? 0) + count)
  }
  return strongest(new Map([...sums].map(([productId, count]) => [productId, count / baskets])), KEPT)
}

const weekOf = (day: Day): number => Math.floor(daysBetween('2000-01-01', day) / 7)
