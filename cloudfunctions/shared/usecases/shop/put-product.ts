import type { Violation } from '@domain/refusal'
import { checkProduct } from '@domain/shop/check-product'
import type { Product } from '@domain/shop/product'
import type { StaffContext } from '../context'

/** Puts a product on the shelf or changes it; nothing is saved while something is wrong with it. */
export async function putProduct(
  ctx: StaffContext,
  { product }: { readonly product: Product },
): Promise<{ readonly problems: readonly Violation[] }> {
  const problems = checkProduct(product, ctx.program.tiers)
  if (problems.length === 0) await ctx.database.write('products', product.productId, product)
  return { problems }
}
