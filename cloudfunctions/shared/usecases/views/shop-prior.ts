import { agedCalibration, NO_CALIBRATION, type Calibration } from '@domain/replenishment/calibration'
import type { Prior } from '@domain/replenishment/prior'
import { daysBetween, type Day } from '@domain/time'
import type { Context } from '../context'
import type { RhythmShard } from '../context/replenishment'

/** What the shop knows of its products' rhythms, and how its beliefs have held so far. */
export type ShopPrior = { readonly prior: Prior; readonly calibration: Calibration }

/** What the last night has fitted; null before the first. */
export async function loadPrior(ctx: Context): Promise<ShopPrior | null> {
  const stored = await ctx.database.read('priors', 'current')
  if (!stored) return null
  const prior = { ...stored.prior, products: Object.fromEntries(stored.products) }
  return { prior, calibration: stored.calibration ?? NO_CALIBRATION }
}

/** How the beliefs about a shard's members have held, as it counts on a day. */
export const calibrationOn = (shard: RhythmShard | null, today: Day): Calibration =>
  shard ? agedCalibration(shard.calibration, daysBetween(shard.calibratedOn, today)) : NO_CALIBRATION
