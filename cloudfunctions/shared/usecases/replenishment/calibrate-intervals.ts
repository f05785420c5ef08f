import { beforeLast, type Cadence } from '@domain/replenishment/cadence'
import {
  addCalibrations,
  calibrationOf,
  comparedIn,
  NO_CALIBRATION,
  type Calibration,
} from '@domain/replenishment/calibration'
import { fitPrior } from '@domain/replenishment/prior'
import { rhythmOf } from '@domain/replenishment/product-rhythm'
import { SHARDS } from '@domain/replenishment/shard'
import { dayOf } from '@domain/time'
import type { Context, StepResult } from '../context'
import { calibrationOn } from '../views/shop-prior'

/** Below so many intervals seen to close, a sample of the past is judged as well. */
const ENOUGH_INTERVALS = 500
const SAMPLED_MEMBERS = 600
const PAGE = 100

/**
 * Sums up over the shards how real intervals fell within the beliefs held before them. A shop that was imported last night
 * has seen none close: there, last intervals of a sample are judged by what the ones before them say.
 */
export async function calibrateIntervals(ctx: Context): Promise<StepResult> {
  const stored = await ctx.database.read('priors', 'current')
  if (!stored) return { done: true }
  const seen = await mergeShards(ctx)
  const calibration = comparedIn(seen) >= ENOUGH_INTERVALS ? seen : addCalibrations(seen, await judgePast(ctx))
  await ctx.database.write('priors', 'current', { ...stored, calibration })
  return { done: true }
}

async function mergeShards(ctx: Context): Promise<Calibration> {
  let merged = NO_CALIBRATION
  for (let shard = 0; shard < SHARDS; shard++) {
    const stored = await ctx.database.read('rhythm_shards', String(shard))
    merged = addCalibrations(merged, calibrationOn(stored, dayOf(ctx.now)))
  }
  return merged
}

/** Ids are drawn at random, so the first ones are a fair sample. */
async function judgePast(ctx: Context): Promise<Calibration> {
  const cadences: Cadence[] = []
  let afterId = ''
  for (let taken = 0; taken < SAMPLED_MEMBERS; taken += PAGE) {
    const page = await ctx.queries.cadences.sample(afterId, PAGE)
    cadences.push(...page.flatMap((member) => member.cadences))
    const last = page[page.length - 1]
    if (page.length < PAGE || !last) break
    afterId = last.memberId
  }
  const earlier = fitPrior(rhythmOf(cadences.map((cadence) => beforeLast(cadence) ?? cadence)))
  return calibrationOf(cadences, earlier, dayOf(ctx.now))
}
