import { fen, type Fen } from '../money'
import { idOf } from '../id'
import { refuse } from '../refusal'
import type { EpochMs } from '../time'
import { TILL_CLOCK_AHEAD_MS, type Purchase } from './purchase'

/** Money given back for a purchase as it arrives. */
export type RefundIntake = { readonly refundNo: string; readonly refundedFen: Fen; readonly refundedAt: EpochMs }

/** Money given back for a purchase; its id is `purchaseId:refundNo`, so it is one however often it arrives. */
export type Refund = RefundIntake & {
  readonly refundId: string
  readonly purchaseId: string
  /** What had been refunded before it, which decides its part of the claw-back. */
  readonly refundedBeforeFen: Fen
}

/** The id of a refund. */
export const refundIdOf = (purchaseId: string, refundNo: string): string => idOf(purchaseId, refundNo)

/** Takes a refund in. @throws refusal purchase/in-future, purchase/over-refund {leftFen}. */
export function refundPurchase(
  purchase: Purchase,
  intake: RefundIntake,
  now: EpochMs,
): { readonly purchase: Purchase; readonly refund: Refund } {
  if (intake.refundedAt > now + TILL_CLOCK_AHEAD_MS) throw refuse('purchase/in-future')
  const leftFen = purchase.paidFen - purchase.refundedFen
  if (intake.refundedFen > leftFen) throw refuse('purchase/over-refund', { leftFen })
  const { purchaseId, refundedFen: refundedBeforeFen } = purchase
  return {
    purchase: { ...purchase, refundedFen: fen(refundedBeforeFen + intake.refundedFen) },
    refund: { ...intake, refundId: refundIdOf(purchaseId, intake.refundNo), purchaseId, refundedBeforeFen },
  }
}

/** True when two refunds of the same id say the same. */
export const sameRefund = (a: RefundIntake, b: RefundIntake): boolean =>
  a.refundNo === b.refundNo && a.refundedFen === b.refundedFen && a.refundedAt === b.refundedAt
