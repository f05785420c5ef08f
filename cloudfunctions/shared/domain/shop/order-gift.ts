import type { PricedLine } from './cart'
import type { OrderGift } from './given-gift'
import { keptPart, type Returned } from './kept-part'
import type { OrderPrice, ShopOrder } from './shop-order'

/** An order as far as its gifts go. */
type GivingOrder = Pick<ShopOrder, 'couponIds' | 'gifts' | 'shipment'> & { readonly price: Pick<OrderPrice, 'gifts'> }

/** What decides whether an order still deserves its gifts. */
type ReturnedOrder = GivingOrder &
  Pick<ShopOrder, 'policy'> & { readonly lines: readonly Pick<PricedLine, 'lineId' | 'qty'>[] }

/**
 * The gifts that go back on the shelf once so many pieces are back. The rule, online and at the counter: one that has not
 * been sent goes back when nothing is kept, or, where the policy recomputes, too little to deserve it, and is not given
 * again; one that has been sent is the shopper's, never charged for nor shelved by itself, its coupon spent, so that no
 * coupon gives twice. A coupon whose gift was not sent comes back with the whole order.
 */
export const giftsBack = (order: ReturnedOrder, returned: Returned): readonly OrderGift[] =>
  isSent(order) ? [] : (order.gifts ?? []).filter((gift) => !gift.isBack && !isDeserved(order, gift, returned))

/** An order with some of its gifts back on the shelf. */
export const withGiftsBack = <Order extends GivingOrder>(order: Order, back: readonly OrderGift[]): Order =>
  back.length === 0
    ? order
    : { ...order, gifts: (order.gifts ?? []).map((gift) => (back.includes(gift) ? { ...gift, isBack: true } : gift)) }

/** The coupons of an order that come back with the whole of it: all but those whose gift has been sent. */
export const returnableCoupons = (order: GivingOrder): readonly string[] =>
  order.couponIds.filter((couponId) => !isSent(order) || !isGiven(order, couponId))

function isDeserved({ lines, policy, price }: ReturnedOrder, { offerId }: OrderGift, returned: Returned): boolean {
  if (lines.every((line) => (returned[line.lineId] ?? 0) === line.qty)) return false
  const terms = policy.threshold === 'recompute' ? price.gifts.find((gift) => gift.offerId === offerId) : undefined
  if (!terms) return true
  const kept = lines.reduce((total, line) => total + keptPart(terms.bases[line.lineId] ?? 0, line, returned), 0)
  return kept >= terms.needFen
}

/** Whether an offer gave something that was not put back. */
const isGiven = ({ price, gifts = [] }: GivingOrder, offerId: string): boolean =>
  price.gifts.some((gift) => gift.offerId === offerId) && !gifts.some((gift) => gift.offerId === offerId && gift.isBack)

const isSent = ({ shipment }: GivingOrder): boolean => shipment !== null
