import type { CouponFace } from '@contract/coupon'
import type { CouponTerms } from '@domain/coupon/terms'
import type { Context } from '../context'

const MOST_NAMES = 100

/** Puts the names of goods into what coupons promise: of some products, or of categories as the shop calls them. */
export async function loadFaces(
  ctx: Context,
  terms: readonly CouponTerms[],
): Promise<(terms: CouponTerms) => CouponFace> {
  const included = terms.map(({ scope }) => scope.include)
  const productIds = included.flatMap((include) => (include.kind === 'products' ? include.productIds : []))
  const codes = new Set(included.flatMap((include) => (include.kind === 'categories' ? include.categories : [])))
  const [products, categories] = await Promise.all([
    ctx.database.readMany('products', [...new Set(productIds)].slice(0, MOST_NAMES)),
    Promise.all([...codes].map((code) => ctx.queries.products.list(code, -1, 1))),
  ])
  const productNames = new Map(products.map(({ productId, name }) => [productId, name]))
  const categoryNames = new Map(categories.flat().map(({ category, categoryName }) => [category, `${categoryName}类`]))
  return (each) => faceOf(each, productNames, categoryNames)
}

function faceOf(
  { name, benefit, scope, thresholdFen, channels, stacking }: CouponTerms,
  productNames: ReadonlyMap<string, string>,
  categoryNames: ReadonlyMap<string, string>,
): CouponFace {
  const named = (ids: readonly string[], names: ReadonlyMap<string, string>) => ids.map((id) => names.get(id) ?? id)
  const { include } = scope
  const goods =
    include.kind === 'products'
      ? named(include.productIds, productNames)
      : include.kind === 'categories'
        ? named(include.categories, categoryNames)
        : []
  return { name, benefit, thresholdFen, goods, channels, combinesWith: stacking.combinesWith }
}
