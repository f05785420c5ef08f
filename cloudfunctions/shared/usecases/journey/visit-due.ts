import type { Context, StepResult } from '../context'
import { moveEnrolment } from './move-enrolment'
import { setBackEnrolment } from './set-back-enrolment'

const BATCH = 50

/**
 * Moves the enrolments that are due, each by one step; those with another step due at once come again, one that breaks
 * keeps nobody else waiting.
 */
export async function visitDue(ctx: Context): Promise<StepResult> {
  const due = await ctx.queries.enrolments.findDue(ctx.now, BATCH)
  for (const enrolment of due)
    await moveEnrolment(ctx, enrolment).catch((thrown: unknown) => setBackEnrolment(ctx, enrolment, thrown))
  return { done: due.length === 0 }
}
