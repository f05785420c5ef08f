import { postpone, type Plan } from '@domain/replenishment/plan'
import type { PlanCard } from '@domain/replenishment/plan-card'
import { dayOf } from '@domain/time'
import type { MemberContext } from '../context'
import { movePlannedTouch } from '../postings/move-planned-touch'
import { readOwnPlan } from '../views/own-plan'
import { loadPlanCard } from '../views/plan-cards'

/** 推迟: moves the plan and a reminder already planned for it; repeated with the same request id it moves once. */
export async function postponePlan(
  ctx: MemberContext,
  input: { readonly planId: string; readonly days: number },
): Promise<PlanCard> {
  await ctx.database.transaction(async (tx) => {
    const plan = await readOwnPlan(ctx, tx, input.planId)
    if (plan.postponedBy === ctx.requestId) return
    const moved: Plan = { ...postpone(plan, input.days, dayOf(ctx.now)), postponedBy: ctx.requestId }
    await tx.write('plans', plan.planId, moved)
    await movePlannedTouch(ctx, tx, moved)
  })
  await ctx.queries.grants.lookAgain([ctx.memberId], dayOf(ctx.now))
  return loadPlanCard(ctx, input.planId)
}
