import { bgNbd } from '@domain/segment/lifetime/bg-nbd'
import { expectedSpend, fitGammaGamma } from '@domain/segment/lifetime/gamma-gamma'
import { mbgNbd } from '@domain/segment/lifetime/mbg-nbd'
import { fitLifetime } from '@domain/segment/lifetime/model'
import type { Fit, LifetimeModel, Parameters } from '@domain/segment/lifetime/model'
import { paretoNbd } from '@domain/segment/lifetime/pareto-nbd'
import { CDNOW_MASTER, CDNOW_SAMPLE, CDNOW_SUMMARY, holdOut, readBuyingDays, readSummary } from './histories/cdnow'
import { holdoutError } from './histories/held'
import type { Held } from './histories/held'
import { buysWithinBeta } from './evaluate/buys-within'
import { scoresOf } from './histories/scores'
import { historyFile, missingHistory } from './histories/source'

const [sample, master, summary] = [CDNOW_SAMPLE, CDNOW_MASTER, CDNOW_SUMMARY].map(historyFile)

const errorOf = <P extends Parameters>(model: LifetimeModel<P>, { parameters }: Fit<P>, held: readonly Held[]) =>
  holdoutError(held, (buyer) => model.expected(parameters, buyer, 39))

function expectClose(actual: Parameters, reference: Parameters, digits: number): void {
  for (const [name, value] of Object.entries(reference)) expect(actual[name]).toBeCloseTo(value, digits)
}

if (!sample || !master || !summary)
  test('CDNOW is elsewhere', () => expect(missingHistory(CDNOW_SAMPLE)).toContain(CDNOW_SAMPLE))
else
  describe('CDNOW, as published and as scipy has it', () => {
    const held = holdOut(readBuyingDays(sample))
    const buyers = held.map(({ buyer }) => buyer)
    const bg = fitLifetime(bgNbd, buyers)
    const mbg = fitLifetime(mbgNbd, buyers)
    const pareto = fitLifetime(paretoNbd, buyers)

    test('2,357 customers who buy 1,882 times in weeks 40 to 78', () => {
      expect(held).toHaveLength(2357)
      expect(held.reduce((sum, { later }) => sum + later, 0)).toBe(1882)
    })

    test('BG/NBD', () => {
      const { parameters, logLikelihood, isConverged } = bg
      expect(isConverged).toBe(true)
      expectClose(parameters, { r: 0.2426, alpha: 4.4136, a: 0.7929, b: 2.4259 }, 3)
      expect(logLikelihood).toBeCloseTo(-9582.4292, 3)
      const published = [
        [0.1429, 0.0078],
        [1, 0.0532],
        [3, 0.1506],
        [31.8571, 1.0405],
        [32, 1.0437],
        [78, 1.8576],
      ] as const
      for (const [weeks, times] of published)
        expect(Math.abs(bgNbd.expectedOfNewcomer(parameters, weeks) - times)).toBeLessThan(0.001)
    })

    test('MBG/NBD', () => {
      const { parameters, logLikelihood } = mbg
      expectClose(parameters, { r: 0.5248, alpha: 6.1831, a: 0.8914, b: 1.614 }, 3)
      expect(logLikelihood).toBeCloseTo(-9582.1357, 3)
    })

    test('Pareto/NBD', () => {
      const { parameters, logLikelihood } = pareto
      expectClose(parameters, { r: 0.5533, alpha: 10.5777, s: 0.6062, beta: 11.6687 }, 3)
      expect(logLikelihood).toBeCloseTo(-9594.9762, 3)
    })

    test('Gamma-Gamma on the 946 who came back', () => {
      const spenders = readSummary(summary)
      expect(spenders.filter(({ repeats }) => repeats > 0)).toHaveLength(946)
      const { parameters, logLikelihood } = fitGammaGamma(spenders)
      expectClose(parameters, { p: 6.2488, q: 3.7446, gamma: 15.4477 }, 3)
      expect(logLikelihood).toBeCloseTo(-4055.92, 2)
      const published = [24.65, 18.91, 35.17, 35.17, 35.17, 71.46, 18.91, 35.17, 27.28, 35.17]
      spenders.slice(0, 10).forEach((spender, index) => {
        expect(Math.abs(expectedSpend(parameters, spender) - (published[index] ?? 0))).toBeLessThan(0.011)
      })
    })

    test('BG/NBD on all 23,570 customers', () => {
      const all = holdOut(readBuyingDays(master)).map(({ buyer }) => buyer)
      const { parameters, logLikelihood } = fitLifetime(bgNbd, all)
      expect(all).toHaveLength(23_570)
      expectClose(parameters, { r: 0.2516, alpha: 4.7889, a: 0.7234, b: 2.1611 }, 3)
      expect(logLikelihood).toBeCloseTo(-95_368.44, 1)
    })

    test.each([
      [bgNbd.code, () => errorOf(bgNbd, bg, held), { total: 1653, mae: 0.7855, rmse: 1.608 }],
      [mbgNbd.code, () => errorOf(mbgNbd, mbg, held), { total: 1577, mae: 0.7648, rmse: 1.6072 }],
      [paretoNbd.code, () => errorOf(paretoNbd, pareto, held), { total: 1666, mae: 0.7545, rmse: 1.6028 }],
    ] as const)('%s forecasts weeks 40 to 78', (_, measure, reference) => {
      const { total, mae, rmse } = measure()
      expect(total).toBeCloseTo(reference.total, -0.5)
      expect(mae).toBeCloseTo(reference.mae, 3)
      expect(rmse).toBeCloseTo(reference.rmse, 3)
    })

    test('predicting nothing, or everybody’s own rate', () => {
      const zero = holdoutError(held, () => 0)
      expect(zero.mae).toBeCloseTo(0.7985, 4)
      expect(zero.rmse).toBeCloseTo(2.206, 3)
      const naive = holdoutError(held, ({ repeats, age }) => (age > 0 ? (repeats / age) * 39 : 0))
      expect(naive.total).toBeCloseTo(2930, -0.5)
      expect(naive.mae).toBeCloseTo(1.0237, 3)
      expect(naive.rmse).toBeCloseTo(2.212, 3)
    })

    test.each([
      [bgNbd.code, bgNbd, bg, 0.7569, 0.1612],
      [mbgNbd.code, mbgNbd, mbg, 0.7601, 0.1614],
    ] as const)('%s tells who buys again', (_, model, { parameters }, auc, brier) => {
      const scores = scoresOf(
        held.map(({ buyer }) => buysWithinBeta(model.alive(parameters, buyer), parameters, buyer, 39)),
        held.map(({ later }) => Number(later > 0)),
      )
      expect(scores.auc).toBeCloseTo(auc, 4)
      expect(scores.brier).toBeCloseTo(brier, 4)
    })

    test('the best of them: MAE ≤ .755, RMSE ≤ 1.603 and the total within 12 %', () => {
      const { total, mae, rmse } = errorOf(paretoNbd, pareto, held)
      expect(mae).toBeLessThanOrEqual(0.755)
      expect(rmse).toBeLessThanOrEqual(1.603)
      expect(Math.abs(total / 1882 - 1)).toBeLessThanOrEqual(0.12)
    })
  })
