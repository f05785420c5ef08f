import type { OrderPage } from '@contract/order'
import { MINUTE_MS } from '@domain/time'
import type { MemberContext } from '../context'
import { closeOrder } from '../postings/close-order'
import { promise } from '../postings/post-payment'
import { keepPromises } from './keep-promises'
import { ownOrder, pageOf } from './own-order'
import { trySettlePayment } from './settle-payment'

/** WeChat Pay closes nothing younger than this (wechat-platform 4.2). */
const SOONEST_CLOSE_MS = 5 * MINUTE_MS

/** Takes an unpaid order back; everything it had taken is free again at once. @throws refusal order/not-found, order/not-now. */
export async function cancelOrder(ctx: MemberContext, input: { readonly orderId: string }): Promise<OrderPage> {
  const { orderId } = input
  await ownOrder(ctx, ctx.database, orderId)
  await trySettlePayment(ctx, orderId)
  const closed = await ctx.database.transaction(async (tx) => {
    const order = await ownOrder(ctx, tx, orderId)
    if (order.state === 'closed') return order
    await promise(ctx, tx, orderId, { kind: 'close-payment' }, Math.max(ctx.now, order.createdAt + SOONEST_CLOSE_MS))
    return closeOrder(ctx, tx, order, 'cancelled')
  })
  await keepPromises(ctx, orderId)
  return pageOf(ctx, closed)
}
