import type { StoredCounters } from '@domain/analytics/counters'
import type { ReminderSums } from '@domain/analytics/reminder-sums'
import type { Rollup } from '@domain/analytics/rollup'
import type { Touch } from '@domain/messaging/touch'
import type { TierCode } from '@domain/member/tier'
import type { Day, EpochMs } from '@domain/time'

/** A shard's counts of a month; `shard:month`. */
export type FigurePiece = { readonly shard: number; readonly month: string; readonly counters: StoredCounters }

/** The reminders that ended on a day; `afterId`: as far as they are counted, null: all of them. */
export type ReminderDay = { readonly day: Day; readonly sums: ReminderSums; readonly afterId: string | null }

/** What the collections of figures hold; a rollup and a day of reminders are found by the day. */
export type AnalyticsDocuments = {
  figure_pieces: FigurePiece
  rollups: Rollup
  reminder_days: ReminderDay
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
  readonly figures: {
    /** Members whose level was lifted on a day or later. */
    liftedSince(on: Day): Promise<number>
    /** Members who joined before a day, and those of them who have stood at a level since before it. */
    joinedBefore(on: Day): Promise<number>
    standingBefore(on: Day, code: TierCode): Promise<number>
    /** Coupons redeemed, and usable, between two instants. */
    couponsRedeemed(fromAt: EpochMs, beforeAt: EpochMs): Promise<number>
    couponsUsable(fromAt: EpochMs, beforeAt: EpochMs): Promise<number>
  }
}
