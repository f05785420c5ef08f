import type { Merge } from '@domain/member/merge'
import { HOUR_MS } from '@domain/time'
import type { Context, StepResult } from '../context'
import { mergedBy } from './merge-table'
import { markStale, moveTraces } from './move-traces'

const BATCH = 20

/** What was begun for the left one before the merge has ended by then: a visit lasts ten minutes, a call seconds. */
const STRAGGLE_MS = HOUR_MS

/**
 * Lets follow what a kill or a late arrival has left behind. Once the night has taken the left one out of the statistics,
 * the last of them goes; the merge itself stays, so that whatever still names them finds the other.
 */
export async function finishMerges(ctx: Context, cursor: string): Promise<StepResult> {
  const merges = await ctx.queries.merges.findMoving(cursor, BATCH)
  let moved = 0
  for (const merge of merges) moved += await follow(ctx, merge)
  if (moved > 0) return { done: false, cursor }
  return merges.length < BATCH ? { done: true } : { done: false, cursor: merges.at(-1)?.leftId ?? '' }
}

/** Answers how much has moved: nothing, and it is finished or waits for the night. */
async function follow(ctx: Context, merge: Merge): Promise<number> {
  const { leftId, keptId, decidedAt } = merge
  const moved = await moveTraces(ctx, merge)
  if (moved > 0 || ctx.now < (decidedAt ?? 0) + STRAGGLE_MS) return moved
  const [left, history] = await Promise.all([
    ctx.database.read('members', leftId),
    ctx.database.read('member_histories', leftId),
  ])
  if (left && (history?.orders.length ?? 0) > 0) await markStale(ctx, [leftId, keptId])
  else if (!left?.cadenceStale) await finish(ctx, merge)
  return 0
}

async function finish(ctx: Context, merge: Merge): Promise<void> {
  for (const { collection, by } of mergedBy('drop')) await ctx.queries.traces.remove(collection, by, merge.leftId)
  await ctx.queries.traces.remove('members', '_id', merge.leftId)
  await ctx.database.write('merges', merge.leftId, { ...merge, state: 'done' })
}
