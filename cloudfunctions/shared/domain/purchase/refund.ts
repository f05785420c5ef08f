import { fen, type Fen } from '../money'
import { idOf } from '../id'
import { refuse } from '../refusal'
import type { EpochMs } from '../time'
import { TILL_CLOCK_AHEAD_MS, type Purchase, type ReturnedPieces } from './purchase'
import { withReturned } from './returned'

/** Money given back for a purchase as it arrives; `returned`: the goods that came back for it, where they are named. */
export type RefundIntake = {
  readonly refundNo: string
  readonly refundedFen: Fen
  readonly refundedAt: EpochMs
  readonly returned?: readonly ReturnedPieces[]
}

/** Money given back for a purchase; its id is `purchaseId:refundNo`, so it is one however often it arrives. */
export type Refund = RefundIntake & {
  readonly refundId: string
  readonly purchaseId: string
  /** What had been refunded before it, which decides its part of the claw-back. */
  readonly refundedBeforeFen: Fen
}

/** The id of a refund. */
export const refundIdOf = (purchaseId: string, refundNo: string): string => idOf(purchaseId, refundNo)

/**
 * Takes a refund in. @throws refusal purchase/in-future, purchase/over-refund {leftFen}, and for the goods it names
 * refund/not-in-order, refund/more-than-bought {left}.
 */
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
    purchase: {
      ...withReturned(purchase, intake.returned ?? []),
      refundedFen: fen(refundedBeforeFen + intake.refundedFen),
    },
    refund: { ...intake, refundId: refundIdOf(purchaseId, intake.refundNo), purchaseId, refundedBeforeFen },
  }
}

/** True when two refunds of the same id say the same, of the goods too; in which order they are named does not matter. */
export const sameRefund = (a: RefundIntake, b: RefundIntake): boolean =>
  a.refundNo === b.refundNo &&
  a.refundedFen === b.refundedFen &&
  a.refundedAt === b.refundedAt &&
  goodsOf(a) === goodsOf(b)

const goodsOf = ({ returned = [] }: RefundIntake): string =>
  JSON.stringify(returned.map(({ productId, qty }) => JSON.stringify([productId, qty])).sort())
