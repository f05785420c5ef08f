import gammaln from '@stdlib/math-base-special-gammaln'
import { byRepeats } from './model'
import { minimise } from './nelder-mead'

/** Mean spend of one customer over the purchases after the first: any money unit, the same for all. */
export type Spender = { readonly repeats: number; readonly meanSpend: number }

/** Spend ~ gamma(p, ν), ν ~ gamma(q, gamma). */
export type GammaGamma = { readonly p: number; readonly q: number; readonly gamma: number }

/** Fits by maximum likelihood the spend per purchase (Fader and Hardie 2013); customers without repeats or spend say nothing. */
export function fitGammaGamma(spenders: Iterable<Spender>): { parameters: GammaGamma; logLikelihood: number } {
  const telling = [...spenders].filter(({ repeats, meanSpend }) => repeats > 0 && meanSpend > 0)
  if (telling.length === 0) throw new RangeError('nobody has bought twice')
  const scale = telling.reduce((sum, { meanSpend }) => sum + meanSpend, 0) / telling.length / 30
  const scaled = telling.map((spender) => ({ ...spender, meanSpend: spender.meanSpend / scale }))
  const { point } = minimise(
    (logs) => -total(fromLogs(logs), scaled) / scaled.length,
    [Math.log(4), Math.log(4), Math.log(15)],
  )
  const { p, q, gamma } = fromLogs(point)
  const parameters = { p, q, gamma: gamma * scale }
  return { parameters, logLikelihood: total(parameters, telling) }
}

/** Expected spend per purchase of a customer, drawn towards what others spend: of everybody at `repeats` 0. */
export const expectedSpend = ({ p, q, gamma }: GammaGamma, { repeats, meanSpend }: Spender): number =>
  (p * (gamma + repeats * meanSpend)) / (p * repeats + q - 1)

// Where everybody always spends the same, or all spend alike, the best parameters are at infinity: 10^9 is as good.
const WIDEST = Math.log(1e9)

const fromLogs = (logs: readonly number[]): GammaGamma => {
  const [p, q, gamma] = logs.map((log) => Math.exp(Math.min(WIDEST, Math.max(-WIDEST, log)))) as [
    number,
    number,
    number,
  ]
  return { p, q, gamma }
}

function total(parameters: GammaGamma, spenders: readonly Spender[]): number {
  const logLikelihood = logLikelihoodOf(parameters)
  let sum = 0
  for (const spender of spenders) sum += logLikelihood(spender)
  return sum
}

function logLikelihoodOf({ p, q, gamma }: GammaGamma): (spender: Spender) => number {
  const shared = byRepeats((repeats) => logGammaRatio(p * repeats, q) - gammaln(q) + q * Math.log(gamma))
  return ({ repeats, meanSpend }) => {
    const spent = repeats * meanSpend
    return shared(repeats) - Math.log(meanSpend) - q * Math.log(spent + gamma) - p * repeats * Math.log1p(gamma / spent)
  }
}

/** log Γ(x + more) − log Γ(x), without losing the digits of a small difference of large figures (Stirling's series). */
function logGammaRatio(x: number, more: number): number {
  if (x < LARGE) return gammaln(x + more) - gammaln(x)
  const end = x + more
  return (x - 0.5) * Math.log1p(more / x) + more * (Math.log(end) - 1) + (1 / end - 1 / x) / 12
}

const LARGE = 1000 // the next term of the series is below 3e-12 from here on
