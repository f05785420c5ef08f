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

/** True when points given or taken by hand need a second person: from a limit on, and never the same one. */
export const needsSecondPerson = (points: number, limitPoints: number): boolean => Math.abs(points) > limitPoints
