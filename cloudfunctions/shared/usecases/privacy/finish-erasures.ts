import type { Context, StepResult } from '../context'
import { eraseMember } from './erase-member'

const BATCH = 20

/** Finishes what was broken off while somebody left: within a day nothing of them is kept. */
export async function finishErasures(ctx: Context): Promise<StepResult> {
  const erasures = await ctx.queries.erasures.findUnfinished(BATCH)
  for (const erasure of erasures) await eraseMember(ctx, erasure)
  return { done: erasures.length < BATCH }
}
