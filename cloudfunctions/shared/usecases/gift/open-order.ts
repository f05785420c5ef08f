import type { GiftOrderCard } from '@contract/gift'
import { refuse } from '@domain/refusal'
import type { MemberContext } from '../context'
import { giftOrderCard } from '../views/gift-order-card'

/** One of the member's own redemptions. @throws refusal gift/order-not-found, also for somebody else's. */
export async function openOrder(ctx: MemberContext, input: { readonly redemptionId: string }): Promise<GiftOrderCard> {
  const order = await ctx.database.read('gift_orders', input.redemptionId)
  if (order?.memberId !== ctx.memberId) throw refuse('gift/order-not-found')
  return giftOrderCard(order)
}
