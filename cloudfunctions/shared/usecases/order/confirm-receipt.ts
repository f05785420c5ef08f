import type { OrderPage } from '@contract/order'
import { receivedOrder } from '@domain/shop/order-moves'
import type { MemberContext } from '../context'
import { ownOrder, pageOf } from './own-order'

/** The shopper has the goods; again: nothing changes. @throws refusal order/not-found, order/not-now. */
export async function confirmReceipt(ctx: MemberContext, input: { readonly orderId: string }): Promise<OrderPage> {
  const received = await ctx.database.transaction(async (tx) => {
    const order = await ownOrder(ctx, tx, input.orderId)
    if (order.state === 'received') return order
    const after = receivedOrder(order, ctx.now)
    await tx.write('orders', order.orderId, after)
    return after
  })
  return pageOf(ctx, received)
}
