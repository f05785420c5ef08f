import type { Occasion } from '@domain/replenishment/cadence'
import { addDays } from '@domain/time'
import type { Day } from '@domain/time'

/** The day that day number 0 stands for in every history here; earlier days have negative numbers. */
export const DAY_ZERO: Day = '2010-12-01'

/** One customer × product of the history: buying days in order, days counted from `DAY_ZERO`. */
export type Pair = {
  readonly customerId: string
  readonly productId: string
  readonly days: number[]
  readonly packs: number[]
}

/** All purchases of each customer as one product called `order`, one pack a buying day: when do they order again? */
export function ordersOf(pairs: readonly Pair[]): Pair[] {
  const days = new Map<string, Set<number>>()
  for (const pair of pairs) {
    const own = days.get(pair.customerId) ?? new Set()
    days.set(pair.customerId, own)
    for (const day of pair.days) own.add(day)
  }
  return [...days].map(([customerId, own]) => ({
    customerId,
    productId: 'order',
    days: [...own].sort((a, b) => a - b),
    packs: [...own].map(() => 1),
  }))
}

/** The first `count` buying days of a pair as occasions. */
export const occasionsOf = (pair: Pair, count: number): Occasion[] =>
  pair.days.slice(0, count).map((day, index) => ({ on: calendarDay(day), qty: pair.packs[index] ?? 1 }))

const CALENDAR = new Map<number, Day>() // a history has a few hundred days and a million rows

/** The business day of a day number. */
export function calendarDay(day: number): Day {
  const known = CALENDAR.get(day)
  if (known !== undefined) return known
  const on = addDays(DAY_ZERO, day)
  CALENDAR.set(day, on)
  return on
}

/** The same pair with its buying days in order. */
export function inOrder(pair: Pair): Pair {
  const order = pair.days.map((_, index) => index).sort((a, b) => (pair.days[a] ?? 0) - (pair.days[b] ?? 0))
  return {
    ...pair,
    days: order.map((index) => pair.days[index] ?? 0),
    packs: order.map((index) => pair.packs[index] ?? 1),
  }
}
