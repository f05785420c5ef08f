import { idOf } from '@domain/id'
import { addQualifying } from '@domain/member/qualifying'
import { reviewAfterRefund } from '@domain/member/review'
import { fen } from '@domain/money'
import { reverse } from '@domain/points/reversals'
import { clawBackPoints } from '@domain/points/earning'
import { refundPurchase, sameRefund, type Refund, type RefundIntake } from '@domain/purchase/refund'
import type { Purchase } from '@domain/purchase/purchase'
import { refuse } from '@domain/refusal'
import { dayOf } from '@domain/time'
import type { Context, Transaction } from '../context'
import { changeAccount } from './change-account'
import { takeBackPurchaseCoupons } from './issue-occasion-coupons'
import { lowerCounterSaving } from './note-saving'
import { survivorOf } from './survivor-of'
import { withTierChange } from './with-tier-change'

/**
 * Records a refund once: the fact, the purchase's refunded amount and the goods it names, the qualifying amount, what a card had saved on a
 * receipt, the points taken back, and unused coupons that it earned when it came back whole. `pointsTakenBack`: what an
 * order's own rules take back; by the amount otherwise.
 * @throws refusal purchase/not-found, purchase/conflict, and as `refundPurchase`.
 */
export async function postRefund(
  ctx: Context,
  tx: Transaction,
  purchaseId: string,
  intake: RefundIntake,
  pointsTakenBack?: number,
): Promise<'recorded' | 'repeated'> {
  const purchase = await tx.read('purchases', purchaseId)
  if (!purchase) throw refuse('purchase/not-found', { purchaseId })
  const known = await tx.read('refunds', idOf(purchaseId, intake.refundNo))
  if (known) {
    if (sameRefund(known, intake)) return 'repeated'
    throw refuse('purchase/conflict', { purchaseId })
  }
  const after = refundPurchase(purchase, intake, ctx.now)
  await takeBackPoints(ctx, tx, purchase, after.refund, pointsTakenBack)
  if (after.purchase.refundedFen >= purchase.paidFen) await takeBackPurchaseCoupons(ctx, tx, purchase)
  await lowerCounterSaving(tx, purchase, after.purchase)
  await tx.write('refunds', after.refund.refundId, after.refund)
  await tx.write('purchases', purchaseId, after.purchase)
  await reviewMember(ctx, tx, purchase, after.refund)
  return 'recorded'
}

async function takeBackPoints(
  ctx: Context,
  tx: Transaction,
  purchase: Purchase,
  refund: Refund,
  pointsTakenBack?: number,
): Promise<void> {
  const refundedAfter = fen(purchase.refundedFen + refund.refundedFen)
  const points = pointsTakenBack ?? clawBackPoints(purchase, purchase.refundedFen, refundedAfter)
  if (points === 0) return
  await changeAccount(tx, purchase.memberId, (account) =>
    reverse(
      account,
      {
        key: idOf(refund.refundId, 'reverse'),
        lotId: idOf(purchase.purchaseId, 'earn'),
        points,
        cause: { by: 'refund', purchaseId: purchase.purchaseId, refundNo: refund.refundNo },
        programVersion: ctx.program.version,
      },
      ctx.now,
    ),
  )
}

async function reviewMember(ctx: Context, tx: Transaction, purchase: Purchase, refund: Refund): Promise<void> {
  const member = await survivorOf(tx, purchase.memberId)
  const qualifying = addQualifying(member.qualifying, purchase.purchasedOn, fen(-refund.refundedFen))
  const counted = { ...member, qualifying, purchaseSeq: member.purchaseSeq + 1, cadenceStale: true }
  const { tiers } = ctx.program
  const today = dayOf(ctx.now)
  const change = reviewAfterRefund(tiers, counted, purchase.purchaseId, today)
  await tx.write('members', member.memberId, withTierChange(tiers, counted, change, today))
}
