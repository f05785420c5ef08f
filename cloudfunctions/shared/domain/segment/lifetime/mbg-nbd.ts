import betaln from '@stdlib/math-base-special-betaln'
import gammaln from '@stdlib/math-base-special-gammaln'
import { offUnit } from './bg-nbd'
import type { BetaGeometric } from './bg-nbd'
import type { Buyer } from './buyer'
import { hyp2f1 } from './hypergeometric'
import { byRepeats } from './model'
import type { LifetimeModel } from './model'

/** MBG/NBD: as BG/NBD, but one can also leave right after the first purchase (Batislam, Denizel and Filiztekin 2007). */
export const mbgNbd: LifetimeModel<BetaGeometric> = {
  code: 'mbg-nbd',
  start: { r: 1, alpha: 5, a: 1, b: 2 },
  logLikelihood,
  alive,
  expected: (parameters, buyer, horizon) => expectedIfAlive(parameters, buyer, horizon) * alive(parameters, buyer),
  expectedOfNewcomer: (parameters, horizon) => {
    const { r, alpha, a, b } = offUnit(parameters)
    const rest = hyp2f1(r, b + 1, a + b, horizon / (alpha + horizon)) * (alpha / (alpha + horizon)) ** r
    return (b / (a - 1)) * (1 - rest)
  },
}

/** Probability that the buyer is still there and buys within `horizon`, 0–1. */
export function buysWithin(parameters: BetaGeometric, buyer: Buyer, horizon: number): number {
  const { r, alpha } = parameters
  const quiet = ((alpha + buyer.age) / (alpha + buyer.age + horizon)) ** (r + buyer.repeats)
  return alive(parameters, buyer) * (1 - quiet)
}

function logLikelihood({ r, alpha, a, b }: BetaGeometric): (buyer: Buyer) => number {
  const logAlpha = Math.log(alpha)
  const shared = byRepeats((repeats) => ({
    rate: gammaln(r + repeats) - gammaln(r) + r * logAlpha,
    stayed: betaln(a, b + repeats + 1) - betaln(a, b),
    left: betaln(a + 1, b + repeats) - betaln(a, b),
  }))
  return ({ repeats, lastAge, age }) => {
    const { rate, ...chance } = shared(repeats)
    const stayed = chance.stayed - (r + repeats) * Math.log(alpha + age)
    const left = chance.left - (r + repeats) * Math.log(alpha + lastAge)
    return rate + Math.max(stayed, left) + Math.log1p(Math.exp(-Math.abs(stayed - left)))
  }
}

function alive({ r, alpha, a, b }: BetaGeometric, { repeats, lastAge, age }: Buyer): number {
  return 1 / (1 + (a / (b + repeats)) * ((alpha + age) / (alpha + lastAge)) ** (r + repeats))
}

function expectedIfAlive(parameters: BetaGeometric, { repeats, age }: Buyer, horizon: number): number {
  const { r, alpha, a, b } = offUnit(parameters)
  const end = alpha + age + horizon
  const rest =
    hyp2f1(r + repeats, b + repeats + 1, a + b + repeats, horizon / end) * ((alpha + age) / end) ** (r + repeats)
  return ((a + b + repeats) / (a - 1)) * (1 - rest)
}
