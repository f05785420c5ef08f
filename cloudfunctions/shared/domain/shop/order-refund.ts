import { fen, type Fen } from '../money'
import { refuse } from '../refusal'
import { DAY_MS, type EpochMs } from '../time'
import type { Returned } from './kept-part'
import type { PaidOrder } from './order'
import { returnableCoupons } from './order-gift'
import type { OrderTerms } from './order-terms'
import { refund, type RefundOutcome, type ReturnRequest } from './refund'
import type { RefundCase } from './refund-case'
import type { ShopOrder } from './shop-order'

/** What an order earned, as its purchase keeps it. */
export type Earned = Pick<PaidOrder, 'earnedPoints' | 'earningFen'>

/** What a return of an order would bring. @throws refusal order/not-now, refund/too-late, and as `refund`. */
export function foreseeRefund(
  order: ShopOrder,
  earned: Earned,
  request: ReturnRequest,
  terms: OrderTerms,
  now: EpochMs,
): RefundOutcome {
  if (order.state === 'created' || order.state === 'closed' || order.state === 'refunded') throw refuse('order/not-now')
  if (order.receivedAt !== null && now > order.receivedAt + terms.returnDays * DAY_MS)
    throw refuse('refund/too-late', { returnDays: terms.returnDays })
  return refund(paidOrderOf(order, earned), request).outcome
}

/** True when nobody has to look: what has not left the shop goes back at once. */
export const isGrantedAtOnce = (order: ShopOrder): boolean => order.state === 'paid'

/** Adds a return that a person has to decide. @throws refusal refund/already-asked while another one waits. */
export function withAsked(order: ShopOrder, asked: RefundCase): ShopOrder {
  if (order.refunds.some((each) => each.state === 'asked')) throw refuse('refund/already-asked')
  return { ...order, refunds: [...order.refunds, asked] }
}

/** Takes goods back: what is returned, the case granted; all back: the order is refunded. */
export function withGranted(order: ShopOrder, granted: RefundCase): ShopOrder {
  const returned = returnedWith(order, granted)
  const others = order.refunds.filter((each) => each.refundNo !== granted.refundNo)
  const state = granted.outcome.isWhole ? 'refunded' : order.state
  const lookAt = granted.outcome.isWhole ? null : order.lookAt
  return { ...order, state, lookAt, returned, refunds: [...others, granted] }
}

/** Pieces that have come back, by line, with those of one more return. */
export const returnedWith = ({ returned }: Pick<ShopOrder, 'returned'>, { lines }: ReturnRequest): Returned =>
  lines.reduce<Returned>((sum, { lineId, qty }) => ({ ...sum, [lineId]: (sum[lineId] ?? 0) + qty }), returned)

/** An order with one of its refunds changed. */
export const withRefund = (order: ShopOrder, refundNo: string, change: Partial<RefundCase>): ShopOrder => ({
  ...order,
  refunds: order.refunds.map((each) => (each.refundNo === refundNo ? { ...each, ...change } : each)),
})

/** Points that had paid and have come back so far. */
export const pointsGivenBack = (order: ShopOrder): number =>
  order.refunds.reduce(
    (total, { state, outcome }) => total + (state === 'granted' || state === 'paid-back' ? outcome.pointsBack : 0),
    0,
  )

/** Money a return brings in all, in fen. */
export const refundFenOf = (outcome: RefundOutcome): Fen => fen(outcome.goodsFen + outcome.shippingFen)

const paidOrderOf = (order: ShopOrder, earned: Earned): PaidOrder => ({
  ...earned,
  orderId: order.orderId,
  lines: order.lines,
  applied: order.applied,
  couponIds: returnableCoupons(order),
  shippingPaidFen: fen(order.price.shippingFen - order.price.shippingOffFen),
  policy: order.policy,
  returned: order.returned,
})
