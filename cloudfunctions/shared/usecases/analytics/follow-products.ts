import { followNext } from '@domain/analytics/followed-products'
import type { Context, StepResult } from '../context'
import { loadFollowed } from '../views/followed'

/** Decides which products are counted apart from tonight on. */
export async function followProducts(ctx: Context): Promise<StepResult> {
  const [followed, shelf] = await Promise.all([loadFollowed(ctx.database), ctx.database.read('taste_shelves', 'shop')])
  const bestSellers = shelf?.popularity.map(([productId]) => productId) ?? []
  const next = followNext(followed, ctx.program.metrics.followedProducts, bestSellers)
  if (next.version !== followed.version) await ctx.database.write('followed_products', 'current', next)
  return { done: true }
}
