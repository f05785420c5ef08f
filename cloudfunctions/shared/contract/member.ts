import * as v from 'valibot'
import type { Day, EpochMs } from '@domain/time'
import type { MemberCode } from '@domain/member/member-code'
import { isBirthday } from '@domain/member/birthday'
import type { StaffRole } from '@domain/member/staff'
import type { KeepLevel } from '@domain/member/keep-level'
import type { TierChange } from '@domain/member/review'
import type { TierPreview } from '@domain/member/thresholds'
import type { QualifyingWindow, TierBenefit, TierCode, TierMaterial } from '@domain/member/tier'
import type { GrantPurpose } from '@domain/messaging/grant'
import type { PlanCard } from '@domain/replenishment/plan-card'
import { reads, writes } from './action'
import { fenField, idField } from './fields'

export type { MemberCode } from '@domain/member/member-code'
export type { TierCode } from '@domain/member/tier'
export type { PlanCard, PlanReason, PlanReminder } from '@domain/replenishment/plan-card'

/** The member card: level and the way to the next. `next` is null at the top. */
export type TierCard = {
  readonly code: TierCode
  readonly name: string
  /** Absent in replies kept by earlier versions: then the level's own. */
  readonly material?: TierMaterial
  readonly qualifyingFen: number
  readonly next: {
    readonly code: TierCode
    readonly name: string
    readonly fromFen: number
    readonly shortFen: number
  } | null
}

/** What a member has, in points. `lapsing` is what lapses soonest within the warning window. */
export type PointsBalance = {
  readonly available: number
  readonly pending: number
  readonly debt: number
  readonly lapsing: { readonly points: number; readonly expiresOn: Day } | null
}

/** How many coupons a member has; `lapsing`: those that go first, where that is soon. */
export type CouponCount = {
  readonly count: number
  readonly lapsing: { readonly count: number; readonly lastOn: Day } | null
}

/** The template to ask a grant for, already on the phone when the tap comes; null while none is configured. */
export type GrantAsk = { readonly tmplId: string; readonly purpose: GrantPurpose } | null

/** A campaign on the home page. `page` is where a tap leads, null: nowhere. */
export type HomeCard = {
  readonly campaignId: string
  readonly title: string
  readonly text: string
  readonly page: string | null
  readonly picture: string | null
}

/** Everything 我的 shows, in one call. */
export type MemberCenter = {
  readonly now: EpochMs
  readonly today: Day
  readonly shopName: string
  readonly member: { readonly memberId: string; readonly nickname: string; readonly joinedOn: Day }
  readonly tier: TierCard
  readonly points: PointsBalance
  /** Absent in a page kept by an earlier version. */
  readonly coupons?: CouponCount
  /** Points a yuan earns at this tier, in basis points (10,000 = 1 point a yuan). */
  readonly earnRateBp: number
  readonly plans: readonly PlanCard[]
  readonly replenishmentAsk: GrantAsk
  /** What the shop has going on for this member; absent in what an earlier version kept on the phone. */
  readonly campaign?: HomeCard | null
  /** Messages of the inbox not read yet; absent in what an earlier version kept on the phone. */
  readonly unread?: number
  /** What they may do for the shop; empty for a shopper. */
  readonly roles: readonly StaffRole[]
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

/** 会员码: codes for now and some minutes more, so that a short loss of network does not matter. Never kept on the phone. */
export type MemberCodeSheet = {
  readonly now: EpochMs
  readonly nickname: string
  readonly tier: { readonly code: TierCode; readonly name: string }
  readonly codes: readonly MemberCode[]
}

/** One level of 等级: from what on, and what it brings. `priceOff` as it is said: 95 折; null: everybody's price. */
export type TierLevel = {
  readonly code: TierCode
  readonly name: string
  readonly material: TierMaterial
  readonly fromFen: number
  /** Points a yuan earns, in basis points. */
  readonly earnRateBp: number
  readonly priceOff: string | null
  readonly benefits: readonly TierBenefit[]
}

/** One change of level, as its member reads it. */
export type TierStep = {
  readonly on: Day
  readonly kind: TierChange['kind']
  readonly reason: TierChange['reason']
  readonly from: string
  readonly to: string
  readonly qualifyingFen: number
}

/** 等级: where one stands, what keeps it, what each level brings, and how it came about; newest first. */
export type TierPage = {
  readonly today: Day
  readonly nickname: string
  readonly tier: TierCard
  readonly sinceOn: Day
  /** Months that count; null: since joining, or this year. */
  readonly window: QualifyingWindow
  readonly graceDays: number
  readonly keep: KeepLevel | null
  readonly levels: readonly TierLevel[]
  readonly history: readonly TierStep[]
}

/** Thresholds that would split those who bought in the window as wanted, beside those of now and who holds them. */
export type ThresholdProposal = {
  readonly members: number
  readonly window: QualifyingWindow
  readonly levels: readonly {
    readonly code: TierCode
    readonly name: string
    readonly nowFromFen: number
    /** All who hold the level today, whether they bought or not. */
    readonly nowMembers: number
    /** The share that was asked for. */
    readonly wantedBp: number
    readonly fromFen: number
    readonly members: number
    readonly shareBp: number
  }[]
}

/** 绑定手机号: `foundHistory`: what was bought under the number before is now the member's. */
export type PhoneBinding = { readonly isBound: true; readonly foundHistory: boolean }

/** Area `member`: the member, the center, the plans. */
export const member = {
  openCenter: reads<MemberCenter>()('member', v.strictObject({})),
  updateProfile: writes<{ readonly nickname: string }>()(
    'member',
    v.strictObject({ nickname: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(20)) }),
  ),
  /** 生日 as 'MM-DD': for what the shop gives on it. */
  setBirthday: writes<{ readonly birthday: string }>()(
    'member',
    v.strictObject({ birthday: v.pipe(v.string(), v.check(isBirthday, 'a day of the year as MM-DD')) }),
  ),
  /** 推迟: moves the day we expect it to run out. */
  postponePlan: writes<PlanCard>()('member', v.strictObject({ planId: idField, days: v.picklist([3, 7, 14]) })),
  openCode: reads<MemberCodeSheet>()('member', v.strictObject({})),
  openTiers: reads<TierPage>()('member', v.strictObject({})),
  /** 门槛测算: `sharesBp` lowest level first; left away, the usual split: 8,000 / 1,600 / 320 / 80 for four levels. */
  proposeThresholds: reads<ThresholdProposal>()(
    'operator',
    v.strictObject({
      sharesBp: v.exactOptional(v.pipe(v.array(v.pipe(v.number(), v.safeInteger(), v.minValue(0))), v.maxLength(8))),
    }),
  ),
  /** Who would move if the thresholds were these, lowest level first; nobody falls at once. */
  previewTiers: reads<TierPreview>()(
    'operator',
    v.strictObject({ fromFen: v.pipe(v.array(fenField), v.maxLength(8)) }),
  ),
  openReminder: reads<ReminderPage>()('member', v.strictObject({ planId: idField })),
  /** `code`: what the phone button gave, good once. */
  bindPhone: writes<PhoneBinding>()(
    'member',
    v.strictObject({ code: v.pipe(v.string(), v.minLength(1), v.maxLength(128)) }),
  ),
}
