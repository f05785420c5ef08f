import type { BetaGeometric } from '@domain/segment/lifetime/bg-nbd'
import type { Buyer } from '@domain/segment/lifetime/buyer'
import { paretoNbd } from '@domain/segment/lifetime/pareto-nbd'
import type { ParetoGamma } from '@domain/segment/lifetime/pareto-nbd'
import { logIntegral } from '@domain/segment/lifetime/quadrature'

/** Probability of at least one purchase within `horizon` where people leave only after one: `alive` is that of now. */
export const buysWithinBeta = (alive: number, { r, alpha }: BetaGeometric, buyer: Buyer, horizon: number): number =>
  alive * (1 - ((alpha + buyer.age) / (alpha + buyer.age + horizon)) ** (r + buyer.repeats))

/** The same where people leave at any time: ∫ E[λ e^(−λt)] E[e^(−μt)] dt over the horizon, rates as believed of this buyer. */
export function buysWithinPareto(parameters: ParetoGamma, buyer: Buyer, horizon: number): number {
  const { s, beta } = parameters
  const shape = parameters.r + buyer.repeats
  const [from, leaving] = [parameters.alpha + buyer.age, beta + buyer.age]
  const logOf = (v: number): number =>
    shape * (Math.log(from) - v) + s * (Math.log(leaving) - Math.log(leaving + Math.exp(v) - from))
  const within = shape * Math.exp(logIntegral(logOf, Math.log(from), Math.log(from + horizon)))
  return paretoNbd.alive(parameters, buyer) * within
}
