import type { Following } from '@domain/analytics/month-pieces'
import type { WorthWriting } from '@domain/recommendation/worth-writing'
import type { SampledBuyer } from '@domain/segment/buyer-sample'
import type { WarningLevel } from '@domain/segment/churn-warning'
import type { Stage } from '@domain/segment/lifecycle'
import type { MemberScore } from '@domain/segment/member-score'
import type { PastOrder } from '@domain/segment/past-orders'
import type { RfmGroup } from '@domain/segment/rfm'
import type { Segment } from '@domain/segment/own-segment'
import type { ScoreModels } from '@domain/segment/score-models'
import type { Tag } from '@domain/segment/tags'
import type { Day } from '@domain/time'

/**
 * What a member bought, oldest first, as the figures count it; on `rescoreOn` the score must be looked at. `counted`: under
 * which list of products, which of its products and which segments the orders are counted, so that exactly this can be taken
 * away again; `recount`: they stand in other segments now. Both are absent where nothing was ever counted apart.
 */
export type MemberHistory = {
  readonly memberId: string
  readonly shard: number
  readonly orders: readonly PastOrder[]
  readonly rescoreOn: Day
  readonly counted?: { readonly version: number } & Following
  readonly recount?: boolean
}

/** A shard's part of the sample that models are fitted on. */
export type BuyerSample = { readonly shard: number; readonly buyers: readonly SampledBuyer[] }

/** What will run out next of what a member rebuys. */
export type NextDue = { readonly productId: string; readonly productName: string; readonly dueOn: Day }

/** A member's score as it is kept, with what it takes the catalogue to know. `worthFen` is 0 where nothing is due. */
export type StoredScore = MemberScore & {
  readonly tags: readonly Tag[]
  readonly channels: readonly string[]
  readonly storeIds: readonly string[]
  readonly nextDue: NextDue | null
  /** How likely the likeliest of their products is bought within two weeks, 0–1; null: nobody says. */
  readonly buysSoon: number | null
  readonly worth: WorthWriting | null
  readonly worthFen: number
}

/** The models, and how often the shop's orders have something off, 0–1; null or left out: nobody knows yet. */
export type StoredModels = ScoreModels & { readonly offerShare?: number | null }

/** What the collections of segments hold. */
export type SegmentDocuments = {
  member_histories: MemberHistory
  buyer_samples: BuyerSample
  score_models: StoredModels
  member_scores: StoredScore
  segments: Segment
}

/** Which scores to count; left out: all. Days are inclusive. */
export type ScoreFilter = {
  readonly stage?: Stage
  readonly stageFromOn?: Day
  readonly stageBeforeOn?: Day
  readonly warning?: WarningLevel
  readonly rfm?: RfmGroup
  readonly firstBeforeOn?: Day
  readonly spentFromFen?: number
  /** Asleep now, and since before this day. */
  readonly sleepingBeforeOn?: Day
  /** Woke up on this day or later, after a sleep that began before that one. */
  readonly wokeSinceOn?: Day
  readonly sleptBeforeOn?: Day
}

/** Questions about scores. */
export type SegmentQueries = {
  readonly histories: {
    findToScore(today: Day, limit: number): Promise<readonly MemberHistory[]>
    /** Looks at a member's score again on a day; `isMoved`: they stand in other segments than they are counted under. */
    rescore(memberId: string, on: Day, isMoved: boolean): Promise<void>
    /** Whose orders hold a product, by member, after one. */
    boughtBy(productId: string, afterMemberId: string, limit: number): Promise<readonly MemberHistory[]>
    /** A shard's members who stand elsewhere, or were counted under another list of products than this version's. */
    findToRecount(shard: number, version: number, limit: number): Promise<readonly MemberHistory[]>
  }
  readonly scores: {
    count(filter: ScoreFilter): Promise<number>
    /** Says nothing more of somebody who has given everything back. */
    forget(memberId: string): Promise<void>
    /** A fair sample: the lowest ranks above `afterRank`. */
    sample(afterRank: number, limit: number): Promise<readonly StoredScore[]>
    /** Of all members, by id, after one. */
    page(afterMemberId: string, limit: number): Promise<readonly StoredScore[]>
    /** Who has spent most, first. */
    mostSpent(limit: number): Promise<readonly StoredScore[]>
    /** What a message may bring most, first; of scores made since a day. */
    mostWorth(scoredSince: Day, limit: number): Promise<readonly StoredScore[]>
  }
  readonly segments: {
    /** Those written last, first. */
    all(limit: number): Promise<readonly Segment[]>
    remove(segmentId: string): Promise<void>
  }
  readonly audience: {
    /** Ids of members in their order, after `afterId`; they are drawn at random, so that the first are a fair sample. */
    page(afterId: string, limit: number): Promise<readonly string[]>
    count(): Promise<number>
  }
}
