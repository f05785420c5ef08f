import { refuse } from '../refusal'
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

/** True when there is enough of a gift besides what is wanted of it for money; without a count there always is. */
export const hasGift = (stock: Pick<Stock, 'left'> | undefined, qty: number, wanted = 0): boolean =>
  stock === undefined || stock.left - wanted >= qty

/** Puts a gift's pieces aside for an order. @throws refusal coupon/not-usable {why: gift-gone}. */
export function reserveGift(stock: Stock, { qty }: GiftPieces): Stock {
  requireGift(stock, qty)
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
