import fc from 'fast-check'
import { bgNbd, repeatsProbability } from './bg-nbd'
import { buyerOf, groupBuyers } from './buyer'
import type { Buyer } from './buyer'
import { expectedSpend, fitGammaGamma } from './gamma-gamma'
import { buysWithin, mbgNbd } from './mbg-nbd'
import { fitLifetime } from './model'
import { paretoNbd } from './pareto-nbd'

const BG = { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 }
const MBG = { r: 0.525, alpha: 6.183, a: 0.891, b: 1.614 }
const PARETO = { r: 0.553, alpha: 10.578, s: 0.606, beta: 11.669 }

const anyBuyer: fc.Arbitrary<Buyer> = fc
  .record({
    repeats: fc.nat(40),
    share: fc.double({ min: 0.01, max: 1, noNaN: true }),
    age: fc.integer({ min: 1, max: 200 }),
  })
  .map(({ repeats, share, age }) => ({ repeats, lastAge: repeats === 0 ? 0 : share * age, age }))

describe('a customer in three numbers', () => {
  test('counts buying days after the first, when the last was, and how long we have watched', () => {
    expect(buyerOf([7, 0, 7, 21, 50], 28, 7)).toEqual({
      repeats: 2,
      lastAge: 3,
      age: 4,
      logGaps: Math.log(1) + Math.log(2),
    })
  })

  test('who had not bought by then does not count', () => {
    expect(buyerOf([50], 28)).toBeNull()
    expect(buyerOf([], 28)).toBeNull()
  })

  test('equal customers are put together', () => {
    const once = { repeats: 0, lastAge: 0, age: 10, logGaps: 0 }
    expect(groupBuyers([once, { ...once, weight: 3 }, { ...once, age: 11 }])).toEqual([
      { ...once, weight: 4 },
      { ...once, age: 11, weight: 1 },
    ])
  })
})

describe('published figures at the published parameters', () => {
  test('BG/NBD: a customer with two repeats buys 1.226 times in the next 39 weeks', () => {
    const buyer = { repeats: 2, lastAge: 30.43, age: 38.86 }
    expect(bgNbd.expected(BG, buyer, 39)).toBeCloseTo(1.226, 3)
    expect(bgNbd.alive(BG, buyer)).toBeCloseTo(0.7266, 3)
  })

  test('BG/NBD: 57 % do not come back in 39 weeks', () => {
    expect(repeatsProbability(BG, 0, 39)).toBeCloseTo(0.5737864, 5)
  })

  test('Pareto/NBD: 26 repeats in 31 weeks make 25.46 in the next year', () => {
    expect(paretoNbd.expected(PARETO, { repeats: 26, lastAge: 30.86, age: 31 }, 52)).toBeCloseTo(25.46, 1)
  })

  test('Gamma-Gamma: one repeat of 22.35 makes 24.65, none makes 35.17', () => {
    const parameters = { p: 6.25, q: 3.74, gamma: 15.44 }
    expect(expectedSpend(parameters, { repeats: 2, meanSpend: 22.35 })).toBeCloseTo(24.65, 1)
    expect(expectedSpend(parameters, { repeats: 0, meanSpend: 0 })).toBeCloseTo(35.17, 0)
  })
})

describe('whoever the customer is', () => {
  test('is alive with a probability, and silence only lowers it', () => {
    fc.assert(
      fc.property(anyBuyer, fc.integer({ min: 1, max: 100 }), (buyer, silence) => {
        const later = { ...buyer, age: buyer.age + silence }
        for (const alive of [bgNbd.alive(BG, buyer), mbgNbd.alive(MBG, buyer), paretoNbd.alive(PARETO, buyer)]) {
          expect(alive).toBeGreaterThanOrEqual(0)
          expect(alive).toBeLessThanOrEqual(1)
        }
        expect(bgNbd.alive(BG, later)).toBeLessThanOrEqual(bgNbd.alive(BG, buyer) + 1e-12)
        expect(mbgNbd.alive(MBG, later)).toBeLessThanOrEqual(mbgNbd.alive(MBG, buyer) + 1e-12)
        expect(paretoNbd.alive(PARETO, later)).toBeLessThanOrEqual(paretoNbd.alive(PARETO, buyer) + 1e-9)
      }),
    )
  })

  test('more time brings more purchases, no time none', () => {
    const [bg, mbg, pareto] = [bgNbd, mbgNbd, paretoNbd]
    fc.assert(
      fc.property(anyBuyer, fc.integer({ min: 1, max: 50 }), (buyer, horizon) => {
        expect(bg.expected(BG, buyer, 0)).toBeCloseTo(0, 9)
        for (const grows of [
          (time: number) => bg.expected(BG, buyer, time),
          (time: number) => mbg.expected(MBG, buyer, time),
          (time: number) => pareto.expected(PARETO, buyer, time),
          (time: number) => buysWithin(MBG, buyer, time),
          (time: number) => mbg.expectedOfNewcomer(MBG, time),
          (time: number) => pareto.expectedOfNewcomer(PARETO, time),
        ])
          expect(grows(2 * horizon)).toBeGreaterThanOrEqual(grows(horizon))
      }),
    )
  })

  test('the chances of 0, 1, 2 … purchases add up to one', () => {
    const shares = Array.from({ length: 400 }, (_, repeats) => repeatsProbability(BG, repeats, 39))
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 6)
    expect(Math.min(...shares)).toBeGreaterThanOrEqual(-1e-12)
  })

  test('the formulas have no hole where a or s is exactly one', () => {
    const buyer = { repeats: 2, lastAge: 20, age: 30 }
    const near = (value: (one: number) => number): [number, number] => [value(1), value(1.0001)]
    for (const [at, beside] of [
      near((a) => bgNbd.expected({ ...BG, a }, buyer, 20)),
      near((a) => mbgNbd.expected({ ...MBG, a }, buyer, 20)),
      near((s) => paretoNbd.expected({ ...PARETO, s }, buyer, 20)),
    ])
      expect(at).toBeCloseTo(beside, 3)
  })

  test('Pareto/NBD does not care which of alpha and beta is larger', () => {
    const buyer = { repeats: 3, lastAge: 10, age: 30 }
    const around = [11.999999, 12, 12.000001].map((beta) =>
      paretoNbd.logLikelihood({ r: 0.5, alpha: 12, s: 0.6, beta })(buyer),
    )
    expect(around[0]).toBeCloseTo(around[1] ?? 0, 5)
    expect(around[2]).toBeCloseTo(around[1] ?? 0, 5)
  })
})

describe('Pareto/NBD where its two ways of computing meet', () => {
  test.each([
    [0, 0],
    [2, 20],
    [15, 29],
  ])('%p repeats, the last in week %p: no step', (repeats, lastAge) => {
    const buyer = { repeats, lastAge, age: 30 }
    const beta = 5
    const alpha = (beta + 0.9 * lastAge) / 0.1 // here |α − β| / (α + lastAge) is 0.9
    const at = (factor: number): number =>
      paretoNbd.logLikelihood({ r: 0.5, alpha: alpha * factor, s: 0.6, beta })(buyer)
    const [below, above] = [at(1 - 1e-9), at(1 + 1e-9)]
    expect(above).toBeCloseTo(below, 6)
  })
})

describe('fitting', () => {
  const shop: Buyer[] = Array.from({ length: 400 }, (_, index) => {
    const repeats = index % 5 === 0 ? 0 : index % 7
    return { repeats, lastAge: repeats === 0 ? 0 : 3 + ((index * 13) % 30), age: 40 }
  })

  test('does not depend on whether time is told in weeks or in days', () => {
    const inDays = shop.map((buyer) => ({ ...buyer, lastAge: buyer.lastAge * 7, age: buyer.age * 7 }))
    const weeks = fitLifetime(mbgNbd, shop).parameters
    const days = fitLifetime(mbgNbd, inDays).parameters
    expect(days.alpha / weeks.alpha).toBeCloseTo(7, 2)
    expect(days.r).toBeCloseTo(weeks.r, 3)
  })

  test('counts equal customers by their weight', () => {
    const weighted = fitLifetime(bgNbd, groupBuyers(shop))
    expect(weighted.logLikelihood).toBeCloseTo(fitLifetime(bgNbd, shop).logLikelihood, 6)
  })

  const age = 40
  test.each<[string, Buyer[]]>([
    [
      'nobody ever came back',
      Array.from({ length: 50 }, (_, index) => ({ repeats: 0, lastAge: 0, age: 10 + (index % 30) })),
    ],
    [
      'everybody comes every week',
      Array.from({ length: 50 }, (_, index) => ({ repeats: 39 - (index % 3), lastAge: 39, age })),
    ],
    [
      'there are two customers',
      [
        { repeats: 2, lastAge: 3, age: 9 },
        { repeats: 0, lastAge: 0, age: 9 },
      ],
    ],
  ])('settles on usable parameters where %s', (_, buyers) => {
    for (const { parameters, logLikelihood, isConverged } of [
      fitLifetime(bgNbd, buyers),
      fitLifetime(mbgNbd, buyers),
      fitLifetime(paretoNbd, buyers),
    ]) {
      expect(isConverged).toBe(true)
      expect(Number.isFinite(logLikelihood)).toBe(true)
      for (const value of Object.values(parameters)) expect(value > 0 && Number.isFinite(value)).toBe(true)
    }
  })

  test('a shop that has watched nobody cannot be fitted', () => {
    expect(() => fitLifetime(bgNbd, [])).toThrow(RangeError)
    expect(() => fitGammaGamma([{ repeats: 0, meanSpend: 0 }])).toThrow(RangeError)
  })

  test('spend does not depend on the money it is told in', () => {
    const spenders = Array.from({ length: 200 }, (_, index) => ({
      repeats: 1 + (index % 4),
      meanSpend: 10 + ((index * 37) % 90),
    }))
    const inFen = spenders.map((spender) => ({ ...spender, meanSpend: spender.meanSpend * 100 }))
    const first = { repeats: 1, meanSpend: 10 }
    const yuan = expectedSpend(fitGammaGamma(spenders).parameters, first)
    expect(expectedSpend(fitGammaGamma(inFen).parameters, { ...first, meanSpend: 1000 }) / yuan).toBeCloseTo(100, 1)
  })
})
