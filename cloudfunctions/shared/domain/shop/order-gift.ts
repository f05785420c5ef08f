import type { OrderGift } from './given-gift'
import type { RefundOutcome } from './refund'
import type { OrderPrice, ShopOrder } from './shop-order'

/** An order as far as its gifts go. */
type GivingOrder = Pick<ShopOrder, 'couponIds' | 'gifts' | 'shipment'> & { readonly price: Pick<OrderPrice, 'gifts'> }

/**
 * The gifts that go back on the shelf with a return. The rule, online and at the counter: a gift stays promised while
 * anything of its order is kept; when all comes back, one that has not been sent is shelved and its coupon returned, and
 * one that has is the shopper's, never shelved by itself, its coupon spent, so that no coupon gives twice.
 */
export const giftsBack = (order: GivingOrder, { isWhole }: Pick<RefundOutcome, 'isWhole'>): readonly OrderGift[] =>
  isWhole && !isSent(order) ? (order.gifts ?? []) : []

/** The coupons of an order that come back with the whole of it: all but those whose gift has been sent. */
export const returnableCoupons = (order: GivingOrder): readonly string[] =>
  order.couponIds.filter((couponId) => !isSent(order) || !order.price.gifts.some(({ offerId }) => offerId === couponId))

const isSent = ({ shipment }: GivingOrder): boolean => shipment !== null
