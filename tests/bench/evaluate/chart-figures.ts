import type { PaidOrder } from '@domain/analytics/paid-order'
import { byMember } from '@domain/analytics/paid-order'
import { monthOf } from '@domain/time'

/** A month's orders, how many of them were not the customer's first, and the customers behind both. */
export type MonthFigures = {
  readonly month: string
  readonly orders: number
  readonly repeatOrders: number
  readonly buyers: number
  readonly returners: number
}

/** The share of sales that a share of customers brings, the best customers first; both 0–1. */
export type LorenzPoint = { readonly customers: number; readonly sales: number }

const LORENZ_POINTS = 50

/** Every month with an order, oldest first. */
export function monthFigures(orders: readonly PaidOrder[]): MonthFigures[] {
  const months = new Map<
    string,
    { orders: number; repeatOrders: number; buyers: Set<string>; returners: Set<string> }
  >()
  for (const [memberId, own] of byMember(orders))
    own.forEach(({ on }, place) => {
      const month = monthOf(on)
      const figures = months.get(month) ?? { orders: 0, repeatOrders: 0, buyers: new Set(), returners: new Set() }
      months.set(month, figures)
      figures.orders += 1
      figures.buyers.add(memberId)
      if (place === 0) return
      figures.repeatOrders += 1
      figures.returners.add(memberId)
    })
  return [...months]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([month, { orders: count, repeatOrders, buyers, returners }]) => ({
      month,
      orders: count,
      repeatOrders,
      buyers: buyers.size,
      returners: returners.size,
    }))
}

/** How concentrated sales are, at fifty points. */
export function lorenzOf(orders: readonly PaidOrder[]): LorenzPoint[] {
  const spent = [...byMember(orders).values()]
    .map((own) => own.reduce((sum, { netFen }) => sum + netFen, 0))
    .sort((a, b) => b - a)
  const total = spent.reduce((sum, fen) => sum + fen, 0)
  const steps = Math.min(LORENZ_POINTS, spent.length)
  let [taken, at] = [0, 0]
  return Array.from({ length: steps + 1 }, (_, step) => {
    for (const until = Math.round((step * spent.length) / steps); at < until; at++) taken += spent[at] ?? 0
    return { customers: at / spent.length, sales: taken / total }
  })
}
