import type { CouponTerms } from '@domain/coupon/terms'
import type { GiftsLeft } from '@domain/shop/cart'
import { giftOf, hasGift, type GiftPieces, type GivenGift } from '@domain/shop/given-gift'
import type { OfferBenefit } from '@domain/shop/offer'
import type { Context } from '../context'

/** What offers give, as it lies on the shelf now. */
export type GiftShelf = {
  /** A gift as it is shown; null for what the shop does not have. */
  readonly of: (gift: GiftPieces) => GivenGift | null
  /** True for what cannot be given now: there is too little left, or no such product. */
  readonly isGone: (gift: GiftPieces) => boolean
  /** How many pieces there are of what is counted. */
  readonly left: GiftsLeft
}

const MOST_GIFTS = 100

/** Looks up what some benefits give; at most 100 different products. */
export async function loadGiftShelf(ctx: Context, benefits: readonly OfferBenefit[]): Promise<GiftShelf> {
  const ids = [...new Set(benefits.flatMap((benefit) => giftPieces(benefit).map(({ productId }) => productId)))]
  const asked = ids.slice(0, MOST_GIFTS)
  const [products, stocks] =
    asked.length === 0
      ? [[], []]
      : await Promise.all([ctx.database.readMany('products', asked), ctx.database.readMany('product_stocks', asked)])
  const known = new Map(products.map((product) => [product.productId, product]))
  const counted = new Map(stocks.map((stock) => [stock.productId, stock]))
  return {
    of: ({ productId, qty }) => {
      const product = known.get(productId)
      return product ? giftOf(product, qty) : null
    },
    isGone: ({ productId, qty }) => !known.has(productId) || !hasGift(counted.get(productId), qty),
    left: Object.fromEntries(stocks.map(({ productId, left }) => [productId, left])),
  }
}

/** What a benefit gives; nothing for one that takes money off. */
export const giftPieces = (benefit: OfferBenefit | CouponTerms['benefit']): readonly GiftPieces[] =>
  benefit.kind === 'gift' ? [{ productId: benefit.productId, qty: benefit.qty }] : []
