import type { OrderCard, OrderGiftView, OrderLineView, OrderPage, RefundView } from '@contract/order'
import type { Purchase } from '@domain/purchase/purchase'
import type { OrderGift } from '@domain/shop/given-gift'
import { isGrantedAtOnce } from '@domain/shop/order-refund'
import type { RefundCase } from '@domain/shop/refund-case'
import type { OrderLine, ShopOrder } from '@domain/shop/shop-order'
import { DAY_MS } from '@domain/time'
import type { Context } from '../context'

/** An order as a list shows it. */
export const orderCard = (order: ShopOrder): OrderCard => ({
  orderId: order.orderId,
  state: order.state,
  createdAt: order.createdAt,
  payUntilAt: order.state === 'created' ? order.payUntilAt : null,
  payableFen: order.price.payableFen,
  lines: order.lines.map((line) => lineView(line, order.returned[line.lineId] ?? 0)),
  gifts: (order.gifts ?? []).map((gift) => giftView(gift, order)),
  hasOpenRefund: order.refunds.some(({ state }) => state === 'asked'),
})

/** An order laid open; `purchase`: what it became once paid. */
export const orderPageOf = (ctx: Context, order: ShopOrder, purchase: Purchase | null): OrderPage => ({
  ...orderCard(order),
  now: ctx.now,
  delivery: order.delivery,
  price: {
    listFen: order.price.listFen,
    points: order.price.points,
    pointsFen: order.price.pointsFen,
    shippingFen: order.price.shippingFen - order.price.shippingOffFen,
    offers: order.applied.filter(({ offFen }) => offFen > 0).map(({ name, offFen }) => ({ name, offFen })),
  },
  paidAt: order.paid?.paidAt ?? null,
  shipment: order.shipment,
  receivesAt: order.state === 'shipped' ? order.lookAt : null,
  receivedAt: order.receivedAt,
  closed: order.closed,
  strayFen: order.strayPayment?.paidFen ?? null,
  refunds: order.refunds.map(refundView),
  earnedPoints: purchase?.earnedPoints ?? 0,
  returns: returnsOf(ctx, order),
})

const lineView = (line: OrderLine, returnedQty: number): OrderLineView => ({
  lineId: line.lineId,
  productId: line.productId,
  name: line.name,
  pack: line.pack,
  category: line.category,
  pictureUrl: line.pictureUrl,
  qty: line.qty,
  returnedQty,
  listFen: line.listFen,
  goodsFen: line.goodsFen,
})

/** What an order that was closed would have given comes to nothing. */
const giftView = ({ offerId: _offerId, isBack = false, ...gift }: OrderGift, { state }: ShopOrder): OrderGiftView => ({
  ...gift,
  isBack: isBack || state === 'closed',
})

/** One return as it is shown. */
export const refundView = (refund: RefundCase): RefundView => ({
  refundNo: refund.refundNo,
  state: refund.state,
  refundFen: refund.refundFen,
  pointsBack: refund.outcome.pointsBack,
  pointsTakenBack: refund.outcome.pointsTakenBack,
  couponsBack: refund.outcome.couponsBack.length,
  pieces: refund.lines.reduce((total, { qty }) => total + qty, 0),
  reason: refund.reason,
  answer: refund.answer,
  askedAt: refund.askedAt,
})

function returnsOf(ctx: Context, order: ShopOrder): OrderPage['returns'] {
  if (isGrantedAtOnce(order)) return 'at-once'
  if (order.state !== 'shipped' && order.state !== 'received') return 'none'
  if (order.refunds.some(({ state }) => state === 'asked')) return 'none'
  const lastAt = (order.receivedAt ?? ctx.now) + ctx.program.shop.orders.returnDays * DAY_MS
  return ctx.now <= lastAt ? 'by-asking' : 'none'
}
