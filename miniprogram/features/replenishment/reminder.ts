import type { PlanCard, ReminderPage } from '@contract/member'
import { cloud } from '../../platform/cloud'
import { createQuery, type Query } from '../../platform/query'

const queries = new Map<string, Query<ReminderPage>>()

/** What the page behind a reminder shows; one query a plan. */
export function reminder(planId: string): Query<ReminderPage> {
  const known = queries.get(planId)
  if (known) return known
  const made = createQuery(`reminder:${planId}`, () => cloud.member.openReminder({ planId }))
  queries.set(planId, made)
  return made
}

/** Puts the plan as the cloud answered it. */
export const putReminderPlan = (plan: PlanCard): void => reminder(plan.planId).put((shown) => ({ ...shown, plan }))
