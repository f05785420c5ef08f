import { refuse } from '../refusal'
import type { PricedGift } from './cart'
import type { Product } from './product'
import { reserveStock, type Stock } from './stock'

/** So many pieces of a product that an offer gives. */
export type GiftPieces = { readonly productId: string; readonly qty: number }

/** A product as a gift is shown: what it is, without a price. */
export type GiftGoods = Pick<Product, 'productId' | 'name' | 'pack' | 'category' | 'pictureUrl'>

/** A gift as it was promised; a later change of the product changes nothing here. */
export type GivenGift = GiftGoods & GiftPieces

/** A gift of an order, by the offer that gives it; its pieces are taken from stock with the order. `isBack`: and put back. */
export type OrderGift = GivenGift & { readonly offerId: string; readonly isBack?: boolean }

/** Why a coupon cannot be used whose gift has run out. */
export const GIFT_GONE = 'gift-gone'

/** A product as what an offer gives of it. */
export const giftOf = ({ productId, name, pack, category, pictureUrl }: GiftGoods, qty: number): GivenGift => ({
  ...{ productId, name, pack, category, pictureUrl },
  qty,
})

/** The gifts of a price as they are shown, of the goods there are; what the shop does not have is left out. */
export const namedGifts = (gifts: readonly PricedGift[], goods: readonly GiftGoods[]): readonly OrderGift[] =>
  gifts.flatMap(({ offerId, productId, qty }) => {
    const product = goods.find((each) => each.productId === productId)
    return product ? [{ offerId, ...giftOf(product, qty) }] : []
  })

/** True when there is enough of a gift besides pieces that go elsewhere; without a count there always is. */
export const hasGift = (stock: Pick<Stock, 'left'> | undefined, qty: number, elsewhere = 0): boolean =>
  stock === undefined || stock.left - elsewhere >= qty

/** True when two lists give the same pieces, in whatever order and by whichever offers. */
export const sameGifts = (some: readonly GiftPieces[], others: readonly GiftPieces[]): boolean =>
  [...some, ...others].every(({ productId }) => piecesOf(some, productId) === piecesOf(others, productId))

/** How many pieces of a product some lines have together. */
export const piecesOf = (lines: readonly GiftPieces[], productId: string): number =>
  lines.reduce((total, line) => total + (line.productId === productId ? line.qty : 0), 0)

/** Puts the pieces of a coupon's gift aside for an order. @throws refusal coupon/not-usable {why: gift-gone}. */
export function reserveGift(stock: Stock, { qty }: GiftPieces): Stock {
  requireGift(stock, qty)
  return reserveStock(stock, qty, '')
}

/** The same for a gift of the shop's own offer. @throws refusal order/gifts-changed {gone: its name}. */
export function reserveOwnGift(stock: Stock, { qty, name }: Pick<GivenGift, 'qty' | 'name'>): Stock {
  if (!hasGift(stock, qty)) throw refuse('order/gifts-changed', { gone: name })
  return reserveStock(stock, qty, '')
}

/** Hands a gift's pieces out at a counter. @throws refusal coupon/not-usable {why: gift-gone}. */
export function handOutGift(stock: Stock, { qty }: GiftPieces): Stock {
  requireGift(stock, qty)
  return { ...stock, left: stock.left - qty }
}

function requireGift(stock: Stock, qty: number): void {
  if (!hasGift(stock, qty)) throw refuse('coupon/not-usable', { why: GIFT_GONE })
}
