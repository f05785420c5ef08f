import { voidCoupon } from '@domain/coupon/coupon'
import { dueAfterPurchase, type CouponRule } from '@domain/coupon/occasion'
import type { Member } from '@domain/member/member'
import { giftNotice } from '@domain/messaging/coupon-notices'
import { recordedForOf, type Purchase } from '@domain/purchase/purchase'
import { idOf } from '@domain/id'
import { isRefusal } from '@domain/refusal'
import { DAY_MS } from '@domain/time'
import type { Context, Transaction } from '../context'
import { changeCoupon } from './change-coupon'
import { issueCoupon, type CouponIssue } from './issue-coupon'
import { postInbox } from './post-inbox'

const LOOKED_AT = 50

/** A thank-you for a purchase that another channel tells of weeks later would puzzle its owner. */
const TOLD_LATE_MS = 7 * DAY_MS

/**
 * Gives what a purchase earns: 首购复购, thank-you coupons, the nth order within so many days. To be called where the
 * purchase is new and `member` will be written in the same transaction: that makes purchases of one member take turns,
 * so that the question for the earlier ones, though asked outside the transaction, cannot miss one.
 */
export async function issueOccasionCoupons(
  ctx: Context,
  tx: Transaction,
  purchase: Purchase,
  member: Member,
): Promise<void> {
  const rules = ctx.program.coupons.rules.filter((rule) => mayBeEarned(rule, member))
  if (rules.length === 0 || purchase.purchasedAt < ctx.now - TOLD_LATE_MS) return
  const earlier = await ctx.queries.purchases.ofMember(member.memberId, LOOKED_AT)
  const earlierOn = earlier.filter((each) => each.purchaseId !== purchase.purchaseId).map((each) => each.purchasedOn)
  const { purchaseId, purchasedOn, paidFen } = purchase
  for (const { templateId, slot } of dueAfterPurchase(rules, { purchaseId, purchasedOn, paidFen, earlierOn }))
    await giveForOccasion(ctx, tx, { templateId, memberId: member.memberId, slot })
}

/** Takes back what a purchase earned and is still unused, when it comes back whole. */
export async function takeBackPurchaseCoupons(ctx: Context, tx: Transaction, purchase: Purchase): Promise<void> {
  for (const { ruleId, templateId } of ctx.program.coupons.rules.filter(isOfPurchases)) {
    const couponId = idOf(templateId, recordedForOf(purchase), idOf(ruleId, purchase.purchaseId))
    const coupon = await tx.read('coupons', couponId)
    if (coupon?.state === 'issued') await changeCoupon(ctx, tx, couponId, null, voidCoupon)
  }
}

/** Gives a coupon for an occasion once and tells its owner; where none is left or open there is none, and nobody minds. */
export async function giveForOccasion(ctx: Context, tx: Transaction, issue: CouponIssue): Promise<void> {
  try {
    const coupon = await issueCoupon(ctx, tx, issue)
    await postInbox(tx, giftNotice(coupon, ctx.now))
  } catch (thrown) {
    if (!isRefusal(thrown)) throw thrown
  }
}

const isOfPurchases = ({ occasion }: CouponRule): boolean =>
  occasion.kind === 'purchase' || occasion.kind === 'nth-order'

/** A member who has bought before cannot earn what only the first purchase earns: then nothing need be asked. */
const mayBeEarned = (rule: CouponRule, member: Member): boolean =>
  isOfPurchases(rule) && !(rule.occasion.kind === 'purchase' && rule.occasion.onlyFirst && member.purchaseSeq > 0)
