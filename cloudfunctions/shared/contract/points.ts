import * as v from 'valibot'
import type { EarningActivity } from '@domain/points/activity'
import type { InvitationStanding } from '@domain/points/referral'
import type { PointsDifference } from '@domain/points/verify'
import type { Day, EpochMs } from '@domain/time'
import { reads, writes } from './action'
import { cursorField, idField } from './fields'
import type { PointsBalance } from './member'

/** One line of the points history. `points` is signed as the member sees it. */
export type PointsLine = {
  readonly entryId: string
  readonly kind: 'earn' | 'release' | 'redeem' | 'expire' | 'reverse' | 'adjust'
  readonly points: number
  readonly on: Day
  /** A short Chinese reason: 消费获得, 到期… */
  readonly title: string
  /** What it was for, where there is more to say: the gift, the reason of an adjustment; '' otherwise. */
  readonly note: string
  readonly pending: boolean
}

/** Everything that lapses, by day, soonest first. */
export type PointsPage = {
  readonly balance: PointsBalance
  readonly lapses: readonly { readonly points: number; readonly expiresOn: Day }[]
  /** Everything pending, by the day it arrives, soonest first. */
  readonly arrivals: readonly { readonly points: number; readonly availableOn: Day }[]
  readonly lines: readonly PointsLine[]
  readonly cursor: string | null
}

/** A way to earn besides buying; null: no limit. `isOpen`: it would earn something now. */
export type EarningWay = {
  readonly kind: EarningActivity
  readonly points: number
  readonly mostADay: number | null
  readonly mostEver: number | null
  readonly isOpen: boolean
}

/** 签到: the streak as it stands today, and what each day of the round brings. */
export type SignInPage = {
  readonly today: Day
  readonly balance: PointsBalance
  /** Days in a row, today's included once it is done. */
  readonly streakDays: number
  readonly isDone: boolean
  /** What today brought; null before. */
  readonly earnedPoints: number | null
  /** What the next day in a row brings. */
  readonly nextPoints: number
  readonly days: readonly { readonly points: number; readonly isDone: boolean }[]
  readonly ways: readonly EarningWay[]
}

/** 邀请朋友: one's own invitation, its rules in figures, and what has come of it. Null: no limit. */
export type InvitationPage = {
  readonly code: string
  readonly rules: {
    readonly points: number
    readonly mostADay: number | null
    readonly mostEver: number | null
    /** Days until a purchase can no longer be given back, and days in which a first one counts. */
    readonly waitDays: number
    readonly openDays: number
  }
  readonly friends: number
  readonly bought: number
  readonly earnedPoints: number
}

/** What a friend's invitation is to whoever opened it. */
export type InvitationAnswer = { readonly standing: InvitationStanding }

/** Points by hand as an operator sees them. */
export type AdjustmentCard = {
  readonly adjustmentId: string
  readonly memberId: string
  /** The member's nickname, masked. */
  readonly memberName: string
  readonly points: number
  readonly reason: string
  readonly state: 'waiting' | 'applied' | 'rejected'
  readonly proposedByName: string
  /** Null while nobody has decided. */
  readonly decidedByName: string | null
  readonly proposedAt: EpochMs
  readonly decidedAt: EpochMs | null
  readonly isMine: boolean
  readonly mayConfirm: boolean
  /** True when a second person decided. */
  readonly isSecond: boolean
}

/** What waits for a second person, what was decided of late, and beyond how many points two are needed. `now`: the cloud's clock. */
export type AdjustmentList = {
  readonly now: EpochMs
  readonly waiting: readonly AdjustmentCard[]
  readonly decided: readonly AdjustmentCard[]
  readonly limitPoints: number
}

/** Something that does not add up; `entry`: the line of the history that shows it, as its member reads it. */
export type NamedDifference = PointsDifference & {
  readonly entry: { readonly on: Day; readonly title: string; readonly points: number } | null
}

/** Accounts that did not add up when they were last checked, with what differs. `verifiedOn` null: no night has been yet. */
export type ProblemList = {
  readonly now: EpochMs
  readonly verifiedOn: Day | null
  readonly problems: readonly {
    readonly accountId: string
    /** The member's nickname, masked. */
    readonly memberName: string
    readonly foundAt: EpochMs
    readonly differences: readonly NamedDifference[]
  }[]
}

const pointsField = v.pipe(v.number(), v.safeInteger(), v.minValue(-1_000_000), v.maxValue(1_000_000), v.notValue(0))

/** Area `points`: balance, history, signing in, inviting friends; an operator's adjustments and the ledger's own check. */
export const points = {
  openAccount: reads<PointsPage>()('member', v.strictObject({ cursor: cursorField })),
  openSignIn: reads<SignInPage>()('member', v.strictObject({})),
  signIn: writes<SignInPage>()('member', v.strictObject({})),
  openInvitation: reads<InvitationPage>()('member', v.strictObject({})),
  acceptInvitation: writes<InvitationAnswer>()('member', v.strictObject({ code: idField })),
  proposeAdjustment: writes<AdjustmentCard>()(
    'operator',
    v.strictObject({
      memberId: idField,
      points: pointsField,
      reason: v.pipe(v.string(), v.trim(), v.minLength(2), v.maxLength(100)),
    }),
  ),
  decideAdjustment: writes<AdjustmentCard>()(
    'operator',
    v.strictObject({ adjustmentId: idField, decision: v.picklist(['applied', 'rejected']) }),
  ),
  listAdjustments: reads<AdjustmentList>()('operator', v.strictObject({})),
  listProblems: reads<ProblemList>()('operator', v.strictObject({})),
}
