import type { CouponFace } from '@contract/coupon'
import type { CouponTerms } from '@domain/coupon/terms'
import type { Context } from '../context'
import { giftPieces, loadGiftShelf } from './gift-shelf'

const MOST_NAMES = 100

/** Coupons in words, and whether there is still what they give. */
export type CouponFaces = {
  readonly of: (terms: CouponTerms) => CouponFace
  readonly isGiftGone: (terms: CouponTerms) => boolean
}

/** Puts the names of goods into what coupons promise: of some products, of categories as the shop calls them, of gifts. */
export async function loadFaces(ctx: Context, terms: readonly CouponTerms[]): Promise<CouponFaces> {
  const included = terms.map(({ scope }) => scope.include)
  const productIds = included.flatMap((include) => (include.kind === 'products' ? include.productIds : []))
  const codes = new Set(included.flatMap((include) => (include.kind === 'categories' ? include.categories : [])))
  const [products, categories, shelf] = await Promise.all([
    ctx.database.readMany('products', [...new Set(productIds)].slice(0, MOST_NAMES)),
    Promise.all([...codes].map((code) => ctx.queries.products.list(code, -1, 1))),
    loadGiftShelf(
      ctx,
      terms.map(({ benefit }) => benefit),
    ),
  ])
  const productNames = new Map(products.map(({ productId, name }) => [productId, name]))
  const categoryNames = new Map(categories.flat().map(({ category, categoryName }) => [category, `${categoryName}类`]))
  return {
    of: (each) => {
      const face = faceOf(each, productNames, categoryNames)
      const gift = giftPieces(each.benefit).map(shelf.of)[0]
      return gift ? { ...face, gift } : face
    },
    isGiftGone: ({ benefit }) => giftPieces(benefit).some((gift) => shelf.isGone(gift)),
  }
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
