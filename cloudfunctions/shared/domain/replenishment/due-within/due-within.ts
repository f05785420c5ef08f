import { FEATURES, featuresOf, PLAIN_FEATURES } from './features'
import type { Scene } from './features'
import { contributionsOf, fitLogistic, logLossOn, probabilityOf } from './logistic'
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

/** As `fitDueWithin`, from feature rows that were kept when the scenes were met: all at once, with the plain features. */
export const fitDueWithinRows = (examples: Examples, horizonDays: Horizon): DueWithin =>
  isTelling(examples) ? stackOf(examples, horizonDays, PLAIN) : rateAlone(horizonDays)

/**
 * As `fitDueWithin`, from the rows of several past days, the latest first. Which features count, and how strongly weights are
 * held back, is what foretells the latest day best from the days before it.
 */
export function fitDueWithinLessons(lessons: readonly Examples[], horizonDays: Horizon): DueWithin {
  const all = joinExamples(lessons)
  if (!isTelling(all)) return rateAlone(horizonDays)
  const [latest, ...earlier] = lessons
  const before = joinExamples(earlier)
  if (latest === undefined || !isTelling(latest) || !isTelling(before)) return stackOf(all, horizonDays, PLAIN)
  const [shown, asked] = [thinned(before), thinned(latest)]
  const best = CANDIDATES.map((learning) => ({
    learning,
    loss: logLossOn(stackOf(shown, horizonDays, learning).logistic, asked),
  })).reduce((a, b) => (b.loss < a.loss ? b : a))
  return stackOf(all, horizonDays, best.learning)
}

/** How much is learnt: with the finer features or without, and how strongly weights are held back, for each example. */
type Learning = { readonly finer: boolean; readonly ridge: number }

const PLAIN: Learning = { finer: false, ridge: 1e-4 }
const CANDIDATES: readonly Learning[] = [PLAIN, { finer: true, ridge: 1e-4 }, { finer: true, ridge: 1e-2 }]
const MOST_COMPARED = 60_000

const FINER = FEATURES.map((_, column) => column).slice(PLAIN_FEATURES)

const stackOf = (examples: Examples, horizonDays: Horizon, { finer, ridge }: Learning): DueWithin => ({
  horizonDays,
  basis: 'stack',
  logistic: fitLogistic({ ...examples, ridge, ignored: new Set([...untold(examples), ...(finer ? [] : FINER)]) }),
})

function isTelling({ labels }: Examples): boolean {
  const buyers = labels.reduce((sum, label) => sum + label, 0)
  return Math.min(buyers, labels.length - buyers) >= LEAST_OUTCOMES
}

/** Every so-manieth example: comparing need not cost what the fit does. */
function thinned({ width, rows, labels }: Examples): Examples {
  const step = Math.max(1, Math.ceil(labels.length / MOST_COMPARED))
  const kept = Array.from({ length: Math.ceil(labels.length / step) }, (_, place) => place * step)
  const few = new Float64Array(kept.length * width)
  kept.forEach((row, place) => few.set(rows.subarray(row * width, (row + 1) * width), place * width))
  return { width, rows: few, labels: Uint8Array.from(kept, (row) => labels[row] as number) }
}

function joinExamples(lists: readonly Examples[]): Examples {
  const width = FEATURES.length
  const count = lists.reduce((sum, { labels }) => sum + labels.length, 0)
  const [rows, labels] = [new Float64Array(count * width), new Uint8Array(count)]
  let at = 0
  for (const list of lists) {
    rows.set(list.rows, at * width)
    labels.set(list.labels, at)
    at += list.labels.length
  }
  return { width, rows, labels }
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
