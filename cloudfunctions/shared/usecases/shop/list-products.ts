import type { ProductList } from '@contract/shop'
import type { MemberContext } from '../context'
import { categoriesOf } from '../views/categories'
import { loadTiles } from '../views/product-tiles'

const PAGE = 20
const MAX_PRODUCTS = 500

/** Categories with their counts, and a page of products in the shop's order. */
export async function listProducts(
  ctx: MemberContext,
  input: { readonly category?: string | undefined; readonly cursor?: string | undefined },
): Promise<ProductList> {
  const afterSort = Number(input.cursor ?? -1)
  const [all, page] = await Promise.all([
    ctx.queries.products.list(null, -1, MAX_PRODUCTS),
    Number.isFinite(afterSort) ? ctx.queries.products.list(input.category ?? null, afterSort, PAGE) : [],
  ])
  const last = page[page.length - 1]
  return {
    categories: categoriesOf(all),
    products: await loadTiles(ctx, page),
    cursor: page.length === PAGE && last ? String(last.sort) : null,
  }
}
