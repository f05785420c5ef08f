import type { OrderPage } from '@contract/order'
import type { MemberContext } from '../context'
import { ownOrder, pageOf } from './own-order'
import { trySettlePayment } from './settle-payment'

/** The order after WeChat Pay has been asked whether it is paid, as it stands where that does not answer. @throws refusal order/not-found. */
export async function checkPayment(ctx: MemberContext, input: { readonly orderId: string }): Promise<OrderPage> {
  const order = await ownOrder(ctx, ctx.database, input.orderId)
  return pageOf(ctx, (await trySettlePayment(ctx, input.orderId)) ?? order)
}
