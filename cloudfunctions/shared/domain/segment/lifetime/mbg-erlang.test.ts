import type { Buyer } from './buyer'
import { buyerOf } from './buyer'
import { buysWithinErlang, fitRegularity, mbgErlang } from './mbg-erlang'
import { buysWithin, mbgNbd } from './mbg-nbd'

const PARAMETERS = { r: 0.5248, alpha: 6.1831, a: 0.8914, b: 1.614 }
const BUYERS: readonly Buyer[] = [
  { repeats: 0, lastAge: 0, age: 30 },
  { repeats: 2, lastAge: 30.43, age: 38.86 },
  { repeats: 26, lastAge: 30.86, age: 31 },
]

/** Repeatable chance (Numerical Recipes). */
function dice(seed: number): () => number {
  let state = seed >>> 0
  return () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 4294967296
}

/** Buyers whose purchases take `steps` steps of a clock each, with the chance 0.1 to leave after each. */
function shop(steps: number): Buyer[] {
  const draw = dice(9)
  return Array.from({ length: 400 }, () => {
    const rate = steps * (0.05 + 0.25 * draw())
    const days = [0]
    let at = 0
    while (draw() > 0.1) {
      for (let step = 0; step < steps; step++) at += -Math.log(1 - draw()) / rate
      if (at > 60) break
      days.push(at)
    }
    return buyerOf(days, 60) as Buyer
  })
}

describe('one step a purchase is MBG/NBD', () => {
  const [one, plain] = [mbgErlang(1), mbgNbd]

  test.each(BUYERS)('%o', (buyer) => {
    expect(one.logLikelihood(PARAMETERS)(buyer)).toBeCloseTo(plain.logLikelihood(PARAMETERS)(buyer), 9)
    expect(one.alive(PARAMETERS, buyer)).toBeCloseTo(plain.alive(PARAMETERS, buyer), 9)
    expect(one.expected(PARAMETERS, buyer, 39)).toBeCloseTo(plain.expected(PARAMETERS, buyer, 39), 6)
    expect(buysWithinErlang(PARAMETERS, buyer, 1, 10)).toBeCloseTo(buysWithin(PARAMETERS, buyer, 10), 9)
  })

  test('for somebody new too', () => {
    expect(one.expectedOfNewcomer(PARAMETERS, 39)).toBeCloseTo(plain.expectedOfNewcomer(PARAMETERS, 39), 6)
  })
})

test('the likelihood adds up to one: of no purchase, and of one at any time', () => {
  const model = mbgErlang(3).logLikelihood(PARAMETERS)
  const none = Math.exp(model({ repeats: 0, lastAge: 0, age: 1 }))
  const width = 0.001
  let once = 0
  for (let at = width / 2; at < 1; at += width)
    once += width * Math.exp(model({ repeats: 1, lastAge: at, age: 1, logGaps: Math.log(at) }))
  expect(none + once).toBeGreaterThan(0.999)
  expect(none + once).toBeLessThan(1)
})

test('who buys by the clock and stays away is gone sooner', () => {
  const late = { repeats: 10, lastAge: 30, age: 45 }
  expect(mbgErlang(4).alive(PARAMETERS, late)).toBeLessThan(mbgNbd.alive(PARAMETERS, late))
})

test('who is due buys sooner than who has just bought', () => {
  const due = buysWithinErlang(PARAMETERS, { repeats: 10, lastAge: 30, age: 33 }, 4, 1)
  const fresh = buysWithinErlang(PARAMETERS, { repeats: 10, lastAge: 30, age: 30 }, 4, 1)
  expect(due).toBeGreaterThan(fresh)
})

test('regularity is found where it is, and not where it is not', () => {
  expect(fitRegularity(shop(1)).shape).toBe(1)
  const regular = fitRegularity(shop(3))
  expect([2, 3, 4]).toContain(regular.shape)
  expect(regular.isConverged).toBe(true)
})

test('what is expected of a regular shop is what happens in it', () => {
  const buyers = shop(3)
  const { shape, parameters } = fitRegularity(buyers)
  const expected = mbgErlang(shape).expectedOfNewcomer(parameters, 60)
  const real = buyers.reduce((sum, { repeats }) => sum + repeats, 0) / buyers.length
  expect(Math.abs(expected / real - 1)).toBeLessThan(0.1)
})
