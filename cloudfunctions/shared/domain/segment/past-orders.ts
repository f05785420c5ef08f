import { keptProducts } from '../purchase/kept-lines'
import type { Purchase } from '../purchase/purchase'
import { addDays, daysBetween, type Day } from '../time'

/** One paid order of a member that counts: net of refunds, and not refunded whole. `productIds`: what they kept of it. */
export type PastOrder = {
  readonly orderId: string
  readonly on: Day
  readonly netFen: number
  readonly storeId: string
  readonly channel: string
  readonly productIds: readonly string[]
}

/** What a member's orders come to. A repeat is a buying day after the first; times are kept as days. */
export type BuyingSums = {
  readonly firstOn: Day
  readonly lastOn: Day
  readonly buyingDays: number
  readonly orders: number
  readonly netFen: number
  /** Net fen of the buying days after the first. */
  readonly repeatFen: number
  /** Σ of the natural logarithms of the days between buying days; left out of sums from before it was kept. */
  readonly logGaps?: number
}

/** The orders among some purchases that count, oldest first; those of one day by their id. */
export const pastOrdersOf = (purchases: readonly Purchase[]): PastOrder[] =>
  purchases
    .filter(({ paidFen, refundedFen }) => paidFen > refundedFen)
    .map((purchase) => ({
      orderId: purchase.purchaseId,
      on: purchase.purchasedOn,
      netFen: purchase.paidFen - purchase.refundedFen,
      storeId: purchase.storeId,
      channel: purchase.channel,
      productIds: keptProducts(purchase),
    }))
    .sort((a, b) => compare(a.on, b.on) || compare(a.orderId, b.orderId))

/** The sums of the orders up to a day, given oldest first; null when there are none. */
export function sumOrders(orders: readonly PastOrder[], until: Day): BuyingSums | null {
  const seen = orders.filter(({ on }) => on <= until)
  const [first, last] = [seen[0], seen[seen.length - 1]]
  if (!first || !last) return null
  const days = [...new Set(seen.map(({ on }) => on))]
  return {
    firstOn: first.on,
    lastOn: last.on,
    buyingDays: days.length,
    orders: seen.length,
    netFen: total(seen),
    repeatFen: total(seen.filter(({ on }) => on > first.on)),
    logGaps: days.reduce((sum, on, place) => sum + Math.log(daysBetween(days[place - 1] ?? addDays(on, -1), on)), 0),
  }
}

const total = (orders: readonly PastOrder[]): number => orders.reduce((sum, { netFen }) => sum + netFen, 0)

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
