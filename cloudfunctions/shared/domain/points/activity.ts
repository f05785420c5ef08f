import { monthOf, type Day } from '../time'

/** Ways to earn besides buying. Never for subscribing to messages or sharing to Moments: the platform forbids it. */
export type EarningActivity = 'profile' | 'review' | 'survey' | 'chosen-post' | 'friend-purchase'

/** What an activity earns and how often; null: no limit. */
export type ActivityRule = {
  readonly points: number
  readonly mostADay: number | null
  readonly mostEver: number | null
}

/** How often a member has earned by an activity. */
export type ActivityCount = { readonly today: number; readonly ever: number }

/** Points an activity earns now; 0 when its limits are reached. */
export const activityPoints = ({ points, mostADay, mostEver }: ActivityRule, done: ActivityCount): number =>
  done.today >= (mostADay ?? Infinity) || done.ever >= (mostEver ?? Infinity) ? 0 : points

/** Keeps what is issued within the program's budget: points that may still be earned of those wanted. */
export const withinBudget = (points: number, budgetPoints: number | null, issuedPoints: number): number =>
  budgetPoints === null ? points : Math.max(0, Math.min(points, budgetPoints - issuedPoints))

/** How often a member has earned by an activity as it is stored: `today` counts for the day of `on` only. */
export type KeptCount = ActivityCount & { readonly on: Day }

/** The count as it stands on a day. */
export const countOn = (kept: KeptCount | undefined, today: Day): ActivityCount => ({
  today: kept?.on === today ? kept.today : 0,
  ever: kept?.ever ?? 0,
})

/** The count with one more on a day. */
export function withOneMore(kept: KeptCount | undefined, today: Day): KeptCount {
  const { today: before, ever } = countOn(kept, today)
  return { on: today, today: before + 1, ever: ever + 1 }
}

/** The budget a day belongs to: the program's budget is one for each calendar month. */
export const budgetMonthOf = (today: Day): string => monthOf(today)
