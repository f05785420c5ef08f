import { FEATURES, featuresOf } from './features'
import type { Scene } from './features'
import { contributionsOf, fitLogistic, probabilityOf } from './logistic'
import type { Examples, Logistic } from './logistic'

/** Days ahead that are asked for. */
export type Horizon = 7 | 14 | 28

/** The model of one horizon: plain JSON. `rate`: too little has happened for the stack, purchase rates speak alone. */
export type DueWithin = {
  readonly horizonDays: Horizon
  readonly basis: 'stack' | 'rate'
  readonly logistic: Logistic
}

/** A scene of the past and whether the product was bought within the horizon after it. */
export type Outcome = { readonly scene: Scene; readonly bought: boolean }

/** How much a feature speaks for (above 0) or against buying soon, in log-odds against an average pair. */
export type Contribution = { readonly feature: (typeof FEATURES)[number]; readonly logOdds: number }

/** Fits the stack on scenes whose horizon is over. Scenes of several past days teach it not to mistake one season for all. */
export function fitDueWithin(outcomes: readonly Outcome[], horizonDays: Horizon): DueWithin {
  const width = FEATURES.length
  const rows = new Float64Array(outcomes.length * width)
  outcomes.forEach(({ scene }, row) => rows.set(featuresOf(scene, horizonDays), row * width))
  const labels = Uint8Array.from(outcomes, ({ bought }) => Number(bought))
  return fitDueWithinRows({ width, rows, labels }, horizonDays)
}

/** As `fitDueWithin`, from feature rows that were kept when the scenes were met. */
export function fitDueWithinRows(examples: Examples, horizonDays: Horizon): DueWithin {
  const buyers = examples.labels.reduce((sum, label) => sum + label, 0)
  if (Math.min(buyers, examples.labels.length - buyers) < LEAST_OUTCOMES) return rateAlone(horizonDays)
  return { horizonDays, basis: 'stack', logistic: fitLogistic({ ...examples, ignored: untold(examples) }) }
}

/** The stack is fitted from this many scenes on in which the product was bought, and in which it was not. */
export const LEAST_OUTCOMES = 20

/** The answer of the purchase rate, unchanged: nothing has to be learnt for it. */
const rateAlone = (horizonDays: Horizon): DueWithin => ({
  horizonDays,
  basis: 'rate',
  logistic: {
    means: FEATURES.map(() => 0),
    sds: FEATURES.map(() => 1),
    intercept: 0,
    weights: FEATURES.map((feature) => (feature === 'rate' ? 1 : 0)),
  },
})

// What a product is like can be learnt from a few products only by heart: the next season would be foretold wrongly.
const LEAST_DIFFERENT = 12

/** Product features that take too few values to be learnt from: in a file without products there is but one. */
function untold({ width, rows }: Examples): ReadonlySet<number> {
  const ofProducts = FEATURES.flatMap((feature, column) => (feature.startsWith('product') ? [column] : []))
  return new Set(ofProducts.filter((column) => isPoor(rows, column, width)))
}

function isPoor(rows: Float64Array, column: number, width: number): boolean {
  const values = new Set<number>()
  for (let at = column; at < rows.length && values.size < LEAST_DIFFERENT; at += width) values.add(rows[at] as number)
  return values.size < LEAST_DIFFERENT
}

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
