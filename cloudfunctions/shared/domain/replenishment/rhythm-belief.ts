import { daysBetween } from '../time'
import { RECENCY } from './cadence'
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

/**
 * Weighs a member's own intervals against the product's by their variances: the posterior of the hierarchy. `leaning` draws
 * it to the plain mean of the member's intervals (up to 1: nothing else counts) or to the product (down to −1).
 */
export function rhythmBelief(cadence: Cadence, product: ProductPrior, prior: Prior, leaning = 0): RhythmBelief {
  const own = ownRhythm(cadence)
  const logQty = Math.log(cadence.lastQty)
  const usualLogQty = own?.logQty ?? logQty
  const productLog = product.log + prior.sizeElasticity * usualLogQty
  const variance = prior.between + product.variance
  const size = own?.size ?? 0
  const weight = ((size * variance) / (size * variance + product.within)) * (1 + Math.min(0, leaning))
  const hierarchyLog = own === null ? productLog : weight * own.log + (1 - weight) * productLog
  const lean = own === null ? 0 : Math.max(0, leaning)
  const usualLog = lean === 0 ? hierarchyLog : Math.log((1 - lean) * Math.exp(hierarchyLog) + lean * plainMean(cadence))
  const centre = usualLog + product.packElasticity * (logQty - usualLogQty)
  const regularity = regularityOf(cadence, product, prior)
  const ownWeight = lean + (1 - lean) * weight
  return {
    interval: { centre, scale: Math.sqrt(regularity.variance + (1 - ownWeight) * variance), df: regularity.df },
    ownWeight,
    ownDays: own === null ? null : ownDaysOf(cadence, own.log, lean / (ownWeight || 1)),
    productDays: wholeDays(productLog),
    packDays: Math.round(Math.exp(centre) - Math.exp(own === null ? product.log : usualLog)),
  }
}

const plainMean = ({ firstOn, lastOn, count }: Cadence): number => daysBetween(firstOn, lastOn) / (count - 1)

/** The member's own rhythm as it was weighed: the recent one, and the plain mean for its share. */
const ownDaysOf = (cadence: Cadence, recentLog: number, plainShare: number): number =>
  wholeDays((1 - plainShare) * recentLog + plainShare * Math.log(plainMean(cadence)))

/** The member's recent mean of log-days and log-packs, and how many equal intervals it is worth (Kish's effective size). */
function ownRhythm({ count, recentLog, recentQty }: Cadence): { log: number; logQty: number; size: number } | null {
  const size = count - 1
  if (size < 1) return null
  const weight = (1 - RECENCY ** size) / (1 - RECENCY)
  const squares = (1 - RECENCY ** (2 * size)) / (1 - RECENCY ** 2)
  return { log: recentLog / weight, logQty: recentQty / weight, size: (weight * weight) / squares }
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
