import { dayOf } from '@domain/time'
import type { Context, StepResult } from '../context'

const BATCH = 100

/** Closes plans nobody acted on, long past their late day. */
export async function closePlans(ctx: Context): Promise<StepResult> {
  const over = await ctx.queries.plans.findToClose(dayOf(ctx.now), BATCH)
  await Promise.all(over.map((plan) => ctx.database.write('plans', plan.planId, { ...plan, state: 'closed' })))
  return { done: over.length < BATCH }
}
