import fc from 'fast-check'
import { lifetimeValue } from './lifetime-value'
import type { ValueModels } from './lifetime-value'

const MODELS: ValueModels = {
  buying: { r: 0.525, alpha: 6.183, a: 0.891, b: 1.614 },
  spending: { p: 6.25, q: 3.74, gamma: 15.44 },
  marginShare: 1,
}
const valueOf = (repeats: number, lastAge: number, age = 40, meanSpend = 30, models = MODELS) =>
  lifetimeValue(models, { repeats, lastAge, age }, { repeats, meanSpend }, 39)

describe('what a customer will still bring', () => {
  test('purchases times what each is worth', () => {
    const { expected, purchases, spendEach } = valueOf(8, 38)
    expect(expected).toBeCloseTo(purchases * spendEach, 9)
    expect(valueOf(8, 38, 40, 30, { ...MODELS, marginShare: 0.4 }).expected).toBeCloseTo(0.4 * expected, 9)
  })

  test('a regular brings more than one who bought once, and is surer to bring something', () => {
    const [regular, once] = [valueOf(12, 39), valueOf(0, 0)]
    expect(regular.expected).toBeGreaterThan(once.expected)
    expect(regular.low).toBeGreaterThan(0)
    expect(once.low).toBe(0)
  })

  test('who buys by the clock brings as much, and it is surer how much', () => {
    const buying = { r: 20, alpha: 20, a: 1e-4, b: 1e4 }
    const [chance, clock] = [1, 4].map((shape) =>
      valueOf(38, 39, 40, 30, { ...MODELS, shape, buying: { ...buying, alpha: 20 / shape } }),
    )
    if (!chance || !clock) throw new Error('no value')
    expect(Math.abs(clock.purchases / chance.purchases - 1)).toBeLessThan(0.05)
    expect(clock.high - clock.low).toBeLessThan(chance.high - chance.low)
  })

  test('who has left brings nothing', () => {
    const gone = valueOf(12, 5, 80)
    expect(gone.expected).toBeLessThan(0.01)
    expect(gone).toMatchObject({ low: 0, high: 0 })
    expect(valueOf(4000, 1, 1e6)).toMatchObject({ expected: 0, low: 0, high: 0 })
  })

  test('the interval is in order and holds what is expected of regulars', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 1, max: 40 }), (repeats, lastAge) => {
        const { low, high, expected } = valueOf(repeats, repeats === 0 ? 0 : lastAge)
        expect(low).toBeLessThanOrEqual(high)
        expect(low).toBeLessThanOrEqual(expected)
        if (repeats >= 5 && lastAge >= 38) expect(high).toBeGreaterThan(expected)
      }),
    )
  })

  test('four of five regulars end within it', () => {
    // A regular who stays: a Poisson number of purchases at a gamma rate, each of gamma size at a gamma scale.
    const models = { ...MODELS, buying: { r: 20, alpha: 20, a: 1e-4, b: 1e4 } }
    const { low, high } = lifetimeValue(
      models,
      { repeats: 40, lastAge: 40, age: 40 },
      { repeats: 40, meanSpend: 30 },
      20,
    )
    const draw = dice(5)
    const { p, q, gamma } = models.spending
    const values = Array.from({ length: 4000 }, () => {
      const rate = gammaOf(60, draw) / 60
      const scale = gammaOf(Math.round(q + 40 * p), draw) / (gamma + 40 * 30)
      let total = 0
      for (let time = -Math.log(draw()) / rate; time < 20; time -= Math.log(draw()) / rate)
        total += gammaOf(6, draw) / scale
      return total
    })
    const within = values.filter((value) => value >= low && value <= high).length / values.length
    expect(within).toBeGreaterThan(0.75)
    expect(within).toBeLessThan(0.87)
  })
})

/** Repeatable chance above 0: a linear congruential generator (Numerical Recipes). */
function dice(seed: number): () => number {
  let state = seed >>> 0
  return () => ((state = (Math.imul(state, 1664525) + 1013904223) >>> 0) + 1) / 4294967297
}

/** A gamma variate of whole shape: a sum of exponentials. */
const gammaOf = (shape: number, draw: () => number): number =>
  Array.from({ length: shape }, () => -Math.log(draw())).reduce((sum, part) => sum + part, 0)
