import type { PlanCard } from '@contract/member'

const SOON_DAYS = 14

/** True for a plan that deserves the large card: it runs out within two weeks and no reminder is on its way. */
export const isPressing = ({ reminder, daysLeft }: PlanCard): boolean =>
  reminder.state === 'none' && daysLeft <= SOON_DAYS

const byDay = (one: PlanCard, other: PlanCard): number => Date.parse(one.dueOn) - Date.parse(other.dueOn)

/** The plan to speak of first: the soonest that is pressing, else the soonest of all. */
export const soonest = (plans: readonly PlanCard[]): PlanCard | null => {
  const inOrder = [...plans].sort(byDay)
  return inOrder.find(isPressing) ?? inOrder[0] ?? null
}
