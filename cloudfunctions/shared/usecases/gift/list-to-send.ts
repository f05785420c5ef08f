import type { GiftToSend } from '@contract/gift'
import { dayOf } from '@domain/time'
import type { StaffContext } from '../context'

const MOST = 100

/** What is to be posted, the longest waiting first. */
export async function listToSend(ctx: StaffContext): Promise<{ readonly orders: readonly GiftToSend[] }> {
  const orders = await ctx.queries.giftOrders.toSend(MOST)
  return {
    orders: orders.flatMap(({ redemptionId, gift, placedAt, address }) =>
      address ? [{ redemptionId, name: gift.name, placedOn: dayOf(placedAt), address }] : [],
    ),
  }
}
