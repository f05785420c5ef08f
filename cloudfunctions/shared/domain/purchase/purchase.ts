import type { Fen } from '../money'
import type { Day, EpochMs } from '../time'

/** One line of a purchase; `paidFen` is the line's share after discounts. */
export type PurchaseLine = {
  readonly productId: string
  readonly name?: string
  readonly qty: number
  readonly paidFen: Fen
}

/** A paid fact, in store or online. `live` false is history: no points, coupons or messages. */
export type Purchase = {
  /** `storeId:receiptNo`. */
  readonly purchaseId: string
  readonly storeId: string
  readonly receiptNo: string
  readonly channel: string
  readonly memberId: string
  readonly purchasedAt: EpochMs
  readonly purchasedOn: Day
  readonly paidFen: Fen
  readonly lines: readonly PurchaseLine[]
  readonly refundedFen: Fen
  readonly live: boolean
  /** What it earned when it was recorded, and on which amount: a refund claws back by the same proportion. */
  readonly earnedPoints: number
  readonly earningFen: Fen
}

/** A purchase as it arrives. `earnedPoints` and `earningFen` are decided when it is posted. */
export type PurchaseIntake = Omit<
  Purchase,
  'purchaseId' | 'purchasedOn' | 'refundedFen' | 'earnedPoints' | 'earningFen'
>

/** Money given back for a purchase; its id is `purchaseId:refundNo`, so one however often it arrives. */
export type Refund = {
  readonly refundId: string
  readonly purchaseId: string
  readonly refundNo: string
  readonly refundedFen: Fen
  readonly refundedAt: EpochMs
}

/** The id of a purchase. */
export declare function purchaseIdOf(storeId: string, receiptNo: string): string

/** Takes a purchase in. @throws refusal purchase/in-future, purchase/lines-mismatch. */
export declare function checkPurchase(intake: PurchaseIntake, now: EpochMs): Purchase

/** True when two purchases of the same id say the same, so that the later one is a replay and not a conflict. */
export declare function sameFact(a: Purchase | PurchaseIntake, b: Purchase | PurchaseIntake): boolean

/** Takes a refund in. @throws refusal purchase/in-future, purchase/over-refund {leftFen}. */
export declare function refundPurchase(
  purchase: Purchase,
  intake: Pick<Refund, 'refundNo' | 'refundedFen' | 'refundedAt'>,
  now: EpochMs,
): { readonly purchase: Purchase; readonly refund: Refund }

/** True when two refunds of the same id say the same. */
export declare function sameRefund(
  a: Pick<Refund, 'refundNo' | 'refundedFen' | 'refundedAt'>,
  b: Pick<Refund, 'refundNo' | 'refundedFen' | 'refundedAt'>,
): boolean
