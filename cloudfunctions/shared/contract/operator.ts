import * as v from 'valibot'
import type { Cohort } from '@domain/analytics/cohort'
import type { GrowthMode } from '@domain/analytics/repurchase'
import type { WarningLevel } from '@domain/segment/churn-warning'
import type { Stage } from '@domain/segment/lifecycle'
import type { RfmGroup } from '@domain/segment/rfm'
import type { Day, EpochMs } from '@domain/time'
import { reads, writes } from './action'
import type {
  AcquisitionReport,
  BenchmarkLine,
  BestMembers,
  EnteredCost,
  Figure,
  FunnelReport,
  ProductCounting,
  ScopeChoice,
} from './dashboard'
import { dayField, fenField, idField } from './fields'
import { audienceField } from './segment'

export type { Cohort } from '@domain/analytics/cohort'
export type { Figure } from './dashboard'

/** The windows a dashboard can be looked at, in days. */
export const WINDOW_DAYS = [30, 90, 365] as const
export type WindowDays = (typeof WINDOW_DAYS)[number]

/** Buyers of a month; `first`: those whose first purchase fell into it. */
export type MonthOfBuyers = {
  readonly month: string
  readonly buyers: number
  readonly first: number
  readonly orders: number
  readonly netFen: number
}

/** One part of the members, with how many they are and what to do for them. */
export type SegmentCount<Code extends string> = {
  readonly code: Code
  readonly name: string
  readonly members: number
  readonly advice: string
}

/** One side of a comparison: how many members, how many of them bought, and the share with its 95 % interval. */
export type ComparedArm = {
  readonly code: 'invited' | 'not-invited'
  readonly name: string
  readonly members: number
  readonly bought: number
  readonly share: number | null
  readonly low: number
  readonly high: number
}

/** Invited against not invited, by what was drawn and not by who accepted; null while nothing is known. */
export type InvitationEffect = {
  readonly windowDays: number
  readonly arms: readonly ComparedArm[]
  /** In percentage points with the 95 % interval; null while an arm is empty. */
  readonly difference: { readonly points: number; readonly low: number; readonly high: number } | null
  readonly sentence: string
  readonly note: string
  readonly definition: string
}

/** Reminders of a window and what came of them. */
export type ReminderReport = {
  readonly planned: number
  readonly delivered: number
  readonly opened: number
  readonly bought: number
  readonly failed: number
  readonly skipped: readonly { readonly name: string; readonly count: number }[]
  readonly figures: readonly Figure[]
}

/** A member worth a message today, with the reason. */
export type WorthMember = {
  readonly memberId: string
  readonly nickname: string
  readonly stage: string
  readonly productName: string
  readonly dueOn: Day
  readonly worthFen: number
  readonly reason: string
  readonly tags: readonly { readonly name: string; readonly because: string }[]
}

/** A campaign as the first page lists it. */
export type CampaignLine = {
  readonly campaignId: string
  readonly name: string
  readonly state: string
  readonly stateName: string
  readonly tone: 'go' | 'quiet' | 'warn'
  readonly reached: number | null
  readonly note: string
  readonly result: string
}

/** Everything 经营 shows. `rolledAt` null: no night has been yet; what is not known is empty or null. */
export type Dashboard = {
  readonly shopName: string
  readonly today: Day
  readonly rolledAt: EpochMs | null
  /** How many days are looked at: one of the usual windows, or as many as were asked for. */
  readonly windowDays: number
  readonly fromOn: Day
  readonly toOn: Day
  readonly scope: string
  readonly scopes: readonly ScopeChoice[]
  /** What is counted in the scope looked at, in words; '' where it is everything. */
  readonly scopeNote: string
  /** What is looked at is a product whose buyers are still to be counted: until then it has no figures. */
  readonly counting?: ProductCounting | null
  readonly memberRepurchase: Figure
  readonly orderRepurchase: Figure
  readonly benchmark: BenchmarkLine
  readonly mode: { readonly mode: GrowthMode | null; readonly rate: Figure; readonly advice: string }
  readonly months: readonly MonthOfBuyers[]
  readonly stages: readonly SegmentCount<Stage>[]
  readonly groups: readonly SegmentCount<RfmGroup>[]
  readonly warnings: readonly SegmentCount<WarningLevel>[]
  readonly others: readonly Figure[]
  /** Null: no night has counted it. */
  readonly funnel: FunnelReport | null
  readonly acquisition: AcquisitionReport
  readonly concentration: {
    readonly topFifthShare: number
    readonly membersForFourFifths: number
    readonly of: number
  } | null
  readonly cohorts: readonly Cohort[]
  readonly reminders: ReminderReport
  readonly invitation: InvitationEffect | null
  readonly campaigns: readonly CampaignLine[]
  readonly worth: readonly WorthMember[]
  /** Whether there is a community to look after; absent in what an earlier version kept on the phone. */
  readonly moderates?: boolean
}

/** What a condition finds; `problems` says why nothing was looked for. Beyond a thousand members the counts are estimates. */
export type AudiencePreview = {
  readonly problems: readonly string[]
  readonly members: number
  readonly matched: number
  /** How many meet each part of an `and` or `or` by itself, in order: which one is the narrow one. */
  readonly parts: readonly number[]
  /** Of those matched: who would get it, who had enough this week, who is left out to compare with. */
  readonly reachable: number
  readonly capped: number
  readonly heldOut: number
  readonly isEstimate: boolean
}

/** Two members becoming one, as an operator sees it. */
export type MergeCard = {
  readonly leftId: string
  readonly keptId: string
  /** Masked; null: they are gone already. */
  readonly leftName: string | null
  readonly keptName: string | null
  /** What the left one brings along. */
  readonly points: number
  readonly reason: string
  readonly state: 'waiting' | 'rejected' | 'moving'
  readonly proposedAt: EpochMs
  readonly mayConfirm: boolean
}

/** The merges that wait for a second person. */
export type MergeList = { readonly now: EpochMs; readonly waiting: readonly MergeCard[] }

/** Members found by an operator, their names masked; `isMore`: there are others beyond these. */
export type FoundMembers = {
  readonly members: readonly {
    readonly memberId: string
    readonly name: string
    readonly tierName: string
    readonly joinedOn: Day
    readonly availablePoints: number
  }[]
  readonly isMore: boolean
}

/** A coupon on its way to a group, as a campaign of its own; or what stands in the way, in sentences. */
export type GivenCoupon = { readonly campaignId: string | null; readonly problems: readonly string[] }

/** A table to be saved as a file, UTF-8 with the mark that spreadsheets look for. */
export type ExportedFigures = { readonly fileName: string; readonly csv: string }

const view = v.strictObject({
  windowDays: v.optional(v.picklist(WINDOW_DAYS), 90),
  scope: v.optional(v.pipe(v.string(), v.maxLength(136)), 'all'),
  on: v.optional(dayField),
  window: v.optional(v.strictObject({ fromOn: dayField, toOn: dayField })),
})

/** What an operator says the new members of a month cost; null: takes it back. */
const cost = v.strictObject({
  month: v.pipe(v.string(), v.regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'a month as YYYY-MM')),
  channel: v.optional(v.pipe(v.string(), v.minLength(1), v.maxLength(64)), 'all'),
  costFen: v.nullable(fenField),
})

/** Area `operator`: the shop in figures, and two members who are one person. */
export const operator = {
  openDashboard: reads<Dashboard>()('operator', view),
  /** By a member number of eight digits, a member code of eighteen, a phone number, `channel:number`, or how a nickname begins. */
  findMembers: reads<FoundMembers>()(
    'operator',
    v.strictObject({ text: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(64)) }),
  ),
  exportFigures: reads<ExportedFigures>()('operator', view),
  listBest: reads<BestMembers>()('operator', v.strictObject({})),
  putAcquisitionCost: writes<EnteredCost>()('operator', cost),
  /** 发给一群人: a campaign that begins now, reaches each member once, page by page, and leaves nobody out to compare with. */
  giveCoupon: writes<GivenCoupon>()(
    'operator',
    v.strictObject({
      templateId: idField,
      condition: audienceField,
      title: v.pipe(v.string(), v.trim(), v.maxLength(20)),
      text: v.pipe(v.string(), v.trim(), v.maxLength(120)),
    }),
  ),
  previewAudience: reads<AudiencePreview>()(
    'operator',
    v.strictObject({
      condition: audienceField,
      holdoutBp: v.optional(v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(10_000)), 1000),
    }),
  ),
  proposeMerge: writes<MergeCard>()(
    'operator',
    v.strictObject({
      leftId: idField,
      keptId: idField,
      reason: v.pipe(v.string(), v.trim(), v.minLength(2), v.maxLength(100)),
    }),
  ),
  decideMerge: writes<MergeCard>()(
    'operator',
    v.strictObject({ leftId: idField, decision: v.picklist(['merge', 'reject']) }),
  ),
  listMerges: reads<MergeList>()('operator', v.strictObject({})),
}
