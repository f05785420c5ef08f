import { MINUTE_MS } from '@domain/time'
import type { Context, StepResult } from '../context'
import { dispatchTouch, type Dispatched } from './dispatch-touch'
import { setBackTouch } from './set-back-touch'

const BATCH = 20
const ORPHANED_MS = 2 * MINUTE_MS

/** Sends what is due, one after another; one that breaks keeps nobody else waiting. What an earlier run claimed and never finished is unknown, and stays so. */
export async function dispatchDue(ctx: Context): Promise<StepResult> {
  const orphans = await ctx.queries.touches.findClaimedBefore(ctx.now - ORPHANED_MS, BATCH)
  for (const touch of orphans)
    await ctx.database.write('touches', touch.touchId, { ...touch, state: 'unknown', endedAt: ctx.now })
  const due = await ctx.queries.touches.findDue(ctx.now, BATCH)
  for (const touch of due) {
    const { pauseUntil } = await dispatchTouch(ctx, touch).catch(async (thrown: unknown): Promise<Dispatched> => {
      await setBackTouch(ctx, touch, thrown)
      return { result: 'held', pauseUntil: null }
    })
    if (pauseUntil !== null) return { done: true, resumeAt: pauseUntil }
  }
  return { done: due.length < BATCH && orphans.length < BATCH }
}
