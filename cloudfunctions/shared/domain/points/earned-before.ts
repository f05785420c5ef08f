import type { Day } from '../time'

/** What a member's purchases have earned before: those of the same business day, and all. */
export type EarnedBefore = { readonly today: number; readonly ever: number }

/** Nothing yet. */
export const nothingEarned: EarnedBefore = { today: 0, ever: 0 }

/** What is kept of a member's earning while the program has caps: the points of each business day, and of all. */
export type KeptEarning = {
  readonly memberId: string
  readonly days: Readonly<Record<Day, number>>
  readonly ever: number
}

/** Purchases that are told later than this many business days with purchases do not find their day's count any more. */
const MOST_DAYS = 60

/** What two accounts of one person have earned, as one: their caps are one person's. */
export function joinEarned(left: KeptEarning, kept: KeptEarning | null, memberId: string): KeptEarning {
  const joined = Object.entries(left.days).reduce<KeptEarning>(
    (sum, [on, points]) => withEarned(sum, memberId, on, points),
    kept ?? { memberId, days: {}, ever: 0 },
  )
  return { ...joined, ever: left.ever + (kept?.ever ?? 0) }
}

/** What counts toward the caps of a purchase of a day. */
export const earnedBefore = (kept: KeptEarning | null, on: Day): EarnedBefore =>
  kept ? { today: kept.days[on] ?? 0, ever: kept.ever } : nothingEarned

/** With the points of one more purchase; refunds do not give room again. */
export function withEarned(kept: KeptEarning | null, memberId: string, on: Day, points: number): KeptEarning {
  const days = { ...kept?.days, [on]: (kept?.days[on] ?? 0) + points }
  const recent = Object.entries(days)
    .sort(([a], [b]) => (a < b ? 1 : -1))
    .slice(0, MOST_DAYS)
  return { memberId, days: Object.fromEntries(recent), ever: (kept?.ever ?? 0) + points }
}
