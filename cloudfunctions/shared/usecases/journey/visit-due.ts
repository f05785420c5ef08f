import type { Context, StepResult } from '../context'
import { moveEnrolment } from './move-enrolment'

const BATCH = 50

/** Moves the enrolments that are due, each by one step; those with another step due at once come again. */
export async function visitDue(ctx: Context): Promise<StepResult> {
  const due = await ctx.queries.enrolments.findDue(ctx.now, BATCH)
  for (const enrolment of due) await moveEnrolment(ctx, enrolment)
  return { done: due.length === 0 }
}
