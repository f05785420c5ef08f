import { NO_CALIBRATION, type Calibration } from '@domain/replenishment/calibration'
import type { Prior } from '@domain/replenishment/prior'
import type { Context } from '../context'

/** What the shop knows of its products' rhythms, and how its beliefs have held so far. */
export type ShopPrior = { readonly prior: Prior; readonly calibration: Calibration }

/** What the last night has fitted; null before the first. */
export async function loadPrior(ctx: Context): Promise<ShopPrior | null> {
  const stored = await ctx.database.read('priors', 'current')
  if (!stored) return null
  const prior = { ...stored.prior, products: Object.fromEntries(stored.products) }
  return { prior, calibration: stored.calibration ?? NO_CALIBRATION }
}
