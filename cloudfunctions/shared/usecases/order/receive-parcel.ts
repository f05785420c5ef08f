import { receivedOrder } from '@domain/shop/order-moves'
import type { Context } from '../context'

/** WeChat has confirmed that a parcel arrived; what is received already stays so. Answers how many orders changed. */
export const receiveParcel = (ctx: Context, orderId: string): Promise<number> =>
  ctx.database.transaction(async (tx) => {
    const order = await tx.read('orders', orderId)
    if (order?.state !== 'shipped') return 0
    await tx.write('orders', orderId, receivedOrder(order, ctx.now))
    return 1
  })
