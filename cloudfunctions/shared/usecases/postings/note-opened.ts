import type { Plan } from '@domain/replenishment/plan'
import { dayOf } from '@domain/time'
import type { Context } from '../context'

/** Keeps the first day on which somebody looked at a plan after a reminder of it was sent; the figures count it. */
export async function noteOpened(ctx: Context, { planId, sentOn, openedOn }: Plan): Promise<void> {
  if (sentOn === null || openedOn) return
  await ctx.database.transaction(async (tx) => {
    const plan = await tx.read('plans', planId)
    if (plan && plan.sentOn !== null && !plan.openedOn)
      await tx.write('plans', planId, { ...plan, openedOn: dayOf(ctx.now) })
  })
}
