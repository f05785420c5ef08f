import betaln from '@stdlib/math-base-special-betaln'
import gammaln from '@stdlib/math-base-special-gammaln'
import type { BetaGeometric } from './bg-nbd'
import type { Buyer } from './buyer'
import { mbgNbd } from './mbg-nbd'
import { byRepeats, fitLifetime } from './model'
import type { Fit, LifetimeModel } from './model'

/**
 * MBG/CNBD-k: as MBG/NBD, but a purchase takes `shape` steps of an exponential clock, so that the times between purchases
 * are the more regular the larger it is (Platzer and Reutterer 2016; Reutterer, Platzer and Schröder 2021).
 */
export const mbgErlang = (shape: number): LifetimeModel<BetaGeometric> => ({
  code: 'mbg-erlang',
  start: { r: 1, alpha: 5, a: 1, b: 2 },
  logLikelihood: (parameters) => logLikelihood(parameters, shape),
  alive: (parameters, buyer) => alive(parameters, buyer, shape),
  expected: (parameters, buyer, horizon) =>
    alive(parameters, buyer, shape) * purchasesIfAlive(parameters, buyer, shape, horizon),
  expectedOfNewcomer: (parameters, horizon) => {
    const newcomer = { repeats: 0, lastAge: 0, age: 0 }
    return alive(parameters, newcomer, shape) * purchasesIfAlive(parameters, newcomer, shape, horizon)
  },
})

/** The model of a shape: MBG/NBD itself where it is 1, which is computed sooner. */
export const buyingModelOf = (shape: number): LifetimeModel<BetaGeometric> => (shape === 1 ? mbgNbd : mbgErlang(shape))

/** How regular customers buy: the shape, its fit, and what that gains in log-likelihood over shape 1. */
export type RegularityFit = Fit<BetaGeometric> & { readonly shape: number; readonly gain: number }

const SHAPES = [2, 3, 4, 6, 8, 12, 18, 27, 40] as const

/** Tries shapes from 1 (no regularity, MBG/NBD) upwards as long as the likelihood grows. @throws RangeError without buyers. */
export function fitRegularity(buyers: readonly Buyer[]): RegularityFit {
  const plain = fitLifetime(mbgNbd, buyers)
  let best: RegularityFit = { shape: 1, gain: 0, ...plain }
  for (const shape of SHAPES) {
    const fit = fitLifetime(mbgErlang(shape), buyers)
    const next = { shape, gain: fit.logLikelihood - plain.logLikelihood, ...fit }
    if (!(next.logLikelihood > best.logLikelihood)) return best
    best = next
  }
  return best
}

/** Probability that the buyer is still there and buys within `horizon`, 0–1. */
export function buysWithinErlang(parameters: BetaGeometric, buyer: Buyer, shape: number, horizon: number): number {
  const within = stepsDone(parameters, buyer, shape).reduce(
    (sum, share, step) => sum + share * atLeast(parameters, buyer, shape, step, horizon)(shape - step),
    0,
  )
  return alive(parameters, buyer, shape) * within
}

function logLikelihood({ r, alpha, a, b }: BetaGeometric, shape: number): (buyer: Buyer) => number {
  const shared = byRepeats((repeats) => {
    const count = r + shape * repeats
    return {
      count,
      base:
        betaln(a, b + repeats + 1) -
        betaln(a, b) +
        gammaln(count) -
        gammaln(r) +
        r * Math.log(alpha) -
        repeats * gammaln(shape),
      left: Math.log(a / (b + repeats)),
    }
  })
  return ({ repeats, lastAge, age, logGaps = 0 }) => {
    const { count, base, left } = shared(repeats)
    const gone = left + count * Math.log((alpha + age) / (alpha + lastAge))
    const there = Math.log(sum(stepWeights(count, alpha, age, lastAge, shape)))
    const either = Math.max(gone, there) + Math.log1p(Math.exp(-Math.abs(gone - there)))
    return (shape - 1) * logGaps + base - count * Math.log(alpha + age) + either
  }
}

function alive({ r, alpha, a, b }: BetaGeometric, { repeats, lastAge, age }: Buyer, shape: number): number {
  const count = r + shape * repeats
  const gone = Math.log(a / (b + repeats)) + count * Math.log((alpha + age) / (alpha + lastAge))
  return 1 / (1 + Math.exp(gone - Math.log(sum(stepWeights(count, alpha, age, lastAge, shape)))))
}

/** How likely 0, 1 … shape − 1 steps of the clock have been done since the last purchase, for somebody still there; not summing to 1. */
function stepWeights(count: number, alpha: number, age: number, lastAge: number, shape: number): number[] {
  const silent = (age - lastAge) / (alpha + age)
  const weights = [1]
  for (let step = 1; step < shape; step++)
    weights.push(((weights[step - 1] as number) * (count + step - 1) * silent) / step)
  return weights
}

function stepsDone({ r, alpha }: BetaGeometric, { repeats, lastAge, age }: Buyer, shape: number): number[] {
  const weights = stepWeights(r + shape * repeats, alpha, age, lastAge, shape)
  const total = sum(weights)
  return weights.map((weight) => weight / total)
}

/** Σ over purchases of the chance that it falls into the horizon and that none before it was the last. */
function purchasesIfAlive(parameters: BetaGeometric, buyer: Buyer, shape: number, horizon: number): number {
  return stepsDone(parameters, buyer, shape).reduce((total, share, step) => {
    const chance = atLeast(parameters, buyer, shape, step, horizon)
    let [purchases, stays] = [0, 1]
    for (let next = 1; next <= MOST_PURCHASES; next++) {
      const part = stays * chance(next * shape - step)
      purchases += part
      if (part < NEGLIGIBLE) break
      const { a, b } = parameters
      stays *= (b + buyer.repeats + next) / (a + b + buyer.repeats + next)
    }
    return total + share * purchases
  }, 0)
}

const MOST_PURCHASES = 5000
const NEGLIGIBLE = 1e-9

/** P(at least `steps` steps of the clock in the horizon): Poisson with a gamma rate, a negative binomial. Ask for rising steps. */
function atLeast(
  { r, alpha }: BetaGeometric,
  { repeats, age }: Buyer,
  shape: number,
  step: number,
  horizon: number,
): (steps: number) => number {
  const count = r + shape * repeats + step
  const share = horizon / (alpha + age + horizon)
  let [fewer, at, log] = [0, 0, count * Math.log1p(-share)]
  return (steps) => {
    for (; at < steps; at++) {
      fewer += Math.exp(log)
      log += Math.log(((count + at) / (at + 1)) * share)
    }
    return Math.max(0, 1 - fewer)
  }
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)
