import type { CounterRefund } from '@contract/staff'
import { fen } from '@domain/money'
import { purchaseIdOf } from '@domain/purchase/purchase'
import { refundIdOf } from '@domain/purchase/refund'
import { refuse } from '@domain/refusal'
import type { StaffContext, Transaction } from '../context'
import { giveBackCoupon } from '../postings/change-coupon'
import { postRefund } from '../postings/post-refund'
import { storeOf } from './store-of'

/**
 * Gives money back by a receipt of the own store: points and level follow; with the last fen the coupon comes back too,
 * unless it gave something: that is the member's (see `giftsBack`). The same request again gives nothing more. @throws refusal purchase/not-found, purchase/over-refund {leftFen}.
 */
export async function refundPurchase(
  ctx: StaffContext,
  { receiptNo, refundedFen }: { readonly receiptNo: string; readonly refundedFen: number },
): Promise<CounterRefund> {
  const purchaseId = purchaseIdOf(storeOf(ctx.staff), receiptNo)
  const leftFen = await ctx.database.transaction((tx) => refundOnce(ctx, tx, purchaseId, refundedFen))
  const sale = await ctx.database.read('counter_sales', purchaseId)
  return { receiptNo, refundedFen, leftFen, keeps: sale?.gifts ?? [] }
}

async function refundOnce(
  ctx: StaffContext,
  tx: Transaction,
  purchaseId: string,
  refundedFen: number,
): Promise<number> {
  const refundNo = `counter-${ctx.requestId}`
  const purchase = await tx.read('purchases', purchaseId)
  if (!purchase) throw refuse('purchase/not-found', { purchaseId })
  const known = await tx.read('refunds', refundIdOf(purchaseId, refundNo))
  if (known) {
    if (known.refundedFen !== refundedFen) throw refuse('purchase/conflict', { purchaseId })
    return purchase.paidFen - known.refundedBeforeFen - known.refundedFen
  }
  await postRefund(ctx, tx, purchaseId, { refundNo, refundedFen: fen(refundedFen), refundedAt: ctx.now })
  const leftFen = purchase.paidFen - purchase.refundedFen - refundedFen
  if (leftFen === 0) await giveCouponBack(ctx, tx, purchaseId)
  return leftFen
}

async function giveCouponBack(ctx: StaffContext, tx: Transaction, purchaseId: string): Promise<void> {
  const sale = await tx.read('counter_sales', purchaseId)
  const couponId = sale?.couponId ?? null
  const { couponBack, couponGraceDays } = ctx.program.shop.returns
  if (couponId !== null && couponBack && (sale?.gifts ?? []).length === 0)
    await giveBackCoupon(ctx, tx, couponId, purchaseId, couponGraceDays)
}
