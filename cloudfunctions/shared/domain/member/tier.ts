import type { BasisPoints, Fen } from '../money'
import type { Day } from '../time'

/** Tier material and rank, from the lowest. */
export type TierCode = 'plain' | 'silver' | 'gold' | 'diamond'

/** One level: from which qualifying amount it begins and how much faster points grow (10,000 = once). */
export type TierRule = {
  readonly code: TierCode
  readonly name: string
  readonly fromFen: Fen
  readonly earnMultiplierBp: BasisPoints
}

/** Which purchases count, and how long a level once reached is kept. */
export type QualifyingWindow =
  | { readonly kind: 'rolling-months'; readonly months: number }
  | { readonly kind: 'calendar-year' }
  | { readonly kind: 'anniversary' }
  | { readonly kind: 'lifetime' }

/** The levels as data: `tiers` ascending and beginning at 0; after a period's end a level is kept `graceDays` more. */
export type TierProgram = {
  readonly tiers: readonly TierRule[]
  readonly window: QualifyingWindow
  readonly graceDays: number
}

/** What a member has spent, by calendar month 'YYYY-MM': kept on the member so that a transaction can add to it. */
export type QualifyingBuckets = Readonly<Record<string, Fen>>

/** A member's level, since when, and the last day it is kept without qualifying anew (null: for ever). */
export type TierStanding = { readonly code: TierCode; readonly sinceOn: Day; readonly keptUntilOn: Day | null }

/** What a review decided. A renewal keeps the level and begins a new period. */
export type TierChange = {
  readonly kind: 'upgrade' | 'downgrade' | 'renewal'
  readonly from: TierCode
  readonly to: TierCode
  readonly reason: 'qualified' | 'period-ended' | 'refunded'
  readonly qualifyingFen: Fen
  readonly standing: TierStanding
}

/** The way to the next level; `next` is null at the top. */
export type TierProgress = {
  readonly tier: TierRule
  readonly qualifyingFen: Fen
  readonly next: { readonly tier: TierRule; readonly shortFen: Fen } | null
  /** How far between this level and the next, 0–10,000; 10,000 at the top. */
  readonly progressBp: BasisPoints
}

/** What counts toward the level today; `joinedOn` matters for the anniversary window only. */
export declare function qualifyingAmount(
  buckets: QualifyingBuckets,
  window: QualifyingWindow,
  today: Day,
  joinedOn?: Day,
): Fen

/** Adds an amount (negative for a refund) to the month of a day; a month never falls below 0. */
export declare function addQualifying(buckets: QualifyingBuckets, on: Day, amount: Fen): QualifyingBuckets

/** The level a qualifying amount deserves. */
export declare function tierOf(program: TierProgram, qualifyingFen: Fen): TierRule

/** The rule of a level; the lowest when the program no longer has it. */
export declare function tierByCode(program: TierProgram, code: TierCode): TierRule

/** The standing of somebody who joins today: the lowest level. */
export declare function firstStanding(program: TierProgram, today: Day): TierStanding

/** Upgrade at once; downgrade only after the period's end and grace, one level at most; null when nothing changes. */
export declare function reviewTier(
  program: TierProgram,
  member: { readonly standing: TierStanding; readonly buckets: QualifyingBuckets; readonly joinedOn: Day },
  today: Day,
): TierChange | null

/** How far it is to the next level, counted from the level the member holds. */
export declare function tierProgress(program: TierProgram, code: TierCode, qualifyingFen: Fen): TierProgress
