import { addMonths, monthOf } from '../time'
import { byMember, inScope } from './paid-order'
import type { OrderScope, PaidOrder } from './paid-order'

/** What a month's new members did in one of the months after: members who bought, orders, and fen net of refunds. */
export type CohortCell = { readonly members: number; readonly orders: number; readonly netFen: number }

/** Members whose first purchase fell into `month`; `cells[0]` is that month itself. */
export type Cohort = { readonly month: string; readonly size: number; readonly cells: readonly CohortCell[] }

/** Monthly cohorts, oldest first, each up to `lastMonth`. The first purchase is the first inside the scope. */
export function cohortsOf(orders: readonly PaidOrder[], lastMonth: string, scope: OrderScope = {}): Cohort[] {
  const cohorts = new Map<string, PaidOrder[][]>()
  for (const own of byMember(inScope(orders, scope)).values()) {
    const month = monthOf((own[0] as PaidOrder).on)
    if (month <= lastMonth) cohorts.set(month, [...(cohorts.get(month) ?? []), own])
  }
  return [...cohorts]
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([month, members]) => ({
      month,
      size: members.length,
      cells: monthsFrom(month, lastMonth).map((cell) => cellOf(members, cell)),
    }))
}

/** Cohorts of two shards of members together. */
export function addCohorts(a: readonly Cohort[], b: readonly Cohort[]): Cohort[] {
  const months = [...new Set([...a, ...b].map(({ month }) => month))].sort()
  return months.map((month) => [...a, ...b].filter((cohort) => cohort.month === month).reduce(addCohort))
}

/** The share of a cohort that bought in each month after; the first month is 1 by definition. */
export const retentionOf = ({ size, cells }: Cohort): number[] => cells.map(({ members }) => members / size)

function addCohort(a: Cohort, b: Cohort): Cohort {
  const [longer, shorter] = a.cells.length >= b.cells.length ? [a, b] : [b, a]
  return {
    month: a.month,
    size: a.size + b.size,
    cells: longer.cells.map((cell, index) => addCells(cell, shorter.cells[index] ?? NOTHING)),
  }
}

const NOTHING: CohortCell = { members: 0, orders: 0, netFen: 0 }

const addCells = (a: CohortCell, b: CohortCell): CohortCell => ({
  members: a.members + b.members,
  orders: a.orders + b.orders,
  netFen: a.netFen + b.netFen,
})

function cellOf(members: readonly (readonly PaidOrder[])[], month: string): CohortCell {
  const bought = members.map((own) => own.filter(({ on }) => monthOf(on) === month)).filter((own) => own.length > 0)
  const orders = bought.flat()
  return {
    members: bought.length,
    orders: orders.length,
    netFen: orders.reduce((sum, { netFen }) => sum + netFen, 0),
  }
}

function monthsFrom(first: string, last: string): string[] {
  const months: string[] = []
  for (let month = first; month <= last; month = addMonths(month, 1)) months.push(month)
  return months
}
