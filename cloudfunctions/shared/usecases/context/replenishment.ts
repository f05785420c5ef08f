import type { Cadence } from '@domain/replenishment/cadence'
import type { Calibration } from '@domain/replenishment/calibration'
import type { ProductActivity } from '@domain/replenishment/due-within/activity'
import type { DueWithin } from '@domain/replenishment/due-within/due-within'
import type { RatePrior } from '@domain/replenishment/due-within/purchase-rate'
import type { Plan } from '@domain/replenishment/plan'
import type { Prior, ProductPrior } from '@domain/replenishment/prior'
import type { ProductRhythm } from '@domain/replenishment/product-rhythm'
import type { Day, EpochMs } from '@domain/time'

/** One member's rhythm: `purchaseSeq` says up to which posting; on `replanOn` the plans must be looked at. */
export type MemberCadences = {
  readonly memberId: string
  readonly shard: number
  readonly purchaseSeq: number
  readonly cadences: readonly Cadence[]
  readonly replanOn: Day
}

/** The sum of the rhythms of a shard's members, and how the intervals that closed fell within what was believed. */
export type RhythmShard = {
  readonly shard: number
  readonly rhythms: readonly ProductRhythm[]
  /** As it counted on the day it was last added to. */
  readonly calibration: Calibration
  readonly calibratedOn: Day
}

/** A prior as it is stored: products as a list, since a product's id may hold what a field's name may not. */
export type StoredPrior = {
  readonly prior: Omit<Prior, 'products'>
  readonly products: readonly (readonly [productId: string, prior: ProductPrior])[]
  readonly fittedAt: EpochMs
  readonly calibration?: Calibration
}

/** What tells who buys what within two weeks, learnt weekly from a sample; products as a list, as in a prior. */
export type StoredDueModel = {
  readonly model: DueWithin
  readonly products: readonly (readonly [productId: string, activity: ProductActivity])[]
  readonly rates: RatePrior
  readonly fittedOn: Day
}

/** What the collections of replenishment hold. */
export type ReplenishmentDocuments = {
  member_cadences: MemberCadences
  rhythm_shards: RhythmShard
  priors: StoredPrior
  due_models: StoredDueModel
  plans: Plan
}

/** Questions about rhythms and plans. */
export type ReplenishmentQueries = {
  readonly cadences: {
    findToPlan(today: Day, limit: number): Promise<readonly MemberCadences[]>
    /** A fair sample: ids are drawn at random. In their order, after `afterId`. */
    sample(afterId: string, limit: number): Promise<readonly MemberCadences[]>
    /** Looks at a member's plans again on a day. */
    replan(memberId: string, on: Day): Promise<void>
  }
  readonly plans: {
    /** What runs out first, first. */
    open(memberId: string, limit: number): Promise<readonly Plan[]>
    /** Of which some members opened the reminder on a day or later, the newest first. */
    openedOf(memberIds: readonly string[], since: Day, limit: number): Promise<readonly Plan[]>
    findToClose(today: Day, limit: number): Promise<readonly Plan[]>
    addMany(plans: readonly Plan[]): Promise<void>
  }
}
