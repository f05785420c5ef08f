import type { Plan } from '../replenishment/plan'
import type { Grant } from './grant'

/** One grant meant for one plan. */
export type Assignment = { readonly plan: Plan; readonly grant: Grant }

/**
 * Which grant brings which reminder: a grant asked for a product goes to that product only;
 * the others go to what runs out first. One grant a plan, one plan a grant, oldest grant first.
 */
export function assignGrants(plans: readonly Plan[], grants: readonly Grant[]): readonly Assignment[] {
  const free = [...grants].sort((a, b) => a.grantedAt - b.grantedAt || (a.grantId < b.grantId ? -1 : 1))
  const waiting = plans
    .filter((plan) => plan.state === 'open' && !plan.reminderOff && plan.sentOn === null)
    .sort((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : a.planId < b.planId ? -1 : 1))
  const own = take(waiting, free, (plan, grant) => grant.productId === plan.productId)
  const rest = waiting.filter((plan) => !own.some((assignment) => assignment.plan === plan))
  return [...own, ...take(rest, free, (_plan, grant) => grant.productId === null)]
}

function take(plans: readonly Plan[], free: Grant[], fits: (plan: Plan, grant: Grant) => boolean): Assignment[] {
  return plans.flatMap((plan) => {
    const index = free.findIndex((grant) => fits(plan, grant))
    return index < 0 ? [] : free.splice(index, 1).map((grant) => ({ plan, grant }))
  })
}
