import type { AcquisitionCost } from '@domain/analytics/acquisition'
import type { FollowedProducts } from '@domain/analytics/followed-products'
import type { StoredCounters } from '@domain/analytics/counters'
import type { ProductCount } from '@domain/analytics/product-count'
import type { ReminderSums } from '@domain/analytics/reminder-sums'
import type { Rollup, ScopeRollup } from '@domain/analytics/rollup'
import type { Touch } from '@domain/messaging/touch'
import type { Sample } from '@domain/experiment/sample'
import type { TierCode } from '@domain/member/tier'
import type { Day, EpochMs } from '@domain/time'
import type { Basket } from '@domain/shop/basket'
import type { StoredExposure } from './campaign'
import type { ProductViews } from './shop'

/** A shard's counts of a month; `shard:month`. */
export type FigurePiece = { readonly shard: number; readonly month: string; readonly counters: StoredCounters }

/** The same of one product that was asked for, of all its buyers; `productId:month`. It belongs to the count of its day. */
export type ProductPiece = {
  readonly productId: string
  readonly month: string
  readonly day: Day
  readonly counters: StoredCounters
}

/** The reminders that ended on a day; `afterId`: as far as they are counted, null: all of them. */
export type ReminderDay = { readonly day: Day; readonly sums: ReminderSums; readonly afterId: string | null }

/** What those dealt an arm on a day bought in their window, by arm; `afterId` as of a day of reminders. */
export type InvitationDay = {
  readonly day: Day
  readonly samples: Readonly<Record<string, Sample>>
  readonly afterId: string | null
}

/** What a month's new members cost, by `month:channel`; `enteredAt`: when it was tapped, so that the later one stands. */
export type StoredCost = AcquisitionCost & { readonly enteredAt: EpochMs }

/** Somebody answered a survey or wrote a review, on a day. */
export type Heard = { readonly memberId: string; readonly on: Day }

/** What the collections of figures hold; a rollup and a day of reminders are found by the day. */
export type AnalyticsDocuments = {
  figure_pieces: FigurePiece
  rollups: Rollup
  reminder_days: ReminderDay
  invitation_days: InvitationDay
  acquisition_costs: StoredCost
  scope_rollups: ScopeRollup
  followed_products: FollowedProducts
  product_counts: ProductCount
  product_pieces: ProductPiece
}

/** Questions about figures. */
export type AnalyticsQueries = {
  readonly rollups: {
    /** The newest complete one, of a day or before it. */
    latest(on: Day): Promise<Rollup | null>
  }
  readonly reminders: {
    /** Touches of replenishment that ended between two instants, by id, after `afterId`. */
    endedBetween(fromAt: EpochMs, beforeAt: EpochMs, afterId: string, limit: number): Promise<readonly Touch[]>
  }
  readonly invitations: {
    /** Lots of an experiment drawn between two instants, by member, after one. */
    dealtBetween(
      experimentCode: string,
      fromAt: EpochMs,
      beforeAt: EpochMs,
      afterMemberId: string,
      limit: number,
    ): Promise<readonly StoredExposure[]>
  }
  readonly funnel: {
    /** Who looked at a product on or after a day, by member, after one. */
    lookedSince(on: Day, afterMemberId: string, limit: number): Promise<readonly ProductViews[]>
    /** Whose cart holds something put in since an instant, by member, after one. */
    filledSince(at: EpochMs, afterMemberId: string, limit: number): Promise<readonly Basket[]>
    /** Which of these members (at most 100) answered a survey or wrote a review since an instant. */
    heardSince(memberIds: readonly string[], at: EpochMs): Promise<readonly Heard[]>
  }
  readonly figures: {
    /** Members whose level was lifted between two days, both included, and is theirs still. */
    liftedBetween(fromOn: Day, toOn: Day): Promise<number>
    /** Members who joined before a day, and those who have stood at a level since before one. */
    joinedBefore(on: Day): Promise<number>
    standingBefore(on: Day, code: TierCode): Promise<number>
    /** Coupons redeemed, and usable, between two instants. */
    couponsRedeemed(fromAt: EpochMs, beforeAt: EpochMs): Promise<number>
    couponsUsable(fromAt: EpochMs, beforeAt: EpochMs): Promise<number>
  }
}
