import type { Coupon } from '@domain/coupon/coupon'
import { settleAtOf } from '@domain/coupon/settling'
import type { Context, Transaction } from '../context'
import type { StoredCoupon } from '../context/coupon'

/** Writes a coupon inside a transaction, with the instant at which it must next be looked at. */
export async function saveCoupon(
  ctx: Context,
  tx: Transaction,
  coupon: Coupon,
  kept: Pick<StoredCoupon, 'requestId' | 'isWarned'>,
): Promise<StoredCoupon> {
  const { requestId, isWarned } = kept
  const settleAt = settleAtOf(coupon, ctx.program.coupons.warnDays, isWarned)
  const stored: StoredCoupon = { ...coupon, requestId, isWarned, settleAt }
  await tx.write('coupons', coupon.couponId, stored)
  return stored
}
