import { lockCoupon, redeemCoupon, releaseCoupon, type Coupon } from '@domain/coupon/coupon'
import type { EarnCommand } from '@domain/points/commands'
import { earn, redeem } from '@domain/points/decisions'
import { earnedPoints } from '@domain/points/earning'
import { refuse } from '@domain/refusal'
import type { PricedCart } from '@domain/shop/cart'
import { giftOf, type OrderGift } from '@domain/shop/given-gift'
import { earningOf, paidOrderOf, type ThresholdPolicy } from '@domain/shop/order'
import { DAY_MS, MINUTE_MS, type EpochMs } from '@domain/time'
import { onePointAYuan } from '../../fixtures/value/programs'
import { priceBasket, type Basket } from './basket'
import { saveCoupon, savePoints, type Writes } from './change'
import { accountOf, addGoods, couponOf, GRACE_DAYS, restoreWrites, spendOf } from './documents'
import { isAllBack, known, whoIs, type SimOrder, type World } from './world'

/** Places an order: locks its coupons, takes its points and its goods. */
export function placeOrder(orderId: string, memberId: string, basket: Basket, threshold: ThresholdPolicy) {
  return (world: World): Writes => {
    const priced = priceBasket(world, memberId, basket, orderId)
    if (
      priced.lines.length === 0 ||
      priced.lines.some((line) => line.qty > known(world.goods.get(line.productId), 'goods'))
    )
      throw refuse('product/not-found')
    const couponIds = priced.applied.map((each) => each.offerId).filter((id) => world.coupons.has(id))
    const policy = { threshold, shippingBack: 'whole-order', couponBack: true, couponGraceDays: GRACE_DAYS } as const
    const points = earnedPoints(onePointAYuan, earningOf(priced), 10_000)
    const order: SimOrder = {
      ...paidOrderOf(priced, { orderId, couponIds, earnedPoints: points, policy }),
      memberId,
      gifts: priced.gifts.map(giftOfOrder),
      price: priced,
      shipment: null,
      state: 'placed',
      payableFen: priced.payableFen,
      refundedFen: 0,
    }
    return [
      ...couponIds.map((id) => saveCoupon(world, lockedBy(world, id, priced, orderId))),
      ...(priced.points > 0
        ? [savePoints(redeem(accountOf(world, memberId), { ...spendOf(orderId), points: priced.points }, world.now))]
        : []),
      ...takeGoods(order, -1),
      (after) => after.orders.set(orderId, order),
    ]
  }
}

/** The payment callback: coupons are used, points are earned. */
export const payOrder =
  (orderId: string) =>
  (world: World): Writes => {
    const order = openOrder(world, orderId)
    const account = accountOf(world, whoIs(world, order.memberId))
    return [
      ...order.couponIds.map((id) => saveCoupon(world, paidWith(couponOf(world, id), orderId, world.now))),
      savePoints(earn(account, earningOn(order, world.now), world.now)),
      (after) => after.orders.set(orderId, { ...order, state: 'paid' }),
    ]
  }

/** An order that is not paid: everything goes back. */
export const cancelOrder =
  (orderId: string) =>
  (world: World): Writes => {
    const order = openOrder(world, orderId)
    return [
      ...order.couponIds.map((id) => saveCoupon(world, releaseCoupon(couponOf(world, id), orderId))),
      ...restoreWrites(world, order, pointsOf(order), 0),
      ...takeGoods(order, 1),
      (after) => after.orders.set(orderId, { ...order, state: 'cancelled' }),
    ]
  }

/** The parcel leaves: from now on its gifts are the member's. */
export const sendOrder =
  (orderId: string) =>
  (world: World): Writes => {
    const order = known(world.orders.get(orderId), 'an order')
    if (order.state !== 'paid' || order.shipment || isAllBack(order)) throw refuse('order/not-now')
    const shipment = { company: '顺丰速运', trackingNo: orderId, shippedAt: world.now }
    return [(after) => after.orders.set(orderId, { ...order, shipment })]
  }

const openOrder = (world: World, orderId: string): SimOrder => {
  const order = known(world.orders.get(orderId), 'an order')
  if (order.state !== 'placed') throw refuse('purchase/not-found')
  return order
}

const earningOn = (order: SimOrder, now: EpochMs): EarnCommand => ({
  lotId: `${order.orderId}:earn`,
  points: order.earnedPoints,
  availableAt: now + 7 * DAY_MS,
  expiresAt: now + 60 * DAY_MS,
  purchaseId: order.orderId,
  rateBp: 10_000,
  cause: { by: 'purchase', purchaseId: order.orderId },
  programVersion: 1,
})

const pointsOf = (order: SimOrder): number => order.lines.reduce((total, line) => total + line.points, 0)

function lockedBy(world: World, couponId: string, priced: PricedCart, orderId: string): Coupon {
  const offer = known(
    priced.applied.find((each) => each.offerId === couponId),
    'an offer',
  )
  return lockCoupon(
    couponOf(world, couponId),
    { orderId, channel: 'app' },
    offer.offFen,
    world.now + 30 * MINUTE_MS,
    world.now,
  )
}

const paidWith = (coupon: Coupon, orderId: string, now: number): Coupon =>
  redeemCoupon(coupon, { orderId, channel: 'app' }, coupon.offFen, now)

const giftOfOrder = ({ offerId, productId, qty }: PricedCart['gifts'][number]): OrderGift => ({
  offerId,
  ...giftOf({ productId, name: productId, pack: '', category: 'home', pictureUrl: null }, qty),
})

const takeGoods = (order: SimOrder, sign: 1 | -1): Writes =>
  [...order.lines, ...order.gifts].map((line) => addGoods(line.productId, sign * line.qty))
