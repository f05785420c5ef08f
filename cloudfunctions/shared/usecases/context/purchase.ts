import type { Purchase } from '@domain/purchase/purchase'
import type { Refund } from '@domain/purchase/refund'
import type { EpochMs } from '@domain/time'

/** Signatures are kept until a replay would be stale anyway. */
export type HookReceipt = { readonly expiresAt: EpochMs }

/** What the collections of purchases hold. */
export type PurchaseDocuments = { purchases: Purchase; refunds: Refund; hook_receipts: HookReceipt }

/** Questions about purchases. */
export type PurchaseQueries = {
  readonly purchases: {
    /** Newest first. */
    ofMember(memberId: string, limit: number): Promise<readonly Purchase[]>
    /** Live ones made in a store after `boughtSince` that we heard of after a place, in that order. */
    postedSince(
      after: { readonly at: EpochMs; readonly id: string },
      boughtSince: EpochMs,
      limit: number,
    ): Promise<readonly Purchase[]>
    /** Of several members at once (at most 100), not counting what was refunded whole. */
    sinceOfMany(memberIds: readonly string[], after: EpochMs, limit: number): Promise<readonly Purchase[]>
    /** Not counting what was refunded whole. */
    since(memberId: string, after: EpochMs, limit: number): Promise<readonly Purchase[]>
  }
  readonly hookReceipts: { removeExpired(now: EpochMs): Promise<void> }
}
