import { assignGrants } from '@domain/messaging/assign-grants'
import { isOpenGrant, type Grant } from '@domain/messaging/grant'
import { refuse } from '@domain/refusal'
import { planCardOf, type PlanCard } from '@domain/replenishment/plan-card'
import type { Plan } from '@domain/replenishment/plan'
import { dayOf } from '@domain/time'
import type { MemberContext } from '../context'

const MAX_GRANTS = 50

/** A member's plans as cards, what runs out first, first; shared by every area that shows or changes one. */
export async function loadPlanCards(ctx: MemberContext): Promise<readonly PlanCard[]> {
  const [plans, grants] = await Promise.all([
    ctx.queries.plans.open(ctx.memberId, ctx.program.replenishment.maxPlans),
    ctx.queries.grants.ofMember(ctx.memberId, MAX_GRANTS),
  ])
  return toCards(ctx, plans, grants)
}

/** One open plan as a card. @throws refusal plan/closed when it is not open any more. */
export async function loadPlanCard(ctx: MemberContext, planId: string): Promise<PlanCard> {
  const card = (await loadPlanCards(ctx)).find((candidate) => candidate.planId === planId)
  if (!card) throw refuse('plan/closed')
  return card
}

async function toCards(ctx: MemberContext, plans: readonly Plan[], grants: readonly Grant[]): Promise<PlanCard[]> {
  const products = await ctx.database.readMany(
    'products',
    plans.map((plan) => plan.productId),
  )
  const assigned = assignGrants(
    plans,
    grants.filter((grant) => isOpenGrant(grant) && grant.purpose === 'replenishment'),
  )
  return plans.map((plan) => {
    const grant = assigned.find((assignment) => assignment.plan === plan)?.grant
    return planCardOf(plan, {
      today: dayOf(ctx.now),
      leadDays: leadDaysOf(ctx),
      agreedOn: grant ? dayOf(grant.grantedAt) : null,
      product: products.find((product) => product.productId === plan.productId) ?? null,
    })
  })
}

const leadDaysOf = (ctx: MemberContext): number =>
  ctx.program.journeys.find((journey) => journey.purpose === 'replenishment')?.leadDays ?? 0
