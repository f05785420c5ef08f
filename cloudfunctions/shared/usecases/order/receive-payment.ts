import { isOrderId } from '@domain/shop/shop-order'
import type { Context } from '../context'
import { settlePayment } from './settle-payment'

/** Somebody at WeChat Pay's door says that an order was paid: asked, not believed. What is no order of ours is left alone. */
export async function receivePayment(ctx: Context, orderId: string): Promise<{ readonly known: boolean }> {
  const order = isOrderId(orderId) ? await settlePayment(ctx, orderId) : null
  return { known: order !== null }
}
