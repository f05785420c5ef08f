import { fitScoreModels } from '@domain/segment/score-models'
import { SHARDS } from '@domain/replenishment/shard'
import { sampleRankOf, type SampledBuyer } from '@domain/segment/buyer-sample'
import { dayOf } from '@domain/time'
import type { Context, StepResult } from '../context'
import { fitDueWithin } from '../postings/fit-due-within'
import { loadOffersTaken } from '../views/offers-taken'

const ASKED_ABOUT_OFFERS = 200
const ASKED_AT_ONCE = 50

/** Fits what members are scored by: weekly who buys what soon, nightly the shards' samples merged. Each is written whole. */
export async function fitScores(ctx: Context): Promise<StepResult> {
  await fitDueWithin(ctx)
  const sample: SampledBuyer[] = []
  for (let shard = 0; shard < SHARDS; shard++)
    sample.push(...((await ctx.database.read('buyer_samples', String(shard)))?.buyers ?? []))
  if (sample.length === 0) return { done: true }
  const models = fitScoreModels(sample, dayOf(ctx.now))
  await ctx.database.write('score_models', 'current', { ...models, offerShare: await offerShareOf(ctx, sample) })
  return { done: true }
}

/** How often orders have something off, by the newest orders of a fair sample; drawn a little towards the middle. */
async function offerShareOf(ctx: Context, sample: readonly SampledBuyer[]): Promise<number | null> {
  const ids = sample
    .map(({ memberId }) => memberId)
    .sort((a, b) => sampleRankOf(a) - sampleRankOf(b))
    .slice(0, ASKED_ABOUT_OFFERS)
  let [orders, withOffer] = [0, 0]
  for (let start = 0; start < ids.length; start += ASKED_AT_ONCE) {
    const histories = await ctx.database.readMany('member_histories', ids.slice(start, start + ASKED_AT_ONCE))
    for (const own of (await loadOffersTaken(ctx, histories)).values()) {
      orders += own.length
      withOffer += own.filter(({ offFen }) => offFen > 0).length
    }
  }
  return orders > 0 ? (withOffer + 1) / (orders + 2) : null
}
