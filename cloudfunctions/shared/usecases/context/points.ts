import type { PointsAccount } from '@domain/points/account'
import type { PointsEntry } from '@domain/points/entry'
import type { Gift, GiftClaim, GiftStock } from '@domain/points/gift'
import type { GiftOrder } from '@domain/points/gift-order'
import type { EpochMs } from '@domain/time'

/** An account with the instant at which a lot is released or lapses next; null: nothing to settle. */
export type SettledAccount = PointsAccount & { readonly settleAt: EpochMs | null }

/** What the collections of points hold. */
export type PointsDocuments = {
  points_accounts: SettledAccount
  points_entries: PointsEntry
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
  }
  readonly gifts: {
    /** What is not over, in the shop's order. */
    list(now: EpochMs, limit: number): Promise<readonly Gift[]>
  }
  readonly giftOrders: {
    /** Newest first, placed before an instant. */
    ofMember(memberId: string, beforeAt: EpochMs, limit: number): Promise<readonly GiftOrder[]>
    /** The newest with this code, as `readPickupCode` reads it; null: none. */
    byPickupCode(code: string): Promise<GiftOrder | null>
  }
}
