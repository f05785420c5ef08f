import { dayOf } from '@domain/time'
import type { Context, StepResult } from '../context'
import { enrolDuePlans } from './enrol-due-plans'
import { setBackGrants } from './set-back-grants'

const BATCH = 100

/** Looks at the grants whose day has come, and enrols their members' plans that are due; who breaks keeps nobody waiting. */
export async function enrolReminders(ctx: Context): Promise<StepResult> {
  const journey = ctx.program.journeys.find((candidate) => candidate.entry === 'plan-due')
  if (!journey) return { done: true }
  const grants = await ctx.queries.grants.findToLookAt(journey.purpose, dayOf(ctx.now), BATCH)
  for (const memberId of new Set(grants.map((grant) => grant.memberId)))
    await enrolDuePlans(ctx, memberId, journey).catch((thrown: unknown) => setBackGrants(ctx, memberId, grants, thrown))
  return { done: grants.length < BATCH }
}
