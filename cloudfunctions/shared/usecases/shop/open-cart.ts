import type { CartPage } from '@contract/shop'
import type { MemberContext } from '../context'
import { loadBasket } from '../views/load-basket'

/** The cart with everything its price depends on. */
export async function openCart(ctx: MemberContext): Promise<CartPage> {
  const basket = await ctx.database.read('baskets', ctx.memberId)
  const { entries, cart, gifts } = await loadBasket(ctx, basket?.lines ?? [])
  return { entries, cart, gifts }
}
