import type { Fen } from '../money'
import { refuse } from '../refusal'
import { DAY_MS, MINUTE_MS, type EpochMs } from '../time'
import type { OrderTerms } from './order-terms'
import type { CloseReason, PaidWith, Shipment, ShopOrder } from './shop-order'

/** How often an unpaid order is looked at, should WeChat's word have been lost. */
const LOOK_EVERY_MS = 5 * MINUTE_MS

/** When an unpaid order is looked at next; at the latest when its time is over. */
export const nextLookAt = (order: Pick<ShopOrder, 'payUntilAt'>, now: EpochMs): EpochMs =>
  Math.min(now + LOOK_EVERY_MS, Math.max(order.payUntilAt, now + MINUTE_MS))

/** What to do with a payment: take it, find it taken already, or send it back: too late, or another amount. */
export type PaymentVerdict = 'take' | 'taken' | 'too-late' | 'odd-amount'

/** Judges a payment that WeChat Pay has confirmed. */
export function judgePayment(order: ShopOrder, paidFen: Fen): PaymentVerdict {
  if (order.state === 'created') return paidFen === order.price.payableFen ? 'take' : 'odd-amount'
  return order.state === 'closed' ? 'too-late' : 'taken'
}

/** An order that is paid. */
export const paidOrder = (order: ShopOrder, paid: PaidWith): ShopOrder => ({
  ...order,
  state: 'paid',
  paid,
  lookAt: null,
})

/** An order that is not to be paid any more. @throws refusal order/not-now once it is paid. */
export function closedOrder(order: ShopOrder, reason: CloseReason, now: EpochMs): ShopOrder {
  if (order.state !== 'created') throw refuse('order/not-now')
  return { ...order, state: 'closed', closed: { at: now, reason }, lookAt: null }
}

/** An order whose goods are on their way, or lie ready in the store. @throws refusal order/not-now. */
export function shippedOrder(order: ShopOrder, shipment: Shipment, terms: OrderTerms): ShopOrder {
  if (order.state !== 'paid') throw refuse('order/not-now')
  return { ...order, state: 'shipped', shipment, lookAt: shipment.shippedAt + terms.receiveDays * DAY_MS }
}

/** An order whose goods have arrived. @throws refusal order/not-now. */
export function receivedOrder(order: ShopOrder, now: EpochMs): ShopOrder {
  if (order.state !== 'shipped') throw refuse('order/not-now')
  return { ...order, state: 'received', receivedAt: now, lookAt: null }
}
