import { settleCoupon } from '@domain/coupon/settling'
import { lapseNotice } from '@domain/messaging/coupon-notices'
import { postInbox } from '../postings/post-inbox'
import { saveCoupon } from '../postings/save-coupon'
import { spendBudget } from '../postings/spend-budget'
import type { Context, StepResult } from '../context'

const BATCH = 50

/** Lets what is over lapse and tells once of what soon will; what can be used never waits for it. */
export async function settleCoupons(ctx: Context): Promise<StepResult> {
  const due = await ctx.queries.coupons.findToSettle(ctx.now, BATCH)
  for (const { couponId } of due) await settleOne(ctx, couponId)
  return { done: due.length < BATCH }
}

const settleOne = (ctx: Context, couponId: string): Promise<void> =>
  ctx.database.transaction(async (tx) => {
    const before = await tx.read('coupons', couponId)
    if (!before) return
    const { coupon, isWarned, warn } = settleCoupon(before, ctx.program.coupons.warnDays, before.isWarned, ctx.now)
    await spendBudget(ctx, tx, before, coupon)
    await saveCoupon(ctx, tx, coupon, { requestId: before.requestId, isWarned })
    if (warn) await postInbox(tx, lapseNotice(coupon, ctx.now))
  })
