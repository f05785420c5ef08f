import type { MemberContext } from '../context'

const MAX_ORDERS = 100

/** How many orders are under way: paid for and not received, or about to be paid. */
export async function countOpenOrders(ctx: MemberContext): Promise<number> {
  const orders = await ctx.queries.traces.page('orders', 'memberId', ctx.memberId, '', MAX_ORDERS)
  return orders.filter(({ state }) => state === 'created' || state === 'paid' || state === 'shipped').length
}
