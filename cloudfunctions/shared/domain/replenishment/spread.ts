import type { ProductRhythm } from './product-rhythm'
import { sumOver } from './sum-over'
import type { PackEffect } from './pack-effect'

/** Variances of log-intervals, from the finest to the coarser level. */
export type Spread = {
  /** Around one pair's own centre, shop-wide. */
  readonly within: number
  /** How alike those variances are, as degrees of freedom: between the pairs of a product, and between products. */
  readonly pairDf: number
  readonly productDf: number
  /** Of the pairs' centres around their product's. */
  readonly between: number
}

// A shop without data is believed to be like most: intervals within ±50 %, members within ±35 %. Worth four intervals.
const WITHIN_GUESS = 0.25
const BETWEEN_GUESS = 0.12
const GUESS_WEIGHT = 4
const MOST_DF = 1000
/** Members and products of a shop are never more alike than this: ±2 %, as a variance of logarithms. */
export const LEAST_SPREAD = 0.0004

/** Estimates the variances by the moments of an unbalanced analysis of variance. */
export function fitSpread(rhythms: readonly ProductRhythm[], effect: PackEffect): Spread {
  const df = sumOver(rhythms, dfWithin)
  const squares = sumOver(rhythms, (rhythm) => squaresWithin(rhythm, effect.elasticity))
  const within = (squares + GUESS_WEIGHT * WITHIN_GUESS) / (df + GUESS_WEIGHT)
  return {
    within,
    pairDf: likeness(
      sumOver(rhythms, (r) => r.pairSpreadSq),
      sumOver(rhythms, (r) => r.pairSpreadUnit),
      within,
    ),
    productDf: likeness(
      sumOver(rhythms, (rhythm) => squaresWithin(rhythm, effect.elasticity) ** 2),
      sumOver(rhythms, (rhythm) => dfWithin(rhythm) ** 2 + 2 * dfWithin(rhythm)),
      within,
    ),
    between: betweenPairs(rhythms, effect.sizeElasticity, within),
  }
}

/** The variance within the pairs of one product, drawn towards the shop's. */
export const withinOf = (rhythm: ProductRhythm, elasticity: number, spread: Spread): number =>
  (squaresWithin(rhythm, elasticity) + spread.productDf * spread.within) / (dfWithin(rhythm) + spread.productDf)

/** Σ of log-days for one pack: what is left when the usual packs of each pair are taken out. */
export const sumPerPack = (rhythm: ProductRhythm, sizeElasticity: number): number =>
  rhythm.sumLog - sizeElasticity * rhythm.sumQty

function betweenPairs(rhythms: readonly ProductRhythm[], sizeElasticity: number, within: number): number {
  const known = rhythms.filter((rhythm) => rhythm.intervals > 0)
  const squares = sumOver(known, (rhythm) => squaresBetween(rhythm, sizeElasticity) - (rhythm.pairs - 1) * within)
  const size = sumOver(known, (rhythm) => rhythm.intervals - rhythm.sumSizeSq / rhythm.intervals)
  return Math.max(LEAST_SPREAD, (squares + GUESS_WEIGHT * BETWEEN_GUESS) / (size + GUESS_WEIGHT))
}

/** If variances are scaled inverse χ² with d degrees of freedom, E σ⁴ / (E σ²)² = (d − 2) / (d − 4). */
function likeness(fourth: number, unit: number, variance: number): number {
  const ratio = unit > 0 ? fourth / unit / (variance * variance) : 1
  return ratio > 1 ? Math.min(MOST_DF, 4 + 2 / (ratio - 1)) : MOST_DF
}

const dfWithin = (rhythm: ProductRhythm): number => rhythm.intervals - rhythm.pairs

const squaresWithin = (rhythm: ProductRhythm, elasticity: number): number =>
  Math.max(
    0,
    rhythm.sumLogSq -
      rhythm.pairLogSq -
      2 * elasticity * (rhythm.sumQtyLog - rhythm.pairQtyLog) +
      elasticity ** 2 * (rhythm.sumQtySq - rhythm.pairQtySq),
  )

const squaresBetween = (rhythm: ProductRhythm, sizeElasticity: number): number =>
  rhythm.pairLogSq -
  2 * sizeElasticity * rhythm.pairQtyLog +
  sizeElasticity ** 2 * rhythm.pairQtySq -
  sumPerPack(rhythm, sizeElasticity) ** 2 / rhythm.intervals
