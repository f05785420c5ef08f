import type { PostedProduct } from '@contract/community'
import type { MemberContext } from '../context'
import { postedProduct } from '../views/authors'
import { loadBoughtTimes } from './load-bought-times'

const MAX_PRODUCTS = 60

/** Products the member has really bought, the last bought first. */
export async function listBought(
  ctx: MemberContext,
): Promise<{ readonly products: readonly (PostedProduct & { readonly boughtTimes: number })[] }> {
  const times = await loadBoughtTimes(ctx)
  const productIds = [...times.keys()].slice(0, MAX_PRODUCTS)
  const products = await ctx.database.readMany('products', productIds)
  return {
    products: productIds.flatMap((productId) => {
      const product = products.find((one) => one.productId === productId)
      return product ? { ...postedProduct(product), boughtTimes: times.get(productId) ?? 0 } : []
    }),
  }
}
