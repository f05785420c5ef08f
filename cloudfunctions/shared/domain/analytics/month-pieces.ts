import type { PastOrder } from '../segment/past-orders'
import { daysBetween, monthOf } from '../time'
import { count, type Counters, type OpenCounters } from './counters'
import { channelScope, EVERYTHING, productScope, storeScope } from './scope'

/** Days apart beyond which nothing tells gaps apart any more; no window is longer. */
export const FAR_DAYS = 400

/** What a member's orders are counted under besides everything, their stores and channels. */
export type Following = { readonly products: readonly string[]; readonly segments: readonly string[] }

/** Nothing else. */
export const PLACES_ONLY: Following = { products: [], segments: [] }

/**
 * What one member's orders, oldest first, add to the counts of each month. With these counts any window up to a year can be
 * read off exactly, and a member who buys again changes only what depends on them. Keys, by scope and day of the month:
 * `orders`, `fen`, `step a b` (an order a days after the one before and b after the one before that, −1: none), `return g`
 * (a first purchase, followed after g days by one on another day, −1: not yet); and by the month of the first purchase
 * `cohort m members|orders|fen`. An order counts once under each product followed that it holds, and under the segments the
 * member stands in now.
 */
export function monthPiecesOf(
  orders: readonly PastOrder[],
  following: Following = PLACES_ONLY,
): ReadonlyMap<string, Counters> {
  const months = new Map<string, OpenCounters>()
  for (const [scope, own] of scopesOf(orders, following)) countScope(months, scope, own)
  return months
}

/** The same under one product alone, whichever are followed; empty where none of the orders holds it. */
export function productPiecesOf(orders: readonly PastOrder[], productId: string): ReadonlyMap<string, Counters> {
  const months = new Map<string, OpenCounters>()
  const own = orders.filter(({ productIds }) => productIds.includes(productId))
  if (own.length > 0) countScope(months, productScope(productId), own)
  return months
}

function countScope(months: Map<string, OpenCounters>, scope: string, own: readonly PastOrder[]): void {
  own.forEach((order, index) => countOrder(piece(months, order), scope, own, index))
  countReturn(months, scope, own)
  countCohort(months, scope, own)
}

function countOrder(counters: OpenCounters, scope: string, own: readonly PastOrder[], index: number): void {
  const order = own[index] as PastOrder
  const at = `${scope} ${order.on.slice(8)}`
  count(counters, `${at} orders`, 1)
  count(counters, `${at} fen`, order.netFen)
  count(counters, `${at} step ${gap(own[index - 1], order)} ${gap(own[index - 2], order)}`, 1)
}

function countReturn(months: Map<string, OpenCounters>, scope: string, own: readonly PastOrder[]): void {
  const first = own[0] as PastOrder
  const next = own.find(({ on }) => on > first.on)
  count(piece(months, first), `${scope} ${first.on.slice(8)} return ${next ? gap(first, next) : NONE}`, 1)
}

function countCohort(months: Map<string, OpenCounters>, scope: string, own: readonly PastOrder[]): void {
  const cohort = monthOf((own[0] as PastOrder).on)
  const seen = new Set<string>()
  for (const order of own) {
    const counters = piece(months, order)
    const key = `${scope} - cohort ${cohort}`
    if (!seen.has(monthOf(order.on))) count(counters, `${key} members`, 1)
    seen.add(monthOf(order.on))
    count(counters, `${key} orders`, 1)
    count(counters, `${key} fen`, order.netFen)
  }
}

const NONE = -1

const gap = (from: PastOrder | undefined, to: PastOrder): number =>
  from === undefined ? NONE : Math.min(FAR_DAYS, daysBetween(from.on, to.on))

function scopesOf(
  orders: readonly PastOrder[],
  { products, segments }: Following,
): ReadonlyMap<string, readonly PastOrder[]> {
  const followed = new Set(products)
  const scopes = new Map<string, PastOrder[]>()
  for (const order of orders) {
    const ofProducts = order.productIds.filter((productId) => followed.has(productId)).map(productScope)
    for (const scope of [
      EVERYTHING,
      storeScope(order.storeId),
      channelScope(order.channel),
      ...segments,
      ...ofProducts,
    ]) {
      const own = scopes.get(scope)
      if (own === undefined) scopes.set(scope, [order])
      else own.push(order)
    }
  }
  return scopes
}

function piece(months: Map<string, OpenCounters>, order: PastOrder): OpenCounters {
  const month = monthOf(order.on)
  const known = months.get(month) ?? new Map<string, number>()
  months.set(month, known)
  return known
}
