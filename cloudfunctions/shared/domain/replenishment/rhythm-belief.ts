import type { Cadence } from './cadence'
import type { LogT } from './log-t'
import type { Prior, ProductPrior } from './prior'

/** How long the running interval will be, and what that rests on. Days are rounded. */
export type RhythmBelief = {
  readonly interval: LogT
  readonly ownWeight: number
  readonly ownDays: number | null
  readonly productDays: number
  readonly packDays: number
}

/** Weighs a member's own intervals against the product's by their variances: the posterior of the hierarchy. */
export function rhythmBelief(cadence: Cadence, product: ProductPrior, prior: Prior): RhythmBelief {
  const size = cadence.count - 1
  const logQty = Math.log(cadence.lastQty)
  const usualLogQty = size > 0 ? cadence.sumQty / size : logQty
  const productLog = product.log + prior.sizeElasticity * usualLogQty
  const variance = prior.between + product.variance
  const ownWeight = (size * variance) / (size * variance + product.within)
  const usualLog = size > 0 ? ownWeight * (cadence.sumLog / size) + (1 - ownWeight) * productLog : productLog
  const packLog = product.packElasticity * (logQty - usualLogQty)
  const regularity = regularityOf(cadence, product, prior)
  const centre = usualLog + packLog
  return {
    interval: { centre, scale: Math.sqrt(regularity.variance + (1 - ownWeight) * variance), df: regularity.df },
    ownWeight,
    ownDays: size > 0 ? wholeDays(cadence.sumLog / size) : null,
    productDays: wholeDays(productLog),
    packDays: Math.round(Math.exp(centre) - Math.exp(size > 0 ? usualLog : product.log)),
  }
}

/** The variance of this member's own intervals, drawn towards the product's; with its degrees of freedom. */
function regularityOf(cadence: Cadence, product: ProductPrior, prior: Prior): { variance: number; df: number } {
  const size = cadence.count - 1
  if (size < 2) return { variance: product.within, df: prior.pairDf }
  const df = prior.pairDf + size - 1
  return { variance: (squaresOf(cadence, product.packElasticity) + prior.pairDf * product.within) / df, df }
}

/** Σ of squares of log-intervals around the pair's own line over packs. */
function squaresOf(cadence: Cadence, elasticity: number): number {
  const size = cadence.count - 1
  const squares = cadence.sumLogSq - 2 * elasticity * cadence.sumQtyLog + elasticity ** 2 * cadence.sumQtySq
  return Math.max(0, squares - (cadence.sumLog - elasticity * cadence.sumQty) ** 2 / size)
}

const wholeDays = (log: number): number => Math.max(1, Math.round(Math.exp(log)))
