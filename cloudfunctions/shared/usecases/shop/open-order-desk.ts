import type { DeskOrder, OrderDesk } from '@contract/shop'
import type { ShopOrder } from '@domain/shop/shop-order'
import type { StaffContext } from '../context'
import { orderCard, refundView } from '../views/order-views'

const MOST = 50

/** The orders that wait for the shop, the oldest first. */
export async function openOrderDesk(ctx: StaffContext): Promise<OrderDesk> {
  const [paid, asked] = await Promise.all([
    ctx.queries.orders.inState('paid', MOST),
    ctx.queries.orders.withAskedRefund(MOST),
  ])
  return { now: ctx.now, toShip: paid.map(deskOrder), toDecide: asked.map(deskOrder) }
}

function deskOrder(order: ShopOrder): DeskOrder {
  const asked = order.refunds.find(({ state }) => state === 'asked')
  return {
    ...orderCard(order),
    paidAt: order.paid?.paidAt ?? null,
    delivery: order.delivery,
    asked: asked ? refundView(asked) : null,
  }
}
