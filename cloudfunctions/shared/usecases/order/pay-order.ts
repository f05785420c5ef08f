import type { OrderStart } from '@contract/order'
import { refuse } from '@domain/refusal'
import type { MemberContext } from '../context'
import { openSheet } from '../views/open-sheet'
import { ownOrder } from './own-order'
import { settlePayment } from './settle-payment'

/** The payment sheet of an order that waits for its payment. @throws refusal order/not-found, order/not-now. */
export async function payOrder(ctx: MemberContext, input: { readonly orderId: string }): Promise<OrderStart> {
  await ownOrder(ctx, ctx.database, input.orderId)
  const order = await settlePayment(ctx, input.orderId)
  if (order?.state !== 'created' || order.payUntilAt <= ctx.now) throw refuse('order/not-now')
  return openSheet(ctx, order)
}
