import type { Coupon } from '@domain/coupon/coupon'
import type { PastOrder } from '@domain/segment/past-orders'
import type { PricedOrder } from '@domain/segment/price-sensitivity'
import { purchaseIdOf } from '@domain/purchase/purchase'
import { MEMBER_PRICE } from '@domain/shop/member-offer'
import type { ShopOrder } from '@domain/shop/shop-order'
import { addDays, dayOf, startOfDay, type Day } from '@domain/time'
import type { Context } from '../context'
import type { MemberHistory } from '../context/segment'
import { readAll } from './read-all'

const LOOKED_BACK_DAYS = 365
const MOST_ORDERS = 20
const MOST_COUPONS = 1000
const ONLINE = 'online'

/**
 * What each member's orders of a year, the newest twenty, would have cost and what coupons and offers took off; a level's
 * own price is no offer. At most 50 members at a time: it reads up to 1,000 orders and as many coupons.
 */
export async function loadOffersTaken(
  ctx: Context,
  histories: readonly MemberHistory[],
): Promise<ReadonlyMap<string, readonly PricedOrder[]>> {
  const since = addDays(dayOf(ctx.now), -LOOKED_BACK_DAYS)
  const recent = new Map(histories.map(({ memberId, orders }) => [memberId, recentOf(orders, since)]))
  const [sold, coupons] = await Promise.all([
    readAll(ctx, 'orders', [...recent.values()].flat().flatMap(shopOrderId)),
    ctx.queries.coupons.redeemedOf([...recent.keys()], startOfDay(since), MOST_COUPONS),
  ])
  const soldAs = new Map(sold.map((order) => [purchaseIdOf(ONLINE, order.orderId), order]))
  return new Map(
    [...recent].map(([memberId, orders]) => {
      const used = couponsByOrder(
        orders,
        coupons.filter((coupon) => coupon.memberId === memberId),
      )
      return [memberId, orders.map((order) => pricedOf(order, soldAs.get(order.orderId), used.get(order.orderId) ?? 0))]
    }),
  )
}

const recentOf = (orders: readonly PastOrder[], since: Day): readonly PastOrder[] =>
  orders.filter(({ on }) => on >= since).slice(-MOST_ORDERS)

/** An order of the shop is a purchase named after it. */
const shopOrderId = ({ orderId, storeId }: PastOrder): readonly string[] =>
  storeId === ONLINE ? [orderId.slice(ONLINE.length + 1)] : []

function pricedOf(order: PastOrder, sold: ShopOrder | undefined, couponFen: number): PricedOrder {
  const offFen = sold ? offOf(sold) : couponFen
  return { listFen: order.netFen + offFen, offFen }
}

const offOf = ({ applied }: ShopOrder): number =>
  applied.reduce((sum, { offerId, offFen }) => (offerId === MEMBER_PRICE ? sum : sum + offFen), 0)

/** A coupon redeemed at a counter without a sale on record belongs to what was bought in a store that day. */
function couponsByOrder(orders: readonly PastOrder[], coupons: readonly Coupon[]): ReadonlyMap<string, number> {
  const used = new Map<string, number>()
  for (const { orderId, redeemedAt, offFen } of coupons) {
    const on = dayOf(redeemedAt ?? 0)
    const order =
      orders.find((one) => one.orderId === orderId) ??
      orders.find((one) => one.on === on && one.storeId !== ONLINE && !used.has(one.orderId))
    if (order) used.set(order.orderId, (used.get(order.orderId) ?? 0) + offFen)
  }
  return used
}
