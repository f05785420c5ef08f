import fc from 'fast-check'
import { logIntegral } from './quadrature'

describe('integrals', () => {
  test('of what is known: ∫ e^x from 0 to 1', () => {
    expect(Math.exp(logIntegral((x) => x, 0, 1))).toBeCloseTo(Math.E - 1, 12)
  })

  test('of a steep fall: ∫ e^(−40 x) from 0 to 1', () => {
    expect(Math.exp(logIntegral((x) => -40 * x, 0, 1)) * 40).toBeCloseTo(1, 10)
  })

  test('of what is too small for a number: the log stays right', () => {
    expect(logIntegral((x) => x - 5000, 0, 1)).toBeCloseTo(Math.log(Math.E - 1) - 5000, 9)
  })

  test('over nothing is nothing', () => {
    expect(logIntegral(() => 0, 3, 3)).toBe(-Infinity)
  })

  test('of powers, wherever they are cut', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9 }), fc.double({ min: 0.1, max: 5, noNaN: true }), (power, width) => {
        const exact = ((1 + width) ** (power + 1) - 1) / (power + 1)
        expect(Math.exp(logIntegral((x) => power * Math.log(x), 1, 1 + width)) / exact).toBeCloseTo(1, 10)
      }),
    )
  })
})
