import { addInto, type OpenCounters } from '@domain/analytics/counters'
import { addMonth, blankRollup, firstMonthOf, type Rollup } from '@domain/analytics/rollup'
import { idOf } from '@domain/id'
import { SHARDS } from '@domain/replenishment/shard'
import { addMonths, dayOf, monthOf } from '@domain/time'
import type { Context, StepResult } from '../context'

/** Reads the windows off the counts, a month a step (the cursor is the next one), into tonight's rollup. */
export async function foldMonths(ctx: Context, cursor: string): Promise<StepResult> {
  const day = dayOf(ctx.now)
  const started: Rollup =
    cursor === '' ? blankRollup(day, ctx.now) : ((await ctx.database.read('rollups', day)) ?? blankRollup(day, ctx.now))
  const month = cursor || firstMonthOf(started)
  await ctx.database.write('rollups', day, addMonth(started, month, await loadMonth(ctx, month)))
  const next = addMonths(month, 1)
  return { done: next > monthOf(started.throughOn), cursor: next }
}

async function loadMonth(ctx: Context, month: string): Promise<OpenCounters> {
  const ids = Array.from({ length: SHARDS }, (_, shard) => idOf(shard, month))
  const counters: OpenCounters = new Map()
  for (const piece of await ctx.database.readMany('figure_pieces', ids)) addInto(counters, piece.counters)
  return counters
}
