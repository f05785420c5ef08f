import type { PlanCard } from '@contract/member'

/** The plan to speak of first: the soonest that nobody is to be reminded of yet, else the soonest. */
export const soonest = (plans: readonly PlanCard[]): PlanCard | null => {
  const byDay = [...plans].sort((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0))
  return byDay.find(({ reminder }) => reminder.state === 'none') ?? byDay[0] ?? null
}
