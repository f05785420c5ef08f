import * as v from 'valibot'
import type { Day, EpochMs } from '@domain/time'
import { reads, writes } from './action'
import { idField } from './fields'

/** Tier material and rank, from the lowest. */
export type TierCode = 'plain' | 'silver' | 'gold' | 'diamond'

/** The member card: level and the way to the next. `next` is null at the top. */
export type TierCard = {
  readonly code: TierCode
  readonly name: string
  readonly qualifyingFen: number
  readonly next: { readonly code: TierCode; readonly name: string; readonly fromFen: number; readonly shortFen: number } | null
}

/** What a member has, in points. `lapsing` is what lapses soonest within the warning window. */
export type PointsBalance = {
  readonly available: number
  readonly pending: number
  readonly debt: number
  readonly lapsing: { readonly points: number; readonly expiresOn: Day } | null
}

/** Why a plan says what it says: the median interval in days and what it was learnt from. */
export type PlanReason = {
  readonly cycleDays: number
  readonly ownIntervals: number
  /** yours: the member's own rhythm counts most; product: mostly what others need. */
  readonly basis: 'yours' | 'product'
  readonly lastOn: Day
  readonly lastQty: number
}

/** none: not asked · agreed: a grant is kept for it · sent: delivered for this cycle. */
export type PlanReminder =
  | { readonly state: 'none' }
  | { readonly state: 'agreed'; readonly remindOn: Day }
  | { readonly state: 'sent'; readonly sentOn: Day }

/** One thing that will run out. The 80 % interval is earlyOn…lateOn. */
export type PlanCard = {
  readonly planId: string
  readonly productId: string
  readonly productName: string
  readonly pictureUrl: string | null
  readonly category: string
  readonly dueOn: Day
  readonly earlyOn: Day
  readonly lateOn: Day
  readonly daysLeft: number
  /** What is left of the cycle, 0–10,000. */
  readonly leftBp: number
  readonly reason: PlanReason
  readonly reminder: PlanReminder
}

/** The template to ask a grant for, already on the phone when the tap comes; null while none is configured. */
export type GrantAsk = { readonly tmplId: string; readonly purpose: 'replenishment' } | null

/** Everything 我的 shows, in one call. */
export type MemberCenter = {
  readonly now: EpochMs
  readonly today: Day
  readonly shopName: string
  readonly member: { readonly memberId: string; readonly nickname: string; readonly joinedOn: Day }
  readonly tier: TierCard
  readonly points: PointsBalance
  /** Points a yuan earns at this tier, in basis points (10,000 = 1 point a yuan). */
  readonly earnRateBp: number
  readonly plans: readonly PlanCard[]
  readonly replenishmentAsk: GrantAsk
}

/** The page behind a reminder. `plan` is null when it is over: bought meanwhile, or long past. */
export type ReminderPage = {
  readonly today: Day
  readonly sentOn: Day | null
  readonly plan: PlanCard | null
  readonly productName: string
  readonly pictureUrl: string | null
  readonly category: string
  readonly replenishmentAsk: GrantAsk
}

/** Area `member`: the member, the center, the plans. */
export const member = {
  openCenter: reads<MemberCenter>()('member', v.strictObject({})),
  updateProfile: writes<{ readonly nickname: string }>()(
    'member',
    v.strictObject({ nickname: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(20)) }),
  ),
  /** 推迟: moves the day we expect it to run out. */
  postponePlan: writes<PlanCard>()(
    'member',
    v.strictObject({ planId: idField, days: v.picklist([3, 7, 14]) }),
  ),
  openReminder: reads<ReminderPage>()('member', v.strictObject({ planId: idField })),
}
