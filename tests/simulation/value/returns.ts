import { giveBackCoupon } from '@domain/coupon/coupon'
import type { PointsDecision } from '@domain/points/account'
import { reverse } from '@domain/points/reversals'
import { refuse } from '@domain/refusal'
import { giftsBack, returnableCoupons, withGiftsBack } from '@domain/shop/order-gift'
import { refund, type RefundOutcome } from '@domain/shop/refund'
import type { Basket } from './basket'
import { saveCoupon, savePoints, type Writes } from './change'
import { accountOf, addGoods, couponOf, GRACE_DAYS, restoreWrites } from './documents'
import { known, whoIs, type SimOrder, type World } from './world'

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
    const { outcome, order: after } = refund({ ...order, couponIds: returnableCoupons(order) }, { lines: pieces })
    told(outcome)
    const gifts = giftsBack(order, after.returned)
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
      ...gifts.map(({ productId, qty }) => addGoods(productId, qty)),
      (later) => {
        const refundedFen = order.refundedFen + outcome.goodsFen + outcome.shippingFen
        later.orders.set(orderId, { ...withGiftsBack(order, gifts), returned: after.returned, refundedFen })
      },
    ]
  }

function takeBack(world: World, order: SimOrder, refundNo: string, points: number): PointsDecision {
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
