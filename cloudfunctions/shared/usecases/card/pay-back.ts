import { paidBack } from '@domain/member/card-order'
import type { Context } from '../context'

/** Gives the money back that an order has promised; sent again it is the same refund at WeChat Pay. @throws when that does not answer. */
export async function payBack(ctx: Context, orderId: string): Promise<void> {
  const order = await ctx.database.read('card_orders', orderId)
  if (order?.refund?.state !== 'promised' || !order.paid) return
  const { refundNo, refundFen } = order.refund
  await ctx.payments.refund({ orderId, refundNo, refundFen, totalFen: order.paid.paidFen })
  await ctx.database.transaction(async (tx) => {
    const current = await tx.read('card_orders', orderId)
    if (current?.refund?.state === 'promised') await tx.write('card_orders', orderId, paidBack(current))
  })
}
