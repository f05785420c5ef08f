import { purchaseIdOf } from '@domain/purchase/purchase'
import { refuse } from '@domain/refusal'
import { ONLINE, type ShopOrder } from '@domain/shop/shop-order'
import type { OrderPage } from '@contract/order'
import type { MemberContext, Transaction } from '../context'
import { orderPageOf } from '../views/order-views'

/** The caller's own order, in a transaction or outside. @throws refusal order/not-found, also for another's. */
export async function ownOrder(
  ctx: MemberContext,
  from: Pick<Transaction, 'read'>,
  orderId: string,
): Promise<ShopOrder> {
  const order = await from.read('orders', orderId)
  if (!order || order.memberId !== ctx.memberId) throw refuse('order/not-found')
  return order
}

/** An order as its page shows it. */
export async function pageOf(ctx: MemberContext, order: ShopOrder): Promise<OrderPage> {
  const purchase = order.paid ? await ctx.database.read('purchases', purchaseIdOf(ONLINE, order.orderId)) : null
  return orderPageOf(ctx, order, purchase)
}
