import betaln from '@stdlib/math-base-special-betaln'
import gammaln from '@stdlib/math-base-special-gammaln'
import type { Buyer } from './buyer'
import { hyp2f1 } from './hypergeometric'
import { byRepeats } from './model'
import type { LifetimeModel } from './model'

/** Buying rate ~ gamma(r, alpha); chance to leave after a purchase ~ beta(a, b). */
export type BetaGeometric = { readonly r: number; readonly alpha: number; readonly a: number; readonly b: number }

/** BG/NBD: people leave right after a purchase, but never after the first (Fader, Hardie and Lee 2005). */
export const bgNbd: LifetimeModel<BetaGeometric> = {
  code: 'bg-nbd',
  start: { r: 1, alpha: 5, a: 1, b: 2 },
  logLikelihood,
  alive,
  expected: (parameters, buyer, horizon) => expectedIfAlive(parameters, buyer, horizon) * alive(parameters, buyer),
  expectedOfNewcomer: (parameters, horizon) => {
    const { r, alpha, a, b } = offUnit(parameters)
    const rest = hyp2f1(r, b, a + b - 1, horizon / (alpha + horizon)) * (alpha / (alpha + horizon)) ** r
    return ((a + b - 1) / (a - 1)) * (1 - rest)
  },
}

/** Probability of exactly `repeats` purchases in the first `horizon` after the first one. */
export function repeatsProbability({ r, alpha, a, b }: BetaGeometric, repeats: number, horizon: number): number {
  const logStay = r * Math.log(alpha / (alpha + horizon))
  const logRatio = Math.log(horizon / (alpha + horizon))
  const term = (count: number): number =>
    Math.exp(gammaln(r + count) - gammaln(r) - gammaln(count + 1) + logStay + count * logRatio)
  const stayed = Math.exp(betaln(a, b + repeats) - betaln(a, b)) * term(repeats)
  if (repeats === 0) return stayed
  const fewer = Array.from({ length: repeats }, (_, count) => term(count)).reduce((sum, part) => sum + part, 0)
  return stayed + Math.exp(betaln(a + 1, b + repeats - 1) - betaln(a, b)) * (1 - fewer)
}

function logLikelihood({ r, alpha, a, b }: BetaGeometric): (buyer: Buyer) => number {
  const logAlpha = Math.log(alpha)
  const shared = byRepeats((repeats) => ({
    rate: gammaln(r + repeats) - gammaln(r) + r * logAlpha,
    stayed: betaln(a, b + repeats) - betaln(a, b),
    left: repeats === 0 ? -Infinity : betaln(a + 1, b + repeats - 1) - betaln(a, b),
  }))
  return ({ repeats, lastAge, age }) => {
    const { rate, ...chance } = shared(repeats)
    const stayed = chance.stayed - (r + repeats) * Math.log(alpha + age)
    const left = chance.left - (r + repeats) * Math.log(alpha + lastAge)
    return rate + Math.max(stayed, left) + Math.log1p(Math.exp(-Math.abs(stayed - left)))
  }
}

function alive({ r, alpha, a, b }: BetaGeometric, { repeats, lastAge, age }: Buyer): number {
  if (repeats === 0) return 1
  return 1 / (1 + (a / (b + repeats - 1)) * ((alpha + age) / (alpha + lastAge)) ** (r + repeats))
}

function expectedIfAlive(parameters: BetaGeometric, { repeats, age }: Buyer, horizon: number): number {
  const { r, alpha, a, b } = offUnit(parameters)
  const end = alpha + age + horizon
  const rest =
    hyp2f1(r + repeats, b + repeats, a + b + repeats - 1, horizon / end) * ((alpha + age) / end) ** (r + repeats)
  return ((a + b + repeats - 1) / (a - 1)) * (1 - rest)
}

/** Keeps a off 1, where expectations read 0 / 0 though their limit is finite. */
export const offUnit = (parameters: BetaGeometric): BetaGeometric =>
  Math.abs(parameters.a - 1) < 1e-5 ? { ...parameters, a: 1 + 1e-5 } : parameters
