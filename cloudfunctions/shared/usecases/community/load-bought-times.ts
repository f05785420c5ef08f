import { keptProducts } from '@domain/purchase/kept-lines'
import type { MemberContext } from '../context'

const MAX_PURCHASES = 500

/** How often the member has bought each product, the last bought first; what was given back does not count. */
export async function loadBoughtTimes(ctx: MemberContext): Promise<ReadonlyMap<string, number>> {
  const purchases = await ctx.queries.purchases.ofMember(ctx.memberId, MAX_PURCHASES)
  const times = new Map<string, number>()
  for (const purchase of purchases)
    for (const productId of keptProducts(purchase)) times.set(productId, (times.get(productId) ?? 0) + 1)
  return times
}
