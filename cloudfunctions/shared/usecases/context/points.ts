import type { PointsAccount } from '@domain/points/account'
import type { EarningActivity, KeptCount } from '@domain/points/activity'
import type { Adjustment } from '@domain/points/adjustment'
import type { KeptEarning } from '@domain/points/earned-before'
import type { PointsEntry } from '@domain/points/entry'
import type { Gift, GiftClaim, GiftStock } from '@domain/points/gift'
import type { GiftOrder } from '@domain/points/gift-order'
import type { Referral, ReferralCode } from '@domain/points/referral'
import type { SignInStreak } from '@domain/points/sign-in'
import type { PointsDifference } from '@domain/points/verify'
import type { EpochMs } from '@domain/time'

/** An account with the instant at which a lot is released or lapses next; null: nothing to settle. */
export type SettledAccount = PointsAccount & {
  readonly settleAt: EpochMs | null
  /** The account it has become one with: empty for good, kept for its entries. */
  readonly mergedInto?: string
}

/** What one activity brought, so that it is earned for once. Its id is `memberId:kind:sourceId`. */
export type ActivityEarning = {
  readonly memberId: string
  readonly kind: EarningActivity
  readonly sourceId: string
  readonly points: number
  readonly at: EpochMs
}

/** How often a member has earned by each activity. */
export type ActivityCounts = {
  readonly memberId: string
  readonly counts: Readonly<Partial<Record<EarningActivity, KeptCount>>>
}

/** A member's streak, with the request that made it and what it brought, so that the same tap is answered the same. */
export type SignIn = SignInStreak & {
  readonly memberId: string
  readonly requestId: string
  readonly points: number
}

/** What one portion of a month's budget has given out. Its id is `month:portion`. */
export type WaysBudgetPortion = { readonly month: string; readonly portion: number; readonly issuedPoints: number }

/** An account that does not add up, as the last check found it; not open: it has been put right since. */
export type LedgerProblem = {
  readonly accountId: string
  readonly foundAt: EpochMs
  readonly isOpen: boolean
  readonly differences: readonly PointsDifference[]
}

/** A friend who came by an invitation, with their id, which is the document's. */
export type KeptReferral = Referral & { readonly friendMemberId: string }

/** What the collections of points hold. */
export type PointsDocuments = {
  points_accounts: SettledAccount
  points_entries: PointsEntry
  point_adjustments: Adjustment
  ledger_problems: LedgerProblem
  activity_earnings: ActivityEarning
  activity_counts: ActivityCounts
  sign_ins: SignIn
  referral_codes: ReferralCode
  referrals: KeptReferral
  purchase_earnings: KeptEarning
  ways_budgets: WaysBudgetPortion
  gifts: Gift
  gift_stocks: GiftStock
  gift_claims: GiftClaim
  gift_orders: GiftOrder
}

/** Questions about points. */
export type PointsQueries = {
  readonly points: {
    findToSettle(now: EpochMs, limit: number): Promise<readonly SettledAccount[]>
    /** Newest first, below `beforeSeq`. */
    entries(accountId: string, beforeSeq: number, limit: number): Promise<readonly PointsEntry[]>
    /** What some members redeemed since an instant, the newest first. */
    redeemedOf(accountIds: readonly string[], sinceAt: EpochMs, limit: number): Promise<readonly PointsEntry[]>
    /** By account id, beyond one. */
    accountsAfter(accountId: string, limit: number): Promise<readonly SettledAccount[]>
    /** Newest first. */
    adjustments(state: Adjustment['state'], limit: number): Promise<readonly Adjustment[]>
    /** What is open, newest first. */
    problems(limit: number): Promise<readonly LedgerProblem[]>
  }
  readonly referrals: {
    /** Whose friend's purchases are to be looked at by an instant, the longest waiting first. */
    findToLookAt(now: EpochMs, limit: number): Promise<readonly KeptReferral[]>
    /** Friends who came by a code, newest first. */
    ofCode(code: string, limit: number): Promise<readonly KeptReferral[]>
  }
  readonly gifts: {
    /** What is not over, in the shop's order. */
    list(now: EpochMs, limit: number): Promise<readonly Gift[]>
  }
  readonly giftOrders: {
    /** Waiting to be posted, the longest first. */
    toSend(limit: number): Promise<readonly GiftOrder[]>
    /** Waiting in a store to be fetched, the longest first. */
    toFetch(limit: number): Promise<readonly GiftOrder[]>
    /** What ends by itself by an instant. */
    findToSettle(now: EpochMs, limit: number): Promise<readonly GiftOrder[]>
    /** Newest first, placed before an instant. */
    ofMember(memberId: string, beforeAt: EpochMs, limit: number): Promise<readonly GiftOrder[]>
    /** The newest with this code, as `readPickupCode` reads it; null: none. */
    byPickupCode(code: string): Promise<GiftOrder | null>
  }
}
