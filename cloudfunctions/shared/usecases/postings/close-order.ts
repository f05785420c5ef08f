import { idOf } from '@domain/id'
import { closedOrder } from '@domain/shop/order-moves'
import type { CloseReason, ShopOrder } from '@domain/shop/shop-order'
import { releaseStock } from '@domain/shop/stock'
import type { Context, Transaction } from '../context'
import { releaseCoupon } from './change-coupon'
import { changeStock } from './change-stock'
import { givePointsBack } from './give-points-back'

/** Closes an unpaid order and gives everything back that it had taken. Writes the order. @throws refusal order/not-now. */
export async function closeOrder(
  ctx: Context,
  tx: Transaction,
  order: ShopOrder,
  reason: CloseReason,
): Promise<ShopOrder> {
  const closed = closedOrder(order, reason, ctx.now)
  await changeStock(tx, [...order.lines, ...(order.gifts ?? [])], (stock, { qty }) => releaseStock(stock, qty))
  for (const couponId of order.couponIds) await releaseCoupon(ctx, tx, couponId, order.orderId)
  const key = idOf(order.orderId, 'release')
  await givePointsBack(ctx, tx, order, { key, points: order.price.points, before: 0 })
  await tx.write('orders', order.orderId, closed)
  return closed
}
