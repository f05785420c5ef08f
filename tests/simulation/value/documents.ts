import type { Coupon } from '@domain/coupon/coupon'
import type { PointsAccount } from '@domain/points/account'
import { restore } from '@domain/points/reversals'
import { savePoints, type Writes } from './change'
import { known, whoIs, type SimOrder, type World } from './world'

/** A grace of so many days for what comes back after its time. */
export const GRACE_DAYS = 3

/** A member's points account. */
export const accountOf = (world: World, memberId: string): PointsAccount =>
  known(world.accounts.get(memberId), 'an account')

/** A coupon by its id. */
export const couponOf = (world: World, couponId: string): Coupon => known(world.coupons.get(couponId), 'a coupon')

/** Puts pieces on the shelf, or takes them (negative). */
export const addGoods =
  (productId: string, qty: number) =>
  (world: World): void =>
    void world.goods.set(productId, known(world.goods.get(productId), 'goods') + qty)

/** How points are spent on an order. */
export const spendOf = (orderId: string) => ({
  key: `${orderId}:redeem`,
  cause: { by: 'redemption', redemptionId: orderId } as const,
  programVersion: 1,
})

/** Gives back points spent on an order, `before` of which have come back already. */
export function restoreWrites(world: World, order: SimOrder, points: number, before: number): Writes {
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
