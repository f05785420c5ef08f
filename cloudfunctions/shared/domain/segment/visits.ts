import { addDays, type Day } from '../time'
import type { Browse } from './browse-not-buy'

/** Days signed in on end: `days` of them up to `lastOn`. */
export type SignedIn = { readonly lastOn: Day; readonly days: number }

/** How often a member came to look, on different days: in the 30 days up to a day, and in the 30 before those. */
export type VisitCounts = { readonly visitsLast30: number; readonly visits30Before: number }

const WINDOW_DAYS = 30

/** The days on which a member is known to have opened the mini-program, oldest first: looks at goods, and signing in. */
export function visitDaysOf(looks: readonly Browse[], signedIn: SignedIn | null): readonly Day[] {
  const streak = signedIn ? Math.min(signedIn.days, 2 * WINDOW_DAYS) : 0
  const signedOn = Array.from({ length: streak }, (_, back) => addDays((signedIn as SignedIn).lastOn, -back))
  return [...new Set([...looks.map(({ on }) => on), ...signedOn])].sort()
}

/** Counts the visits as they are seen on a day; what comes after it is not known. */
export function countVisits(visitDays: readonly Day[], on: Day): VisitCounts {
  const [since, before] = [addDays(on, -WINDOW_DAYS), addDays(on, -2 * WINDOW_DAYS)]
  return {
    visitsLast30: visitDays.filter((day) => day > since && day <= on).length,
    visits30Before: visitDays.filter((day) => day > before && day <= since).length,
  }
}

/** The days after `on`, in order, on which visits so far leave a window: the counts change on these only. */
export const visitsLeaveOn = (visitDays: readonly Day[], on: Day): readonly Day[] =>
  [...new Set(visitDays.flatMap((day) => [addDays(day, WINDOW_DAYS), addDays(day, 2 * WINDOW_DAYS)]))]
    .filter((day) => day > on)
    .sort()

/** Whether somebody who comes to look on a day had not been seen for as long as visits are counted. */
export const comesBack = (visitDays: readonly Day[], on: Day): boolean => countVisits(visitDays, on).visitsLast30 === 0
