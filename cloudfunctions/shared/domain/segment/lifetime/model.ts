import type { Buyer } from './buyer'
import { groupBuyers, weightOf } from './buyer'
import { minimise } from './nelder-mead'

/** Parameters by name, all positive. */
export type Parameters = Readonly<Record<string, number>>

/** A model of how long customers stay and how often they buy. Times are in the unit of the buyers it was fitted to. */
export type LifetimeModel<P extends Parameters> = {
  readonly code: 'bg-nbd' | 'mbg-nbd' | 'mbg-erlang' | 'pareto-nbd'
  /** Where fitting starts; its keys are the parameters. */
  readonly start: P
  /** Log-likelihood of one buyer, once the parameters are known: what many buyers share is computed once. */
  readonly logLikelihood: (parameters: P) => (buyer: Buyer) => number
  /** Probability that the buyer has not left, 0–1. */
  readonly alive: (parameters: P, buyer: Buyer) => number
  /** Expected purchases of this buyer in the next `horizon`. */
  readonly expected: (parameters: P, buyer: Buyer, horizon: number) => number
  /** Expected repeat purchases of somebody new in the first `horizon`. */
  readonly expectedOfNewcomer: (parameters: P, horizon: number) => number
}

/** A fitted model: the parameters, the log-likelihood over all buyers, and whether the search settled. */
export type Fit<P extends Parameters> = {
  readonly parameters: P
  readonly logLikelihood: number
  readonly isConverged: boolean
}

/** Maximum likelihood by Nelder–Mead over the logarithms of the parameters. @throws RangeError without buyers. */
export function fitLifetime<P extends Parameters>(model: LifetimeModel<P>, buyers: Iterable<Buyer>): Fit<P> {
  const groups = groupBuyers(buyers)
  const longest = groups.reduce((most, { age }) => Math.max(most, age), 0)
  if (!(longest > 0)) throw new RangeError('nobody has been watched for any time')
  // Times are scaled so that the longest watch is 40: parameters that are times then start near their place in any unit.
  const scale = 40 / longest
  const scaled = groups.map((buyer) => scaledBy(buyer, scale))
  const { point, isConverged } = minimise(
    (logs) => -totalLogLikelihood(model, parametersOf(model.start, logs), scaled) / scaled.length,
    Object.values(model.start).map(Math.log),
  )
  const parameters = rescale(parametersOf(model.start, point), scale)
  return { parameters, logLikelihood: totalLogLikelihood(model, parameters, groups), isConverged }
}

/** Log-likelihood over all buyers, each counted by its weight. */
export function totalLogLikelihood<P extends Parameters>(
  model: LifetimeModel<P>,
  parameters: P,
  buyers: readonly Buyer[],
): number {
  const logLikelihood = model.logLikelihood(parameters)
  let total = 0
  for (const buyer of buyers) total += weightOf(buyer) * logLikelihood(buyer)
  return total
}

/** Remembers what depends on the number of repeats only. */
export function byRepeats<T>(compute: (repeats: number) => T): (repeats: number) => T {
  const known = new Map<number, T>()
  return (repeats) => {
    const before = known.get(repeats)
    if (before !== undefined) return before
    const fresh = compute(repeats)
    known.set(repeats, fresh)
    return fresh
  }
}

const scaledBy = (buyer: Buyer, scale: number): Buyer => ({
  ...buyer,
  lastAge: buyer.lastAge * scale,
  age: buyer.age * scale,
  logGaps: (buyer.logGaps ?? 0) + buyer.repeats * Math.log(scale),
})

// Where a shop's customers never leave, or all do, the best parameter is at infinity: 10,000 times is as good.
const WIDEST = Math.log(10_000)

const TIME_PARAMETERS = ['alpha', 'beta']

const parametersOf = <P extends Parameters>(start: P, logs: readonly number[]): P =>
  Object.fromEntries(
    Object.keys(start).map((name, index) => [
      name,
      Math.exp(Math.min(WIDEST, Math.max(-WIDEST, logs[index] as number))),
    ]),
  ) as P

const rescale = <P extends Parameters>(parameters: P, scale: number): P =>
  Object.fromEntries(
    Object.entries(parameters).map(([name, value]) => [name, TIME_PARAMETERS.includes(name) ? value / scale : value]),
  ) as P
