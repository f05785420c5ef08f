import { COST_MONTHS } from '@domain/analytics/acquisition'
import { outlooksOf } from '@domain/analytics/cohort-outlook'
import { SHARDS } from '@domain/replenishment/shard'
import type { SampledBuyer } from '@domain/segment/buyer-sample'
import { addMonths, dayOf, monthOf } from '@domain/time'
import type { Context, StepResult } from '../context'

/** Adds what each month's members may bring in the year to come, by the models of the night, to tonight's rollup. */
export async function outlookCohorts(ctx: Context): Promise<StepResult> {
  const day = dayOf(ctx.now)
  const [rollup, models] = await Promise.all([
    ctx.database.read('rollups', day),
    ctx.database.read('score_models', 'current'),
  ])
  if (!rollup || !models) return { done: true }
  const fromMonth = addMonths(monthOf(rollup.throughOn), 1 - COST_MONTHS)
  const sample: SampledBuyer[] = []
  for (let shard = 0; shard < SHARDS; shard++) {
    const buyers = (await ctx.database.read('buyer_samples', String(shard)))?.buyers ?? []
    sample.push(...buyers.filter(({ firstOn }) => monthOf(firstOn) >= fromMonth))
  }
  const outlooks = outlooksOf(sample, models, rollup.throughOn, fromMonth)
  await ctx.database.write('rollups', day, { ...rollup, outlooks })
  return { done: true }
}
