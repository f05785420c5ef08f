import type { AcquisitionRow } from '@domain/analytics/acquisition'
import type { Standing } from '@domain/analytics/benchmark'
import type { FunnelStage } from '@domain/analytics/funnel'
import type { Condition } from '@domain/segment/condition'
import type { Day } from '@domain/time'

/** A share that explains itself: what of what, in which days, and what it was in as many days before. */
export type Figure = {
  readonly code: string
  readonly name: string
  readonly part: number
  readonly whole: number
  /** Null while there is nobody it could be said of. */
  readonly share: number | null
  readonly before: number | null
  /** What is divided by what, and what the two are called. */
  readonly definition: string
  readonly partName: string
  readonly wholeName: string
  readonly fromOn: Day
  readonly toOn: Day
  /** The same month by month, the oldest first; absent where it is not counted so. */
  readonly trend?: readonly TrendPoint[]
}

/** A part of the shop that can be looked at alone. */
export type ScopeChoice = {
  readonly code: string
  readonly name: string
  readonly kind: 'all' | 'store' | 'channel' | 'product' | 'stage' | 'group'
}

/** How far the buyers of a product are counted that no night counts apart; its figures are there once it is whole. */
export type ProductCounting = { readonly productId: string; readonly buyers: number; readonly isWhole: boolean }

/** Products found by an operator; `isListed` false: sold once, and no longer in the catalogue. `isMore`: there are others. */
export type FoundProducts = {
  readonly products: readonly { readonly productId: string; readonly name: string; readonly isListed: boolean }[]
  readonly isMore: boolean
}

/** A rate in one month; the share is null while there is nobody it could be said of. */
export type TrendPoint = {
  readonly month: string
  readonly part: number
  readonly whole: number
  readonly share: number | null
}

/** What user repurchase is held against, in basis points, and how it stands, in words. */
export type BenchmarkLine = {
  readonly passBp: number
  readonly goodBp: number
  readonly industryBp: number
  readonly standing: Standing
  readonly sentence: string
  readonly definition: string
}

/** One stage of the funnel: members who came so far, of those of the stage before, and what counts. */
export type FunnelStageLine = {
  readonly stage: FunnelStage
  readonly name: string
  readonly members: number
  readonly ofPrevious: number | null
  readonly ofFirst: number | null
  readonly definition: string
}

/** Before, at, in use and after the purchase, with the stage that loses most, in words. */
export type FunnelReport = {
  readonly fromOn: Day
  readonly toOn: Day
  readonly steps: readonly FunnelStageLine[]
  readonly sentence: string
  readonly note: string
}

/** One of those who have spent most; the name is masked. */
export type BestMember = {
  readonly memberId: string
  readonly name: string
  readonly stage: string
  readonly netFen: number
  readonly orders: number
  readonly lastOn: Day
  /** Of all sales, in basis points; null where not all members were added up. */
  readonly shareBp: number | null
}

/** Who the best fifth is: from how much on somebody belongs to it, the condition that finds them, and the first of them. */
export type BestMembers = {
  readonly members: readonly BestMember[]
  /** Null before the first night. */
  readonly fifth: { readonly members: number; readonly fromFen: number; readonly condition: Condition } | null
  readonly definition: string
}

/** A cost as an operator entered it. */
export type EnteredCost = { readonly month: string; readonly channel: string; readonly costFen: number | null }

/** What new members cost and bring, month by month, the oldest first. */
export type AcquisitionReport = {
  /** Whether costs can be told for what is looked at: everything, or a channel. */
  readonly isTold: boolean
  readonly marginBp: number
  readonly rows: readonly AcquisitionRow[]
  readonly total: Omit<AcquisitionRow, 'month' | 'outlook'> | null
  readonly sentence: string
  readonly definitions: readonly { readonly name: string; readonly text: string }[]
  /** Where costs can be entered, and what is entered already. */
  readonly channels: readonly { readonly code: string; readonly name: string }[]
  readonly months: readonly string[]
  readonly entered: readonly EnteredCost[]
}
