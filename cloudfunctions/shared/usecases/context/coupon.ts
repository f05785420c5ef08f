import type { CodeTries, CouponCode } from '@domain/coupon/code'
import type { Coupon, CouponState } from '@domain/coupon/coupon'
import type { CouponShare } from '@domain/coupon/share'
import type { Fen } from '@domain/money'
import type { EpochMs } from '@domain/time'

/** A coupon with the request that got it, and when it must next be looked at; null: never again. */
export type StoredCoupon = Coupon & {
  readonly requestId: string
  readonly settleAt: EpochMs | null
  /** Whether its owner has been told that it lapses soon. */
  readonly isWarned: boolean
}

/** A code with the copy that was got for it; null: not claimed yet. */
export type StoredCode = CouponCode & { readonly couponId: string | null }

/** What one portion of a template's stock has given out, and of its budget has spent. */
export type CouponPortion = { readonly templateId: string; readonly portion: number; readonly issued: number }
export type BudgetPortion = { readonly templateId: string; readonly portion: number; readonly spentFen: Fen }

/** What the collections of coupons hold. Portions are found by `templateId:portion`, tries by member. */
export type CouponDocuments = {
  coupons: StoredCoupon
  coupon_portions: CouponPortion
  budget_portions: BudgetPortion
  coupon_codes: StoredCode
  coupon_code_tries: { readonly tries: CodeTries }
  coupon_shares: CouponShare
}

/** Questions about coupons. */
export type CouponQueries = {
  readonly coupons: {
    /** The newest first, whatever became of them. */
    ofMember(memberId: string, limit: number): Promise<readonly StoredCoupon[]>
    /** What can still be used or may soon, that which lapses first, first. */
    openOf(memberId: string, limit: number): Promise<readonly StoredCoupon[]>
    /** Redeemed by some members since an instant, the newest first. */
    redeemedOf(memberIds: readonly string[], sinceAt: EpochMs, limit: number): Promise<readonly StoredCoupon[]>
    /** How many copies of a template there are; of one state, or of all. */
    countOf(templateId: string, state?: CouponState): Promise<number>
    findToSettle(now: EpochMs, limit: number): Promise<readonly StoredCoupon[]>
  }
}
