import type { BasisPoints } from '../money'
import { isWholeWithin, violationsOf, type Violation } from '../refusal'
import { addDays, addMonths, dayOf, monthOf, startOfDay, type EpochMs } from '../time'

/** When points lapse: after so many days, at the end of the month or year so much later, or when nothing happens. */
export type ExpiryRule =
  | { readonly kind: 'days'; readonly days: number }
  | { readonly kind: 'month-end'; readonly months: number }
  | { readonly kind: 'year-end'; readonly years: number }
  | { readonly kind: 'inactivity'; readonly months: number }

/** Most points that one purchase, the purchases of one day, and all purchases of one member may earn; null: no cap. */
export type EarnCaps = {
  readonly perPurchase: number | null
  readonly perDay: number | null
  readonly perMember: number | null
}

/** The points rules as data. `earnRateBp` 10,000 = 1 point a yuan. */
export type PointsProgram = {
  readonly earnRateBp: BasisPoints
  /** The return window: whole days before points can be spent. */
  readonly pendingDays: number
  readonly expiry: ExpiryRule
  /** Days before a lapse at which the member is told, the longest first. */
  readonly warnDays: readonly number[]
  readonly caps: EarnCaps
  /** Spent points that come back after their lot lapsed are kept this many days more. */
  readonly graceDays: number
}

/** The first instant at which points earned at an instant are gone: always as a business day begins. */
export function expiresAtOf(rule: ExpiryRule, earnedAt: EpochMs): EpochMs {
  const on = dayOf(earnedAt)
  switch (rule.kind) {
    case 'days':
      return startOfDay(addDays(on, rule.days + 1))
    case 'month-end':
    case 'inactivity':
      return startOfDay(`${addMonths(monthOf(on), rule.months + 1)}-01`)
    case 'year-end':
      return startOfDay(`${Number(on.slice(0, 4)) + rule.years + 1}-01-01`)
  }
}

/** Under the inactivity rule, the instant before which nothing lapses after activity at `now`; otherwise 0. */
export const keptUntilAtOf = (rule: ExpiryRule, now: EpochMs): EpochMs =>
  rule.kind === 'inactivity' ? expiresAtOf(rule, now) : 0

/** What is wrong with the points rules; nothing: they can be published. */
export function checkPointsProgram(program: PointsProgram): readonly Violation[] {
  const { earnRateBp, pendingDays, warnDays, graceDays, caps, expiry } = program
  return violationsOf([
    [isWholeWithin(earnRateBp, 0, 1_000_000), 'earnRateBp', '每元积分应在 0 到 100 之间'],
    [isWholeWithin(pendingDays, 0, 90), 'pendingDays', '待生效天数应在 0 到 90 之间'],
    [isWholeWithin(graceDays, 0, 365), 'graceDays', '宽限天数应在 0 到 365 之间'],
    [
      warnDays.length <= 5 && warnDays.every((days) => isWholeWithin(days, 1, 180)),
      'warnDays',
      '到期提醒最多 5 次，每次提前 1 到 180 天',
    ],
    [
      warnDays.every((days, index) => index === 0 || days < (warnDays[index - 1] ?? 0)),
      'warnDays',
      '到期提醒应由早到晚排列',
    ],
    [capped(caps.perPurchase), 'caps.perPurchase', '单笔上限应是正整数'],
    [capped(caps.perDay), 'caps.perDay', '单日上限应是正整数'],
    [capped(caps.perMember), 'caps.perMember', '每人上限应是正整数'],
    [expiryDays(expiry) > pendingDays, 'expiry', '有效期应长于待生效期'],
    [isWholeWithin(expiryDays(expiry), 1, 3_660), 'expiry', '有效期应在 1 天到 10 年之间'],
  ])
}

/** The shortest time a rule keeps points, in days. */
function expiryDays(rule: ExpiryRule): number {
  switch (rule.kind) {
    case 'days':
      return rule.days
    case 'month-end':
    case 'inactivity':
      return rule.months * 28
    case 'year-end':
      return rule.years * 365
  }
}

const capped = (cap: number | null): boolean => cap === null || isWholeWithin(cap, 1, 1_000_000_000)
