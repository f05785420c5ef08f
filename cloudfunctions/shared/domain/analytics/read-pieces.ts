import { addDays, type Day } from '../time'
import type { Cohort } from './cohort'
import type { Counters } from './counters'

/** Days looked at, both included. */
export type Window = { readonly fromOn: Day; readonly toOn: Day }

/** What happened in a window, net of refunds: buyers, those of them who bought twice, and whose first purchase fell into it. */
export type WindowSums = {
  readonly orders: number
  readonly netFen: number
  readonly buyers: number
  readonly returners: number
  readonly newcomers: number
}

/** First purchases that are old enough to judge, and those followed by another within the days asked for. */
export type ReturnSums = { readonly firsts: number; readonly returned: number }

/** Nothing happened. */
export const NO_SUMS: WindowSums = { orders: 0, netFen: 0, buyers: 0, returners: 0, newcomers: 0 }
export const NO_RETURNS: ReturnSums = { firsts: 0, returned: 0 }

/** Adds what a month's counts say of a window in a scope. */
export function addWindow(
  sums: WindowSums,
  month: string,
  counters: Counters,
  scope: string,
  window: Window,
): WindowSums {
  const total = { ...sums }
  for (const { on, what, a, b, by } of daysIn(month, counters, scope, window)) {
    if (what === 'orders') total.orders += by
    if (what === 'fen') total.netFen += by
    if (what === 'return') total.newcomers += by
    if (what !== 'step') continue
    if (isBefore(a, on, window)) total.buyers += by
    else if (isBefore(b, on, window)) total.returners += by
  }
  return total
}

/** Adds a month's first purchases within a window, and how many came back on another day within `days`. */
export function addReturns(
  sums: ReturnSums,
  month: string,
  counters: Counters,
  scope: string,
  window: Window,
  days: number,
): ReturnSums {
  let { firsts, returned } = sums
  for (const { what, a, by } of daysIn(month, counters, scope, window)) {
    if (what !== 'return') continue
    firsts += by
    if (a >= 0 && a <= days) returned += by
  }
  return { firsts, returned }
}

/** Adds a month's cells to the cohorts known so far, which begin no earlier than `fromMonth`; months must come in order. */
export function addCohortMonth(
  cohorts: readonly Cohort[],
  month: string,
  counters: Counters,
  scope: string,
  fromMonth: string,
): readonly Cohort[] {
  const known = [...cohorts.map(({ month: first }) => first), month].filter((first) => first >= fromMonth)
  return [...new Set(known)].flatMap((first) => {
    const at = (what: string): number => counters.get(`${scope} - cohort ${first} ${what}`) ?? 0
    const cell = { members: at('members'), orders: at('orders'), netFen: at('fen') }
    const before = cohorts.find((cohort) => cohort.month === first)
    if (before) return [{ ...before, cells: [...before.cells, cell] }]
    return cell.members > 0 ? [{ month: first, size: cell.members, cells: [cell] }] : []
  })
}

/** The scopes that a month's counts speak of. */
export const scopesIn = (counters: Counters): ReadonlySet<string> =>
  new Set([...counters.keys()].map((key) => key.slice(0, key.indexOf(' '))))

/** The window of so many days that ends on a day. */
export const windowTo = (toOn: Day, days: number): Window => ({ fromOn: addDays(toOn, 1 - days), toOn })

type Line = { readonly on: Day; readonly what: string; readonly a: number; readonly b: number; readonly by: number }

function* daysIn(month: string, counters: Counters, scope: string, { fromOn, toOn }: Window): Iterable<Line> {
  for (const [key, by] of counters) {
    if (!key.startsWith(`${scope} `)) continue
    const [, day, what = '', a, b] = key.split(' ')
    const on = `${month}-${day ?? ''}`
    if (day !== '-' && on >= fromOn && on <= toOn) yield { on, what, a: Number(a), b: Number(b), by }
  }
}

/** Whether an order so many days before `on` lies before the window, or never was. */
const isBefore = (gapDays: number, on: Day, { fromOn }: Window): boolean =>
  gapDays < 0 || addDays(on, -gapDays) < fromOn
