import type { OrderList } from '@contract/order'
import type { MemberContext } from '../context'
import { orderCard } from '../views/order-views'

const PAGE = 10

/** A page of the caller's orders, newest first. */
export async function listOrders(
  ctx: MemberContext,
  input: { readonly cursor?: string | undefined },
): Promise<OrderList> {
  const before = Number(input.cursor ?? Number.MAX_SAFE_INTEGER)
  const orders = Number.isSafeInteger(before) ? await ctx.queries.orders.ofMember(ctx.memberId, before, PAGE) : []
  const last = orders[orders.length - 1]
  return { orders: orders.map(orderCard), cursor: orders.length === PAGE && last ? String(last.createdAt) : null }
}
