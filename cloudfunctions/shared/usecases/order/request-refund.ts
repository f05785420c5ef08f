import type { OrderPage } from '@contract/order'
import { refuse } from '@domain/refusal'
import { foreseeRefund, isGrantedAtOnce, refundFenOf, withAsked } from '@domain/shop/order-refund'
import type { ReturnRequest } from '@domain/shop/refund'
import { refundNoOf, type ShopOrder } from '@domain/shop/shop-order'
import type { MemberContext, Transaction } from '../context'
import { onlinePurchase, refundOrder, type RefundWish } from '../postings/refund-order'
import { keepPromises } from './keep-promises'
import { ownOrder, pageOf } from './own-order'

type Input = ReturnRequest & { readonly orderId: string; readonly reason: string }

/**
 * Asks for goods to come back: what has not left the shop is refunded at once, the rest waits for an operator. One tap is
 * one return. @throws refusal order/not-found, order/not-now, refund/….
 */
export async function requestRefund(ctx: MemberContext, input: Input): Promise<OrderPage> {
  const { orderId, lines, reason } = input
  const wish = { refundNo: refundNoOf(orderId, ctx.requestId), lines, reason, answer: '', askedAt: ctx.now }
  const after = await ctx.database.transaction(async (tx) => {
    const order = await ownOrder(ctx, tx, orderId)
    if (order.refunds.some(({ refundNo }) => refundNo === wish.refundNo)) return order
    if (!order.paid) throw refuse('order/not-now')
    return isGrantedAtOnce(order) ? refundOrder(ctx, tx, order, wish, true) : ask(ctx, tx, order, wish)
  })
  await keepPromises(ctx, orderId)
  return pageOf(ctx, (await ctx.database.read('orders', orderId)) ?? after)
}

async function ask(ctx: MemberContext, tx: Transaction, order: ShopOrder, wish: RefundWish): Promise<ShopOrder> {
  const purchase = await onlinePurchase(tx, order.orderId)
  const outcome = foreseeRefund(order, purchase, { lines: wish.lines }, ctx.program.shop.orders, ctx.now)
  const after = withAsked(order, {
    ...wish,
    state: 'asked',
    outcome,
    refundFen: refundFenOf(outcome),
    decidedAt: null,
  })
  await tx.write('orders', order.orderId, after)
  return after
}
