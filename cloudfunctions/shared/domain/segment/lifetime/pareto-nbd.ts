import gammaln from '@stdlib/math-base-special-gammaln'
import type { Buyer } from './buyer'
import { hyp2f1 } from './hypergeometric'
import { byRepeats } from './model'
import type { LifetimeModel } from './model'
import { logIntegral } from './quadrature'

/** Buying rate ~ gamma(r, alpha); rate of leaving ~ gamma(s, beta). */
export type ParetoGamma = { readonly r: number; readonly alpha: number; readonly s: number; readonly beta: number }

/** Pareto/NBD: people may leave at any time (Schmittlein, Morrison and Colombo 1987; formulas of Fader and Hardie 2005). */
export const paretoNbd: LifetimeModel<ParetoGamma> = {
  code: 'pareto-nbd',
  start: { r: 1, alpha: 10, s: 1, beta: 10 },
  logLikelihood,
  alive,
  expected: (parameters, buyer, horizon) => {
    const { r, alpha, s, beta } = parameters
    const rate = (r + buyer.repeats) / (alpha + buyer.age)
    return alive(parameters, buyer) * rate * stay(s, beta + buyer.age, horizon)
  },
  expectedOfNewcomer: ({ r, alpha, s, beta }, horizon) => (r / alpha) * stay(s, beta, horizon),
}

function logLikelihood(parameters: ParetoGamma): (buyer: Buyer) => number {
  const { r, alpha, s, beta } = parameters
  const logTimes = r * Math.log(alpha) + s * Math.log(beta)
  const rate = byRepeats((repeats) => gammaln(r + repeats) - gammaln(r))
  return (buyer) => {
    const stayed = logStayed(parameters, buyer)
    const left = logLeft(parameters, buyer)
    return rate(buyer.repeats) + logTimes + Math.max(stayed, left) + Math.log1p(Math.exp(-Math.abs(stayed - left)))
  }
}

function alive(parameters: ParetoGamma, buyer: Buyer): number {
  return 1 / (1 + Math.exp(logLeft(parameters, buyer) - logStayed(parameters, buyer)))
}

const logStayed = ({ r, alpha, s, beta }: ParetoGamma, { repeats, age }: Buyer): number =>
  -(r + repeats) * Math.log(alpha + age) - s * Math.log(beta + age)

/** log of s ∫ (α+τ)^−(r+x) (β+τ)^−(s+1) dτ from the last purchase to now: the customer left some time between. */
function logLeft(parameters: ParetoGamma, buyer: Buyer): number {
  const { alpha, beta } = parameters
  const argument = Math.abs(alpha - beta) / (Math.max(alpha, beta) + buyer.lastAge)
  return argument < SERIES_UP_TO ? closedForm(parameters, buyer) : integrated(parameters, buyer)
}

// Nearer to 1 the series of 2F1 stalls: α and β then differ so much that integrating is quicker.
const SERIES_UP_TO = 0.9

/** By 2F1, as Fader and Hardie have it: s / (r + s + x) · A₀. */
function closedForm({ r, alpha, s, beta }: ParetoGamma, { repeats, lastAge, age }: Buyer): number {
  const power = r + s + repeats
  const larger = Math.max(alpha, beta)
  const second = alpha >= beta ? s + 1 : r + repeats
  const at = (time: number): number =>
    Math.log(hyp2f1(power, second, power + 1, Math.abs(alpha - beta) / (larger + time))) -
    power * Math.log(larger + time)
  const sooner = at(lastAge)
  return Math.log(s / power) + sooner + Math.log(Math.max(0, -Math.expm1(at(age) - sooner)))
}

/** By quadrature over log(min(α, β) + τ), where it is smooth for any parameters. */
function integrated({ r, alpha, s, beta }: ParetoGamma, { repeats, lastAge, age }: Buyer): number {
  const smaller = Math.min(alpha, beta)
  const power = r + repeats
  const logOf = (v: number): number => {
    const time = Math.exp(v) - smaller
    return v - power * Math.log(alpha + time) - (s + 1) * Math.log(beta + time)
  }
  const from = Math.log(smaller + lastAge)
  const slowest = (smaller + lastAge) * (power / (alpha + lastAge) + (s + 1) / (beta + lastAge)) - 1
  const reach = slowest > 0 ? NEGLIGIBLE / slowest : Infinity
  return Math.log(s) + logIntegral(logOf, from, Math.min(Math.log(smaller + age), from + reach))
}

const NEGLIGIBLE = 45 // e^−45 is below the precision of a double

/** Expected time in `horizon` before leaving, for somebody present whose rate of leaving ~ gamma(s, from). */
function stay(s: number, from: number, horizon: number): number {
  const growth = Math.log1p(horizon / from)
  if (Math.abs(s - 1) < 1e-9) return from * growth
  return (from * -Math.expm1((1 - s) * growth)) / (s - 1)
}
