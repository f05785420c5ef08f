import { solveSymmetric } from './linear'

/** Examples in rows of equal width, laid out one after the other, with 0 or 1 for each row. */
export type Examples = {
  readonly width: number
  readonly rows: Float64Array
  readonly labels: Uint8Array
  /** Columns that get no weight. */
  readonly ignored?: ReadonlySet<number>
  /** How strongly weights are held back, for each example. */
  readonly ridge?: number
}

/** A logistic regression on standardised features: plain JSON. */
export type Logistic = {
  readonly means: readonly number[]
  readonly sds: readonly number[]
  readonly intercept: number
  /** Log-odds for one standard deviation of each feature. */
  readonly weights: readonly number[]
}

const MOST_STEPS = 50
const MOST_HALVINGS = 30
// A prior N(0, 1/ridge) on each weight: settles collinear features in a large shop, and keeps a small one from believing
// that a feature tells everything.
const RIDGE_PER_EXAMPLE = 1e-4
const LEAST_RIDGE = 1

/** Penalised maximum likelihood by Newton's method with halved steps. @throws RangeError without examples of both kinds. */
export function fitLogistic({
  width,
  rows,
  labels,
  ignored = new Set(),
  ridge = RIDGE_PER_EXAMPLE,
}: Examples): Logistic {
  const size = labels.length
  const share = labels.reduce((sum, label) => sum + label, 0) / size
  if (!(share > 0 && share < 1)) throw new RangeError('both kinds of examples are needed')
  const { means, sds } = momentsOf(rows, width, size)
  const scales = sds.map((sd, column) => (ignored.has(column) ? Infinity : sd))
  const problem: Problem = { rows, labels, means, sds: scales, ridge: Math.max(LEAST_RIDGE, ridge * size) }
  let beta: readonly number[] = [Math.log(share / (1 - share)), ...means.map(() => 0)]
  let loss = lossAt(beta, problem)
  for (let step = 0; step < MOST_STEPS; step++) {
    const { gradient, hessian } = slopesAt(beta, problem)
    const next = downhill(beta, solveSymmetric(hessian, gradient), loss, problem)
    if (next === null) break
    const gain = loss - next.loss
    beta = next.beta
    loss = next.loss
    if (gain < 1e-10 * (1 + loss)) break
  }
  const [intercept, ...weights] = beta as [number, ...number[]]
  return { means, sds, intercept, weights }
}

type Problem = {
  readonly rows: Float64Array
  readonly labels: Uint8Array
  readonly means: readonly number[]
  /** Infinite for a column that gets no weight. */
  readonly sds: readonly number[]
  readonly ridge: number
}

/** The longest of the full step, half of it, a quarter … that lowers the loss; null when none does: the search has settled. */
function downhill(
  beta: readonly number[],
  move: readonly number[],
  loss: number,
  problem: Problem,
): { readonly beta: readonly number[]; readonly loss: number } | null {
  for (let halving = 0, length = 1; halving < MOST_HALVINGS; halving++, length /= 2) {
    const tried = beta.map((value, index) => value + length * (move[index] as number))
    const reached = lossAt(tried, problem)
    if (reached < loss) return { beta: tried, loss: reached }
  }
  return null
}

/** The negative log-likelihood and the ridge's penalty. */
function lossAt(beta: readonly number[], problem: Problem): number {
  const { labels, ridge } = problem
  const z = new Float64Array(beta.length)
  let loss = 0
  for (let row = 0; row < labels.length; row++) {
    const score = scoreOf(beta, row, z, problem)
    loss += Math.max(score, 0) + Math.log1p(Math.exp(-Math.abs(score))) - (labels[row] as number) * score
  }
  return beta.reduce((sum, weight, index) => (index === 0 ? sum : sum + (ridge * weight * weight) / 2), loss)
}

/** The log-odds of a row; `z` receives 1 and its standardised features. */
function scoreOf(beta: readonly number[], row: number, z: Float64Array, { rows, means, sds }: Problem): number {
  const width = means.length
  z[0] = 1
  let score = beta[0] as number
  for (let column = 0; column < width; column++) {
    const value = ((rows[row * width + column] as number) - (means[column] as number)) / (sds[column] as number)
    z[column + 1] = value
    score += (beta[column + 1] as number) * value
  }
  return score
}

/** Mean log-loss on examples: what a likelier model has less of. */
export function logLossOn(model: Logistic, { width, rows, labels }: Examples): number {
  let loss = 0
  for (let row = 0; row < labels.length; row++) {
    const p = probabilityOf(model, Array.from(rows.subarray(row * width, (row + 1) * width)))
    loss -= Math.log(Math.max(1e-12, labels[row] === 1 ? p : 1 - p))
  }
  return loss / labels.length
}

/** Probability for one row of features, 0–1. */
export const probabilityOf = (model: Logistic, features: readonly number[]): number =>
  1 / (1 + Math.exp(-contributionsOf(model, features).reduce((sum, part) => sum + part, model.intercept)))

/** What each feature adds to the log-odds of an average example. */
export const contributionsOf = ({ means, sds, weights }: Logistic, features: readonly number[]): number[] =>
  weights.map(
    (weight, index) => (weight * ((features[index] as number) - (means[index] as number))) / (sds[index] as number),
  )

function momentsOf(rows: Float64Array, width: number, size: number): { means: number[]; sds: number[] } {
  const columns = Array.from({ length: width }, (_, column) => {
    let [sum, squares] = [0, 0]
    for (let at = column; at < rows.length; at += width) sum += rows[at] as number
    const mean = sum / size
    for (let at = column; at < rows.length; at += width) squares += ((rows[at] as number) - mean) ** 2
    return { mean, sd: Math.sqrt(squares / size) || 1 }
  })
  return { means: columns.map(({ mean }) => mean), sds: columns.map(({ sd }) => sd) }
}

function slopesAt(beta: readonly number[], problem: Problem): { gradient: number[]; hessian: number[][] } {
  const { labels, ridge } = problem
  const gradient = beta.map((value, index) => (index === 0 ? 0 : -ridge * value))
  const hessian = beta.map((_, i) => beta.map((__, j) => (i === j ? (i > 0 ? ridge : LEAST_CURVATURE) : 0)))
  const z = new Float64Array(beta.length)
  for (let row = 0; row < labels.length; row++) {
    const p = 1 / (1 + Math.exp(-scoreOf(beta, row, z, problem)))
    addLower(hessian, z, p * (1 - p))
    for (let i = 0; i < z.length; i++)
      gradient[i] = (gradient[i] as number) + ((labels[row] as number) - p) * (z[i] as number)
  }
  hessian.forEach((line, i) => hessian.slice(0, i).forEach((above, j) => (above[i] = line[j] as number)))
  return { gradient, hessian }
}

// Where every example is certain the intercept has no curvature left: the step is then long, and halved.
const LEAST_CURVATURE = 1e-9

/** Adds weight · z zᵀ below the diagonal and on it: the rest is its mirror image. */
function addLower(hessian: number[][], z: Float64Array, weight: number): void {
  for (let i = 0; i < z.length; i++) {
    const line = hessian[i] as number[]
    const left = weight * (z[i] as number)
    for (let j = 0; j <= i; j++) line[j] = (line[j] as number) + left * (z[j] as number)
  }
}
