import { addMonth, blankRollup, blankScopes, firstMonthOf, type Rollup } from '@domain/analytics/rollup'
import type { ScopeFamily } from '@domain/analytics/scope'
import type { Counters } from '@domain/analytics/counters'
import { addMonths, dayOf, monthOf, type Day } from '@domain/time'
import type { Context, StepResult } from '../context'
import { loadMonth } from '../views/month-counts'
import { scopeRollupId } from '../views/scoped-rollup'

/** Reads the windows off the counts, a month a step (the cursor is the next one), into tonight's rollups. */
export async function foldMonths(ctx: Context, cursor: string): Promise<StepResult> {
  const day = dayOf(ctx.now)
  const started: Rollup =
    cursor === '' ? blankRollup(day, ctx.now) : ((await ctx.database.read('rollups', day)) ?? blankRollup(day, ctx.now))
  const month = cursor || firstMonthOf(started)
  const counters = await loadMonth(ctx, month)
  for (const family of ['products', 'segments'] as const)
    await foldScopes(ctx, day, family, month, counters, cursor === '')
  await ctx.database.write('rollups', day, addMonth(started, month, counters))
  const next = addMonths(month, 1)
  return { done: next > monthOf(started.throughOn), cursor: next }
}

/** The same for products and segments; a document of an earlier night in their place begins anew. */
async function foldScopes(
  ctx: Context,
  day: Day,
  family: ScopeFamily,
  month: string,
  counters: Counters,
  isFirst: boolean,
): Promise<void> {
  const id = scopeRollupId(day, family)
  const known = isFirst ? null : await ctx.database.read('scope_rollups', id)
  const started = known?.day === day ? known : blankScopes(day, family)
  await ctx.database.write('scope_rollups', id, addMonth(started, month, counters, family))
}
