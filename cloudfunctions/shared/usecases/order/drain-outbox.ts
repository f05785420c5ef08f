import type { Context, StepResult } from '../context'
import { keepPromise } from './keep-promise'

const BATCH = 20

/** Keeps the promises that are due; those that fail come again later by themselves. */
export async function drainOutbox(ctx: Context): Promise<StepResult> {
  const rows = await ctx.queries.outbox.findDue(ctx.now, BATCH)
  for (const { rowId } of rows) await keepPromise(ctx, rowId)
  return { done: rows.length < BATCH }
}
