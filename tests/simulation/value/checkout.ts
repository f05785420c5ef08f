import { giveBackCoupon, lockCoupon, redeemCoupon, releaseCoupon, type Coupon } from '@domain/coupon/coupon'
import { fen } from '@domain/money'
import { spendableAt } from '@domain/points/balance'
import { earn, redeem } from '@domain/points/decisions'
import { earnedPoints } from '@domain/points/earning'
import { restore, reverse } from '@domain/points/reversals'
import { refuse } from '@domain/refusal'
import type { CartLine, PricedCart } from '@domain/shop/cart'
import { couponOffers } from '@domain/shop/coupon-offer'
import type { Offer } from '@domain/shop/offer'
import { earningOf, paidOrderOf, type ThresholdPolicy } from '@domain/shop/order'
import { priceCart } from '@domain/shop/price-cart'
import { refund, type RefundOutcome } from '@domain/shop/refund'
import { DAY_MS, MINUTE_MS } from '@domain/time'
import { everything } from '@domain/coupon/scope'
import { onePointAYuan } from '../../fixtures/value/programs'
import { saveCoupon, savePoints, type Writes } from './change'
import { GOODS, known, whoIs, type SimOrder, type World } from './world'

/** A grace of so many days for what comes back after its time. */
export const GRACE_DAYS = 3

const reductions: readonly Offer[] = [
  {
    offerId: 'reduction',
    name: '满减',
    stage: 'reduction',
    scope: { ...everything, excludedCategories: ['cards'] },
    benefit: {
      kind: 'steps',
      steps: [
        { fromFen: fen(10_000), offFen: fen(1_000) },
        { fromFen: fen(20_000), offFen: fen(3_000) },
      ],
    },
    thresholdFen: fen(0),
    stacking: { stackClass: 'reduction', combinesWith: ['scarce', 'budget', 'fifth'] },
  },
]

/** A basket: pieces by place in the goods. */
export type Basket = readonly number[]

/** Prices a basket with everything the member has. */
export function priceBasket(world: World, memberId: string, basket: Basket, orderId: string): PricedCart {
  const lines: readonly CartLine[] = GOODS.flatMap(({ productId, category, priceFen }, index) => {
    const qty = basket[index] ?? 0
    const isStoredValue = category === 'cards'
    return qty > 0 ? [{ lineId: productId, productId, category, qty, unitPriceFen: fen(priceFen), isStoredValue }] : []
  })
  const own = [...world.coupons.values()].filter((coupon) => whoIs(world, coupon.memberId) === memberId)
  const { offers, unusable } = couponOffers(own, { orderId, channel: 'app' }, world.now)
  return priceCart({
    lines,
    offers: [...reductions, ...offers],
    unusable,
    chosenCoupons: 'best',
    shipping: { feeFen: fen(800), freeFromFen: fen(9_900) },
    pointsRule: { pointsPerYuan: 100, leastPoints: 10, stepPoints: 1, mostShareBp: 5_000 },
    points: { spendable: spendableAt(accountOf(world, memberId), world.now), wanted: 'most' },
  })
}

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
    const { lotId, ...dates } = {
      lotId: `${orderId}:earn`,
      availableAt: world.now + 7 * DAY_MS,
      expiresAt: world.now + 60 * DAY_MS,
    }
    const cause = { by: 'purchase', purchaseId: orderId } as const
    const command = {
      lotId,
      ...dates,
      points: order.earnedPoints,
      purchaseId: orderId,
      rateBp: 10_000,
      cause,
      programVersion: 1,
    }
    return [
      ...order.couponIds.map((id) => saveCoupon(world, paidWith(couponOf(world, id), orderId, world.now))),
      savePoints(earn(accountOf(world, whoIs(world, order.memberId)), command, world.now)),
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

/** A return: money, points both ways, goods, and the coupons with the last piece. */
export const returnGoods =
  (orderId: string, refundNo: string, basket: Basket, told: (outcome: RefundOutcome) => void) =>
  (world: World): Writes => {
    const order = known(world.orders.get(orderId), 'an order')
    if (order.state !== 'paid') throw refuse('purchase/not-found')
    const pieces = order.lines.map((line, index) => ({
      lineId: line.lineId,
      qty: Math.min(basket[index] ?? 0, line.qty - (order.returned[line.lineId] ?? 0)),
    }))
    const { outcome, order: after } = refund(order, { lines: pieces })
    told(outcome)
    const before = order.lines.reduce(
      (total, line) => total + Math.floor((line.points * (order.returned[line.lineId] ?? 0)) / line.qty),
      0,
    )
    return [
      ...restoreWrites(world, order, outcome.pointsBack, before),
      (later) => savePoints(takeBack(later, order, refundNo, outcome.pointsTakenBack))(later),
      ...outcome.couponsBack.map((id) =>
        saveCoupon(world, giveBackCoupon(couponOf(world, id), orderId, GRACE_DAYS, world.now)),
      ),
      ...pieces.map(({ lineId, qty }) => addGoods(lineId, qty)),
      (later) => {
        const refundedFen = order.refundedFen + outcome.goodsFen + outcome.shippingFen
        later.orders.set(orderId, { ...order, ...after, refundedFen })
      },
    ]
  }

const openOrder = (world: World, orderId: string): SimOrder => {
  const order = known(world.orders.get(orderId), 'an order')
  if (order.state !== 'placed') throw refuse('purchase/not-found')
  return order
}

const accountOf = (world: World, memberId: string) => known(world.accounts.get(memberId), 'an account')

const spendOf = (orderId: string) => ({
  key: `${orderId}:redeem`,
  cause: { by: 'redemption', redemptionId: orderId } as const,
  programVersion: 1,
})

const pointsOf = (order: SimOrder): number => order.lines.reduce((total, line) => total + line.points, 0)

function restoreWrites(world: World, order: SimOrder, points: number, before: number): Writes {
  if (points === 0) return []
  const key = `${order.orderId}:redeem`
  const entries = [...world.entries.values()].flat().filter((entry) => entry.key === key)
  const command = {
    ...spendOf(order.orderId),
    key: `${order.orderId}:restore:${before}`,
    entries,
    points,
    restoredBefore: before,
    graceDays: GRACE_DAYS,
  }
  return [savePoints(restore(accountOf(world, whoIs(world, order.memberId)), command, world.now))]
}

function takeBack(world: World, order: SimOrder, refundNo: string, points: number) {
  const cause = { by: 'refund', purchaseId: order.orderId, refundNo } as const
  const command = {
    key: `${order.orderId}:${refundNo}:reverse`,
    lotId: `${order.orderId}:earn`,
    points,
    cause,
    programVersion: 1,
  }
  return reverse(accountOf(world, whoIs(world, order.memberId)), command, world.now)
}

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

const couponOf = (world: World, couponId: string): Coupon => known(world.coupons.get(couponId), 'a coupon')

const takeGoods = (order: SimOrder, sign: 1 | -1): Writes =>
  order.lines.map((line) => addGoods(line.productId, sign * line.qty))

const addGoods =
  (productId: string, qty: number) =>
  (world: World): void =>
    void world.goods.set(productId, known(world.goods.get(productId), 'goods') + qty)
