import { refuse } from '../refusal'
import { addDays, type Day } from '../time'

/** Points for signing in on consecutive days, first to last; then it begins anew. */
export type SignInRule = { readonly points: readonly number[] }

/** When a member signed in last, and on how many days in a row. */
export type SignInStreak = { readonly lastOn: Day; readonly days: number }

/** Signs in on a day: the streak after it and the points it brings. @throws refusal sign-in/done when it has been done. */
export function signIn(
  rule: SignInRule,
  streak: SignInStreak | null,
  today: Day,
): { readonly streak: SignInStreak; readonly points: number } {
  if (streak && streak.lastOn >= today) throw refuse('sign-in/done')
  const days = streakOn(streak, today) + 1
  return { streak: { lastOn: today, days }, points: pointsOfDay(rule, days) }
}

/** The days in a row that still count on a day: broken when yesterday was missed. */
export const streakOn = (streak: SignInStreak | null, today: Day): number =>
  streak && streak.lastOn >= addDays(today, -1) ? streak.days : 0

/** The points of the so-manieth day in a row, from 1. */
export const pointsOfDay = ({ points }: SignInRule, day: number): number =>
  points[(day - 1) % Math.max(1, points.length)] ?? 0
