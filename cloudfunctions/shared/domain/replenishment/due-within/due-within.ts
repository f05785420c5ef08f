import { FEATURES, featuresOf } from './features'
import type { Scene } from './features'
import { contributionsOf, fitLogistic, probabilityOf } from './logistic'
import type { Examples, Logistic } from './logistic'

/** Days ahead that are asked for. */
export type Horizon = 7 | 14 | 28

/** The stacked model of one horizon: plain JSON. */
export type DueWithin = { readonly horizonDays: Horizon; readonly logistic: Logistic }

/** A scene of the past and whether the product was bought within the horizon after it. */
export type Outcome = { readonly scene: Scene; readonly bought: boolean }

/** How much a feature speaks for (above 0) or against buying soon, in log-odds against an average pair. */
export type Contribution = { readonly feature: (typeof FEATURES)[number]; readonly logOdds: number }

/**
 * Fits the stack on scenes whose horizon is over. Scenes of several past days teach it not to mistake one season for all.
 * @throws RangeError when nobody, or everybody, bought.
 */
export function fitDueWithin(outcomes: readonly Outcome[], horizonDays: Horizon): DueWithin {
  const width = FEATURES.length
  const rows = new Float64Array(outcomes.length * width)
  outcomes.forEach(({ scene }, row) => rows.set(featuresOf(scene, horizonDays), row * width))
  const labels = Uint8Array.from(outcomes, ({ bought }) => Number(bought))
  return fitDueWithinRows({ width, rows, labels }, horizonDays)
}

/** As `fitDueWithin`, from feature rows that were kept when the scenes were met. */
export const fitDueWithinRows = (examples: Examples, horizonDays: Horizon): DueWithin => ({
  horizonDays,
  logistic: fitLogistic(examples),
})

/** Probability that the member buys the product within the model's horizon after today, 0–1. */
export const probabilityWithin = ({ horizonDays, logistic }: DueWithin, scene: Scene): number =>
  probabilityOf(logistic, featuresOf(scene, horizonDays))

/** Why the probability is what it is, the strongest reason first. */
export function reasonsWithin({ horizonDays, logistic }: DueWithin, scene: Scene): Contribution[] {
  const parts = contributionsOf(logistic, featuresOf(scene, horizonDays))
  return FEATURES.map((feature, index) => ({ feature, logOdds: parts[index] as number })).sort(
    (a, b) => Math.abs(b.logOdds) - Math.abs(a.logOdds),
  )
}
