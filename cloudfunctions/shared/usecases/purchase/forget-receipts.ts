import type { Context, StepResult } from '../context'

/** Forgets signatures so old that a replay would be refused as stale. */
export async function forgetReceipts(ctx: Context): Promise<StepResult> {
  await ctx.queries.hookReceipts.removeExpired(ctx.now)
  return { done: true }
}
