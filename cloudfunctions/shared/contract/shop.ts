import * as v from 'valibot'
import { MOST_LINES, MOST_PIECES } from '@domain/shop/basket'
import type { Cart } from '@domain/shop/cart'
import type { Delivery } from '@domain/shop/delivery'
import type { GiftGoods } from '@domain/shop/given-gift'
import type { SaleWords } from '@domain/shop/sale-words'
import type { Violation } from '@domain/refusal'
import type { Day, EpochMs } from '@domain/time'
import { reads, writes } from './action'
import { addressField, cursorField, fenField, idField } from './fields'
import { productField } from './product-field'
import type { OrderCard, OrderStart, RefundView } from './order'

/** A product as a list shows it; prices in fen. */
export type ProductTile = {
  readonly productId: string
  readonly name: string
  readonly pack: string
  readonly category: string
  readonly pictureUrl: string | null
  readonly priceFen: number
  /** What this member pays, where that is less; absent in lists kept by earlier versions. */
  readonly ownPriceFen?: number
  readonly isSoldOut?: boolean
  /** For whom it is just now; absent where for everybody. */
  readonly sale?: SaleWords
  /** Why it is shown, where it was picked. */
  readonly reason?: string
  /** How long one pack usually lasts, where the shop knows. */
  readonly cycleDays: number | null
}

/** One page of the shelf, with the categories to choose from; `cursor` asks for the next, null at the end. */
export type ProductList = {
  readonly categories: readonly { readonly code: string; readonly name: string; readonly count: number }[]
  readonly products: readonly ProductTile[]
  readonly cursor: string | null
}

/** A few products with the reason for each; `isPersonal`: what the member bought played a part. */
export type PickList = { readonly isPersonal: boolean; readonly products: readonly ProductTile[] }

/** How long a pack lasts: by the member's own rhythm with the day it runs out, or as others find. */
export type PackLasts =
  | { readonly basis: 'yours'; readonly days: number; readonly times: number; readonly dueOn: Day | null }
  | { readonly basis: 'product'; readonly days: number }

/** A product with this member's own price and what makes it so; `left` null: not counted. */
export type ProductPage = {
  readonly today: Day
  readonly product: ProductTile & { readonly categoryName: string; readonly description: string }
  readonly price: {
    readonly listFen: number
    readonly ownFen: number
    /** 金卡 and 500 for 95 折; null: the price is everybody's. */
    readonly by: { readonly name: string; readonly priceOffBp: number } | null
  }
  readonly left: number | null
  readonly lasts: PackLasts | null
  readonly offers: readonly string[]
  /** Shipping in words of figures: the fee and from what on it is free. */
  readonly shipping: { readonly feeFen: number; readonly freeFromFen: number | null }
  readonly inCart: number
}

/** One line of the cart; `left` null: not counted, `product` null: gone from the shop. */
export type CartEntry = {
  readonly productId: string
  readonly qty: number
  readonly product: ProductTile | null
  readonly left: number | null
}

/** The cart as it stands, with what `priceCart` needs, so that ticking lines needs no call. */
export type CartPage = {
  readonly entries: readonly CartEntry[]
  readonly cart: Cart
  /** What coupons and offers give; absent in pages kept by earlier versions. */
  readonly gifts?: readonly GiftGoods[]
}

/** A coupon of the member at the checkout; why it does not apply comes from `priceCart`. */
export type CheckoutCoupon = {
  readonly couponId: string
  readonly name: string
  readonly validUntilOn: Day
}

/** Everything the checkout prices with. The phone computes with `priceCart`; the cloud decides with the same. */
export type CheckoutPage = {
  readonly today: Day
  readonly goods: readonly (CartEntry & { readonly product: ProductTile })[]
  readonly cart: Cart
  readonly coupons: readonly CheckoutCoupon[]
  /** What coupons and offers give; absent in pages kept by earlier versions. */
  readonly gifts?: readonly GiftGoods[]
  /** The member's points that lapse soon. */
  readonly lapsing: { readonly points: number; readonly expiresOn: Day } | null
  readonly earnRateBp: number
  readonly lastDelivery: Delivery | null
  readonly stores: readonly { readonly storeId: string; readonly name: string; readonly address: string }[]
}

/** An order that waits for the shop: to be sent, or for a word on a return. */
export type DeskOrder = OrderCard & {
  readonly paidAt: EpochMs | null
  readonly delivery: Delivery
  readonly asked: RefundView | null
}

/** What an operator has to do about orders, the oldest first. */
export type OrderDesk = {
  readonly now: EpochMs
  readonly toShip: readonly DeskOrder[]
  readonly toDecide: readonly DeskOrder[]
}

const qty = v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(MOST_PIECES))
const MOST_GIFTS = 100
const text = (most: number) => v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(most))
const wanted = v.pipe(
  v.array(v.strictObject({ productId: idField, qty })),
  v.minLength(1),
  v.maxLength(MOST_LINES),
  v.check((lines) => new Set(lines.map(({ productId }) => productId)).size === lines.length, 'each product once'),
)
const delivery = v.variant('kind', [
  v.strictObject({
    kind: v.literal('post'),
    address: addressField,
  }),
  v.strictObject({ kind: v.literal('pick-up'), storeId: idField }),
])

/** Area `shop`: what there is to buy, the cart, the checkout. */
export const shop = {
  listProducts: reads<ProductList>()('member', v.strictObject({ category: v.optional(idField), cursor: cursorField })),
  listPicks: reads<PickList>()('member', v.strictObject({})),
  searchProducts: reads<{ readonly products: readonly ProductTile[] }>()('member', v.strictObject({ word: text(40) })),
  openProduct: reads<ProductPage>()('member', v.strictObject({ productId: idField })),
  openCart: reads<CartPage>()('member', v.strictObject({})),
  /** Sets how many pieces of a product are in the cart; 0 takes it out. */
  changeCart: writes<CartPage>()(
    'member',
    v.strictObject({
      productId: idField,
      qty: v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(MOST_PIECES)),
    }),
  ),
  openCheckout: reads<CheckoutPage>()('member', v.strictObject({ lines: wanted })),
  /** Makes the order as it was shown: another price, or other gifts where they are said, are refused, for the shopper to look again. */
  createOrder: writes<OrderStart>()(
    'member',
    v.strictObject({
      lines: wanted,
      couponIds: v.pipe(v.array(idField), v.maxLength(10)),
      points: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
      delivery,
      payableFen: fenField,
      /** Absent from apps that do not say yet what they showed. */
      gifts: v.optional(v.pipe(v.array(v.strictObject({ productId: idField, qty })), v.maxLength(MOST_GIFTS))),
    }),
  ),
  /** The orders that wait for the shop; `order.shipOrder` and `order.decideRefund` take them off. */
  openOrderDesk: reads<OrderDesk>()('operator', v.strictObject({})),
  /** Nothing is saved while there are problems. */
  putProduct: writes<{ readonly problems: readonly Violation[] }>()(
    'operator',
    v.strictObject({ product: productField }),
  ),
}
