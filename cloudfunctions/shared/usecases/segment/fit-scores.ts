import { fitScoreModels } from '@domain/segment/score-models'
import { SHARDS } from '@domain/replenishment/shard'
import type { SampledBuyer } from '@domain/segment/buyer-sample'
import { dayOf } from '@domain/time'
import type { Context, StepResult } from '../context'

/** Merges the shards' samples and fits what members are scored by; one document, written whole. */
export async function fitScores(ctx: Context): Promise<StepResult> {
  const sample: SampledBuyer[] = []
  for (let shard = 0; shard < SHARDS; shard++)
    sample.push(...((await ctx.database.read('buyer_samples', String(shard)))?.buyers ?? []))
  if (sample.length > 0) await ctx.database.write('score_models', 'current', fitScoreModels(sample, dayOf(ctx.now)))
  return { done: true }
}
