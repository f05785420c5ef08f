import { indexTastes } from '@domain/recommendation/neighbours'
import { recommend, USUAL_BLEND } from '@domain/recommendation/recommend'
import { tasteOf } from '@domain/recommendation/taste'
import type { Purchase } from '@domain/purchase/purchase'
import type { Product } from '@domain/shop/product'
import type { Context } from '../context'
import { loadBaskets, loadWantsPersonal } from './personal-taste'

const MAX_ARRIVALS = 50
const CANDIDATES = 20

/** Of what came since a purchase, in its category and not bought yet, what its buyer likes most; null: nothing suits. */
export async function loadSuitableArrival(ctx: Context, purchase: Purchase, category: string): Promise<Product | null> {
  const arrivals = await ctx.queries.arrivals.since(purchase.purchasedOn, MAX_ARRIVALS)
  const suitable = arrivals.filter((product) => product.category === category)
  if (suitable.length === 0) return null
  if (!(await loadWantsPersonal(ctx, purchase.memberId))) return null
  const baskets = await loadBaskets(ctx, purchase.memberId)
  const taste = tasteOf(baskets, USUAL_BLEND.decay)
  const known = await ctx.database.readMany('products', [...taste.keys()].slice(0, 500))
  const { explore } = recommend(
    { memberId: purchase.memberId, baskets, wantsPersonal: true },
    {
      index: indexTastes(new Map()),
      popularity: taste,
      categories: new Map([...known, ...suitable].map((product) => [product.productId, product.category])),
      newcomers: suitable.map(({ productId }) => productId),
    },
    { count: CANDIDATES },
  )
  return suitable.find(({ productId }) => productId === explore[0]?.productId) ?? null
}
