import gammaln from '@stdlib/math-base-special-gammaln'
import type { Buyer } from './buyer'
import { hyp2f1 } from './hypergeometric'
import { byRepeats } from './model'
import type { LifetimeModel } from './model'

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

/** log of s / (r + s + x) · A₀: the customer left some time between the last purchase and now. */
function logLeft({ r, alpha, s, beta }: ParetoGamma, { repeats, lastAge, age }: Buyer): number {
  const power = r + s + repeats
  const larger = Math.max(alpha, beta)
  const second = alpha >= beta ? s + 1 : r + repeats
  const at = (time: number): number =>
    Math.log(hyp2f1(power, second, power + 1, Math.abs(alpha - beta) / (larger + time))) -
    power * Math.log(larger + time)
  const sooner = at(lastAge)
  return Math.log(s / power) + sooner + Math.log(Math.max(0, -Math.expm1(at(age) - sooner)))
}

/** Expected time in `horizon` before leaving, for somebody present whose rate of leaving ~ gamma(s, from). */
function stay(s: number, from: number, horizon: number): number {
  const growth = Math.log1p(horizon / from)
  if (Math.abs(s - 1) < 1e-9) return from * growth
  return (from * -Math.expm1((1 - s) * growth)) / (s - 1)
}
