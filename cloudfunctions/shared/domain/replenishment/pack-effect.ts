import type { ProductRhythm } from './product-rhythm'
import { sumOver } from './sum-over'

/** How the interval grows with the packs bought: elasticity 0 = not at all, 1 = two packs last twice as long. */
export type PackEffect = {
  /** Of one member buying more or less than usual. */
  readonly elasticity: number
  /** Variance of that elasticity between products. */
  readonly elasticityVariance: number
  /** Of members who usually buy more compared with those who buy less. */
  readonly sizeElasticity: number
}

// Before a shop has shown anything: packs of goods with a known cycle last their cycle each; give or take 0.5.
const CAUTIOUS_VARIANCE = 0.25

/** Regresses log-days on log-packs within pairs and between pairs, starting from a cautious guess. */
export function fitPackEffect(rhythms: readonly ProductRhythm[], isPerPack: boolean): PackEffect {
  const noise = noiseOf(rhythms)
  const guess = isPerPack ? 1 : 0
  const elasticity = shrink(guess, CAUTIOUS_VARIANCE, sumOver(rhythms, withinXy), sumOver(rhythms, withinXx), noise)
  return {
    elasticity,
    elasticityVariance: varianceBetween(rhythms, elasticity, noise),
    sizeElasticity: shrink(guess, CAUTIOUS_VARIANCE, sumOver(rhythms, betweenXy), sumOver(rhythms, betweenXx), noise),
  }
}

/** The elasticity of one product, drawn towards the shop's. `noise` is the variance within pairs. */
export const elasticityOf = (rhythm: ProductRhythm, effect: PackEffect, noise: number): number =>
  effect.elasticityVariance === 0
    ? effect.elasticity
    : shrink(effect.elasticity, effect.elasticityVariance, withinXy(rhythm), withinXx(rhythm), noise)

function shrink(guess: number, variance: number, xy: number, xx: number, noise: number): number {
  const slope = (guess / variance + xy / noise) / (1 / variance + xx / noise)
  return Math.min(1, Math.max(0, slope))
}

/** DerSimonian and Laird's moment estimator over the products' own slopes. */
function varianceBetween(rhythms: readonly ProductRhythm[], elasticity: number, noise: number): number {
  const informed = rhythms.filter((rhythm) => withinXx(rhythm) > 1e-9)
  const weight = sumOver(informed, withinXx)
  if (informed.length < 2) return 0
  const dispersion = sumOver(
    informed,
    (rhythm) => (withinXy(rhythm) - elasticity * withinXx(rhythm)) ** 2 / withinXx(rhythm),
  )
  const spare = weight - sumOver(informed, (rhythm) => withinXx(rhythm) ** 2) / weight
  return spare > 0 ? Math.max(0, (dispersion - (informed.length - 1) * noise) / spare) : 0
}

function noiseOf(rhythms: readonly ProductRhythm[]): number {
  const df = sumOver(rhythms, (rhythm) => rhythm.intervals - rhythm.pairs)
  const spread = sumOver(rhythms, (rhythm) => rhythm.sumLogSq - rhythm.pairLogSq)
  return df > 0 && spread > 0 ? spread / df : 1
}

const withinXx = (rhythm: ProductRhythm): number => Math.max(0, rhythm.sumQtySq - rhythm.pairQtySq)
const withinXy = (rhythm: ProductRhythm): number => rhythm.sumQtyLog - rhythm.pairQtyLog
const perInterval = (rhythm: ProductRhythm): number => (rhythm.intervals > 0 ? 1 / rhythm.intervals : 0)
const betweenXx = (rhythm: ProductRhythm): number =>
  Math.max(0, rhythm.pairQtySq - rhythm.sumQty ** 2 * perInterval(rhythm))
const betweenXy = (rhythm: ProductRhythm): number =>
  rhythm.pairQtyLog - rhythm.sumQty * rhythm.sumLog * perInterval(rhythm)
