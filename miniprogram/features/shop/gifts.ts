import type { Cart, PricedCart } from '@domain/shop/cart'
import { namedGifts, type GiftGoods, type OrderGift } from '@domain/shop/given-gift'
import { goneGifts } from '@domain/shop/gone-gifts'

/** What comes with some goods for nothing, and what would have come and has run out. */
export type Gifts = { readonly given: readonly OrderGift[]; readonly gone: readonly OrderGift[] }

/** The gifts of a cart with its price; `goods`: what its offers give, none in pages kept by earlier versions. */
export const giftsWith = (cart: Cart, priced: PricedCart, goods: readonly GiftGoods[] = []): Gifts => ({
  given: namedGifts(priced.gifts, goods),
  gone: namedGifts(goneGifts(cart, priced), goods),
})
