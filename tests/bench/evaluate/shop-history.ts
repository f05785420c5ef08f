import type { PaidOrder } from '@domain/analytics/paid-order'
import { calendarDay, inOrder } from '../histories/pairs'
import type { Pair } from '../histories/pairs'
import type { Note } from './note'

/** One line of the file; `day` counts from `DAY_ZERO`. */
export type Sale = {
  readonly day: number
  readonly productId: string
  readonly packs: number
  readonly paidFen: number
  readonly order: string | null
  /** The line of the file where this is a refund: packs and money given back, above 0 as in a purchase. */
  readonly refundLine?: number
}

/** Everything that was understood of a file. `keptShare`: 1, or the share of customers that memory had room for. */
export type ShopHistory = {
  readonly sales: ReadonlyMap<string, readonly Sale[]>
  readonly firstDay: number
  readonly lastDay: number
  readonly rows: number
  readonly keptRows: number
  readonly keptShare: number
  readonly rejectedRows: number
  /** The first rows that were not understood, and why. */
  readonly rejections: readonly string[]
  readonly hasProducts: boolean
  readonly hasAmounts: boolean
  readonly notes: readonly Note[]
}

/**
 * The rows as orders, an order of nothing too. Lines of one order number are one order, however many a day has; without
 * numbers what a customer buys in a day is one. An order is of its first day.
 */
export function paidOrdersOf({ sales }: ShopHistory): PaidOrder[] {
  return [...sales].flatMap(([memberId, own]) => {
    const orders = new Map<string, Sale[]>()
    for (const sale of own) {
      const key = sale.order ?? `day ${sale.day}`
      const lines = orders.get(key)
      if (lines === undefined) orders.set(key, [sale])
      else lines.push(sale)
    }
    return [...orders].map(([key, lines]) => orderOf(memberId, key, lines))
  })
}

function orderOf(memberId: string, key: string, lines: readonly Sale[]): PaidOrder {
  const day = lines.reduce((first, sale) => Math.min(first, sale.day), Infinity)
  const paidFen = lines.reduce((sum, sale) => sum + sale.paidFen, 0)
  return {
    orderId: `${memberId}:${key}`,
    memberId,
    on: calendarDay(day),
    netFen: Math.max(1, paidFen), // what was refunded whole is not among the lines: an order of nothing still is one
    storeId: '',
    channel: '',
    productIds: lines.map(({ productId }) => productId),
  }
}

/** Customer × product, packs summed over each day. */
export function pairsOf({ sales }: ShopHistory): Pair[] {
  return [...sales].flatMap(([customerId, own]) => {
    const products = new Map<string, Map<number, number>>()
    for (const { productId, day, packs } of own) {
      const days = products.get(productId) ?? new Map<number, number>()
      products.set(productId, days.set(day, (days.get(day) ?? 0) + packs))
    }
    return [...products].map(([productId, days]) =>
      inOrder({ customerId, productId, days: [...days.keys()], packs: [...days.values()] }),
    )
  })
}
