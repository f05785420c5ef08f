import type { CardPage } from '@contract/card'
import { refuse } from '@domain/refusal'
import type { MemberContext } from '../context'
import { openCard } from './open-card'
import { settleCardOrder } from './settle-card-order'

/** The card after WeChat Pay has been asked, as it stands where that does not answer. @throws refusal order/not-found. */
export async function checkCardPayment(ctx: MemberContext, input: { readonly orderId: string }): Promise<CardPage> {
  const order = await ctx.database.read('card_orders', input.orderId)
  if (order?.memberId !== ctx.memberId) throw refuse('order/not-found')
  await settleCardOrder(ctx, input.orderId).catch(() => null) // asked again by the callback or by job-orders
  return openCard(ctx)
}
