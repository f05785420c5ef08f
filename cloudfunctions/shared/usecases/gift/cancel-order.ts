import type { GiftOrderCard } from '@contract/gift'
import { refuse } from '@domain/refusal'
import type { MemberContext } from '../context'
import { giveBackGift } from '../postings/give-back-gift'
import { giftOrderCard } from '../views/gift-order-card'

/** Cancels one of the member's own redemptions: points and piece go back, once. @throws refusal gift/order-not-found, gift/closed, gift/sent. */
export async function cancelOrder(
  ctx: MemberContext,
  input: { readonly redemptionId: string },
): Promise<GiftOrderCard> {
  const cancelled = await ctx.database.transaction(async (tx) => {
    const order = await tx.read('gift_orders', input.redemptionId)
    if (order?.memberId !== ctx.memberId) throw refuse('gift/order-not-found')
    return giveBackGift(ctx, tx, order)
  })
  return giftOrderCard(cancelled)
}
