import { recommend, USUAL_BLEND } from '@domain/recommendation/recommend'
import { tasteOf } from '@domain/recommendation/taste'
import type { Purchase } from '@domain/purchase/purchase'
import type { Product } from '@domain/shop/product'
import { whyNotForSale } from '@domain/shop/sale-window'
import { dayOf } from '@domain/time'
import type { Context } from '../context'
import { loadBuyer } from './buyer'
import { loadBoughtLately, loadWantsPersonal } from './personal-taste'
import { openShelf } from './stored-shelf'

const MAX_ARRIVALS = 50
const CANDIDATES = 20

/**
 * Of what came since a purchase, in its category, not bought yet and on sale to its buyer now, what they like most; null:
 * nothing suits.
 */
export async function loadSuitableArrival(ctx: Context, purchase: Purchase, category: string): Promise<Product | null> {
  const arrivals = await ctx.queries.arrivals.since(purchase.purchasedOn, MAX_ARRIVALS)
  const ofCategory = arrivals.filter((product) => product.category === category)
  if (ofCategory.length === 0) return null
  const buyer = await loadBuyer(ctx, purchase.memberId)
  const suitable = ofCategory.filter((product) => whyNotForSale(product, buyer, ctx.now) === null)
  if (suitable.length === 0) return null
  if (!(await loadWantsPersonal(ctx, purchase.memberId))) return null
  const { baskets, sentBack } = await loadBoughtLately(ctx, purchase.memberId)
  const taste = tasteOf(baskets, USUAL_BLEND.decay)
  const known = await ctx.database.readMany('products', [...taste.keys()].slice(0, 500))
  const { explore } = recommend(
    { memberId: purchase.memberId, baskets, today: dayOf(ctx.now), wantsPersonal: true },
    {
      ...openShelf(null, {
        categories: new Map([...known, ...suitable].map((product) => [product.productId, product.category])),
        newcomers: suitable.map(({ productId }) => productId),
      }),
      popularity: taste,
    },
    { count: CANDIDATES, exclude: sentBack },
  )
  return suitable.find(({ productId }) => productId === explore[0]?.productId) ?? null
}
