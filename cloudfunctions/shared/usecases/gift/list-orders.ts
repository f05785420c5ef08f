import type { GiftOrderList } from '@contract/gift'
import type { MemberContext } from '../context'
import { giftOrderCard } from '../views/gift-order-card'

const PAGE = 20

/** A page of the member's own gifts, the newest first; the cursor is the instant of the last one. */
export async function listOrders(
  ctx: MemberContext,
  input: { readonly cursor?: string | undefined },
): Promise<GiftOrderList> {
  const beforeAt = Number(input.cursor ?? Number.MAX_SAFE_INTEGER)
  const orders = Number.isSafeInteger(beforeAt)
    ? await ctx.queries.giftOrders.ofMember(ctx.memberId, beforeAt, PAGE)
    : []
  const last = orders[orders.length - 1]
  return {
    orders: orders.map(giftOrderCard),
    cursor: orders.length === PAGE && last ? String(last.placedAt) : null,
  }
}
