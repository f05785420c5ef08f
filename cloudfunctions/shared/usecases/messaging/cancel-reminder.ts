import { enrolmentIdOf, touchIdOf } from '@domain/journey/journey'
import type { PlanCard } from '@domain/replenishment/plan-card'
import { dayOf } from '@domain/time'
import type { MemberContext, Transaction } from '../context'
import { skipTouch } from '../postings/skip-touch'
import { readOwnPlan } from '../views/own-plan'
import { loadPlanCard } from '../views/plan-cards'

/** 不用提醒了: this cycle is not reminded; the grant is kept for the product's next one. */
export async function cancelReminder(ctx: MemberContext, input: { readonly planId: string }): Promise<PlanCard> {
  await ctx.database.transaction(async (tx) => {
    const plan = await readOwnPlan(ctx, tx, input.planId)
    if (!plan.reminderOff) await tx.write('plans', plan.planId, { ...plan, reminderOff: true })
    for (const journey of ctx.program.journeys)
      await skipIfPlanned(ctx, tx, touchIdOf(enrolmentIdOf(journey.code, plan.memberId, plan.planId), 1))
  })
  await ctx.queries.grants.lookAgain([ctx.memberId], dayOf(ctx.now))
  return loadPlanCard(ctx, input.planId)
}

async function skipIfPlanned(ctx: MemberContext, tx: Transaction, touchId: string): Promise<void> {
  const touch = await tx.read('touches', touchId)
  if (touch?.state === 'planned') await skipTouch(ctx, tx, touch, 'cancelled')
}
