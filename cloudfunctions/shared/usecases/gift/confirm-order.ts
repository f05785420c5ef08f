import type { GiftOrderCard } from '@contract/gift'
import { receiveGift } from '@domain/points/gift-order'
import { refuse } from '@domain/refusal'
import type { MemberContext } from '../context'
import { giftOrderCard } from '../views/gift-order-card'

/** What was posted has come. @throws refusal gift/order-not-found, gift/not-posted, gift/closed. */
export async function confirmOrder(
  ctx: MemberContext,
  input: { readonly redemptionId: string },
): Promise<GiftOrderCard> {
  const received = await ctx.database.transaction(async (tx) => {
    const order = await tx.read('gift_orders', input.redemptionId)
    if (order?.memberId !== ctx.memberId) throw refuse('gift/order-not-found')
    const after = receiveGift(order, ctx.now)
    if (after !== order) await tx.write('gift_orders', after.redemptionId, after)
    return after
  })
  return giftOrderCard(received)
}
