import gammaln from '@stdlib/math-base-special-gammaln'
import { fitGammaGamma } from './gamma-gamma'

const means = [12, 15, 18, 22, 27, 33, 41, 52, 60, 75]

test('customers who each spend about the same every time: the likelihood is that of the spread between them, to the digit', () => {
  const spenders = Array.from({ length: 60 }, (_, place) => ({
    repeats: 1 + ((place * 7) % 20),
    meanSpend: 40 / (0.6 + (0.8 * (place + 0.5)) / 60),
  }))
  const { parameters, logLikelihood } = fitGammaGamma(spenders)
  const { p, q, gamma } = parameters
  expect(p).toBeGreaterThan(1e6)
  // So narrow a spread of one customer's purchases leaves an inverse gamma distribution of customers.
  const scale = p * gamma
  const limit = spenders.reduce(
    (sum, { meanSpend }) => sum + q * Math.log(scale) - gammaln(q) - (q + 1) * Math.log(meanSpend) - scale / meanSpend,
    0,
  )
  expect(logLikelihood).toBeCloseTo(limit, 3)
})

test('everybody spends alike: the fit ends, and expects just that', () => {
  const { parameters, logLikelihood } = fitGammaGamma(
    Array.from({ length: 50 }, (_, place) => ({ repeats: 1 + (place % 5), meanSpend: 9.9 })),
  )
  expect(Number.isFinite(logLikelihood)).toBe(true)
  expect((parameters.p * parameters.gamma) / (parameters.q - 1)).toBeCloseTo(9.9, 3)
})

test('the unit of money changes the scale and nothing else', () => {
  const fit = (unit: number) =>
    fitGammaGamma(means.map((meanSpend, place) => ({ repeats: 1 + (place % 4), meanSpend: meanSpend * unit })))
      .parameters
  const [yuan, fen] = [fit(1), fit(100)]
  expect(fen.p).toBeCloseTo(yuan.p, 6)
  expect(fen.gamma / yuan.gamma).toBeCloseTo(100, 6)
})
