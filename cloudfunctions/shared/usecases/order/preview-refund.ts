import type { RefundPreview } from '@contract/order'
import { giftsBack } from '@domain/shop/order-gift'
import { foreseeRefund, returnedWith } from '@domain/shop/order-refund'
import type { ReturnRequest } from '@domain/shop/refund'
import { refuse } from '@domain/refusal'
import type { MemberContext } from '../context'
import { onlinePurchase } from '../postings/refund-order'
import { ownOrder } from './own-order'

/** What a return would bring, to be seen before it is asked for. @throws refusal order/not-found, order/not-now, refund/…. */
export async function previewRefund(
  ctx: MemberContext,
  input: ReturnRequest & { readonly orderId: string },
): Promise<RefundPreview> {
  const order = await ownOrder(ctx, ctx.database, input.orderId)
  if (!order.paid) throw refuse('order/not-now')
  const purchase = await onlinePurchase(ctx.database, order.orderId)
  const outcome = foreseeRefund(order, purchase, { lines: input.lines }, ctx.program.shop.orders, ctx.now)
  return { ...outcome, giftsBack: giftsBack(order, returnedWith(order, input)).map(({ productId }) => productId) }
}
