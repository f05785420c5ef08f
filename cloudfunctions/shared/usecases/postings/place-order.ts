import { idOf } from '@domain/id'
import { redeem } from '@domain/points/decisions'
import { keptUntilAtOf } from '@domain/points/program'
import { refuse } from '@domain/refusal'
import { reserveGift, reserveOwnGift } from '@domain/shop/given-gift'
import type { ShopOrder } from '@domain/shop/shop-order'
import { reserveStock } from '@domain/shop/stock'
import { DAY_MS } from '@domain/time'
import type { Context, Transaction } from '../context'
import { lockCoupon } from './change-coupon'
import { changeAccount } from './change-account'
import { changeStock } from './change-stock'

/** Longer than any payment can be on its way: closing the order sets coupons free, not time. */
const LOCK_MS = 3 * DAY_MS

/**
 * Writes an order once, and with it everything it takes: goods and gifts put aside, coupons locked, points spent. The same order
 * again is the one that is there. @throws refusal order/sold-out, order/gifts-changed, coupon/not-usable, points/insufficient.
 */
export async function placeOrder(ctx: Context, tx: Transaction, order: ShopOrder): Promise<ShopOrder> {
  const known = await tx.read('orders', order.orderId)
  if (known) {
    if (known.memberId !== order.memberId) throw refuse('order/not-found')
    return known
  }
  await changeStock(tx, order.lines, (stock, line) => reserveStock(stock, line.qty, line.name))
  await changeStock(tx, order.gifts ?? [], (stock, gift) =>
    order.couponIds.includes(gift.offerId) ? reserveGift(stock, gift) : reserveOwnGift(stock, gift),
  )
  for (const couponId of order.couponIds) await lock(ctx, tx, order, couponId)
  const placed = { ...order, redeemEntryIds: await spendPoints(ctx, tx, order) }
  await tx.write('orders', order.orderId, placed)
  return placed
}

/** What a coupon took off an order, in fen. */
export const couponOffFen = ({ applied }: Pick<ShopOrder, 'applied'>, couponId: string) =>
  applied.find((offer) => offer.offerId === couponId)?.offFen

async function lock(ctx: Context, tx: Transaction, order: ShopOrder, couponId: string): Promise<void> {
  const offFen = couponOffFen(order, couponId)
  if (offFen === undefined) throw refuse('coupon/not-usable', { why: 'costs-more' })
  const use = { orderId: order.orderId, channel: 'online', memberId: order.memberId }
  await lockCoupon(ctx, tx, couponId, use, offFen, order.payUntilAt + LOCK_MS)
}

async function spendPoints(ctx: Context, tx: Transaction, order: ShopOrder): Promise<readonly string[]> {
  const { points } = order.price
  if (points === 0) return []
  const key = idOf(order.orderId, 'redeem')
  const command = {
    key,
    points,
    cause: { by: 'redemption', redemptionId: order.orderId },
    keptUntilAt: keptUntilAtOf(ctx.program.points.expiry, ctx.now),
    programVersion: ctx.program.version,
  } as const
  const { entries } = await changeAccount(tx, order.memberId, (account) => redeem(account, command, ctx.now))
  return entries.filter((entry) => entry.key === key).map((entry) => entry.entryId)
}
