import betaln from '@stdlib/math-base-special-betaln'
import normalCdf from '@stdlib/stats-base-dists-normal-cdf'
import type { Share } from './difference'

/** How likely the second arm is better, and what is lost on average by choosing each if the other is. */
export type BayesianView = {
  readonly secondIsBetter: number
  readonly riskOfFirst: number
  readonly riskOfSecond: number
}

/** A normal belief. */
export type Belief = { readonly mean: number; readonly sd: number }

const CELLS = 4000
const REACH = 9 // standard deviations: what lies outside is below 1e-15

/** Two shares under uniform priors, by integrating over both posteriors on a fine grid. */
export function compareSharesBayesian(first: Share, second: Share): BayesianView {
  const [a, b] = [posterior(first), posterior(second)]
  const from = Math.min(edgeOf(a, -REACH), edgeOf(b, -REACH))
  const width = (Math.max(edgeOf(a, REACH), edgeOf(b, REACH)) - from) / CELLS
  let [secondIsBetter, riskOfFirst, below, belowMean] = [0, 0, 0, 0]
  // `below` is P(first ≤ p) and `belowMean` E[first; first ≤ p], up to the cell that is being added.
  for (let cell = 0; cell < CELLS; cell++) {
    const p = from + (cell + 0.5) * width
    const [massOfFirst, massOfSecond] = [density(a, p) * width, density(b, p) * width]
    const share = below + massOfFirst / 2
    secondIsBetter += massOfSecond * share
    riskOfFirst += massOfSecond * (p * share - (belowMean + (p * massOfFirst) / 2))
    below += massOfFirst
    belowMean += p * massOfFirst
  }
  return { secondIsBetter, riskOfFirst, riskOfSecond: riskOfFirst - (meanOfBeta(b) - meanOfBeta(a)) }
}

/** A normal prior on a difference or lift, after seeing an estimate with its standard error. */
export function updateBelief(prior: Belief, estimate: Belief): Belief & { readonly isPositive: number } {
  const [before, seen] = [1 / prior.sd ** 2, 1 / estimate.sd ** 2]
  const mean = (prior.mean * before + estimate.mean * seen) / (before + seen)
  const sd = Math.sqrt(1 / (before + seen))
  return { mean, sd, isPositive: normalCdf(mean / sd, 0, 1) }
}

type Beta = { readonly alpha: number; readonly beta: number }

const posterior = ({ successes, count }: Share): Beta => ({ alpha: 1 + successes, beta: 1 + count - successes })

const meanOfBeta = ({ alpha, beta }: Beta): number => alpha / (alpha + beta)

function edgeOf({ alpha, beta }: Beta, reach: number): number {
  const sd = Math.sqrt((alpha * beta) / ((alpha + beta) ** 2 * (alpha + beta + 1)))
  return Math.min(1, Math.max(0, meanOfBeta({ alpha, beta }) + reach * sd))
}

const density = ({ alpha, beta }: Beta, p: number): number =>
  Math.exp((alpha - 1) * Math.log(p) + (beta - 1) * Math.log1p(-p) - betaln(alpha, beta))
