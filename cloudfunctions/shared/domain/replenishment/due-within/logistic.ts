import { solveSymmetric } from './linear'

/** Examples in rows of equal width, laid out one after the other, with 0 or 1 for each row. */
export type Examples = { readonly width: number; readonly rows: Float64Array; readonly labels: Uint8Array }

/** A logistic regression on standardised features: plain JSON. */
export type Logistic = {
  readonly means: readonly number[]
  readonly sds: readonly number[]
  readonly intercept: number
  /** Log-odds for one standard deviation of each feature. */
  readonly weights: readonly number[]
}

const MOST_STEPS = 30
const RIDGE = 1e-4 // of a prior N(0, 1/(RIDGE · n)) on each weight: settles collinear features, does not bias

/** Maximum likelihood by Newton's method, with a light ridge. @throws RangeError without examples of both kinds. */
export function fitLogistic({ width, rows, labels }: Examples): Logistic {
  const size = labels.length
  const share = labels.reduce((sum, label) => sum + label, 0) / size
  if (!(share > 0 && share < 1)) throw new RangeError('both kinds of examples are needed')
  const { means, sds } = momentsOf(rows, width, size)
  let beta = [Math.log(share / (1 - share)), ...means.map(() => 0)]
  for (let step = 0; step < MOST_STEPS; step++) {
    const { gradient, hessian } = slopesAt(beta, rows, labels, means, sds)
    const move = solveSymmetric(hessian, gradient)
    beta = beta.map((value, index) => value + (move[index] as number))
    if (Math.max(...move.map(Math.abs)) < 1e-8) break
  }
  const [intercept, ...weights] = beta as [number, ...number[]]
  return { means, sds, intercept, weights }
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

function slopesAt(
  beta: readonly number[],
  rows: Float64Array,
  labels: Uint8Array,
  means: readonly number[],
  sds: readonly number[],
) {
  const width = means.length
  const gradient = beta.map((value, index) => (index === 0 ? 0 : -RIDGE * labels.length * value))
  const hessian = beta.map((_, i) => beta.map((__, j) => (i === j && i > 0 ? RIDGE * labels.length : 0)))
  const z = new Float64Array(width + 1).fill(1)
  for (let row = 0; row < labels.length; row++) {
    let score = beta[0] as number
    for (let column = 0; column < width; column++) {
      const value = ((rows[row * width + column] as number) - (means[column] as number)) / (sds[column] as number)
      z[column + 1] = value
      score += (beta[column + 1] as number) * value
    }
    const p = 1 / (1 + Math.exp(-score))
    addOuter(hessian, z, p * (1 - p))
    for (let i = 0; i <= width; i++)
      gradient[i] = (gradient[i] as number) + ((labels[row] as number) - p) * (z[i] as number)
  }
  return { gradient, hessian }
}

function addOuter(hessian: number[][], z: Float64Array, weight: number): void {
  for (let i = 0; i < z.length; i++) {
    const line = hessian[i] as number[]
    const left = weight * (z[i] as number)
    for (let j = 0; j < z.length; j++) line[j] = (line[j] as number) + left * (z[j] as number)
  }
}
