import fc from 'fast-check'
import { hyp2f1 } from './hypergeometric'
import { minimise } from './nelder-mead'

describe('Nelder–Mead', () => {
  test('finds the valley of Rosenbrock’s banana', () => {
    const { point, value, isConverged } = minimise(([x = 0, y = 0]) => (1 - x) ** 2 + 100 * (y - x * x) ** 2, [-1.2, 1])
    expect(point[0]).toBeCloseTo(1, 4)
    expect(point[1]).toBeCloseTo(1, 4)
    expect(value).toBeLessThan(1e-8)
    expect(isConverged).toBe(true)
  })

  test('finds the bottom of any bowl in four dimensions', () => {
    const coordinate = fc.double({ min: -5, max: 5, noNaN: true })
    fc.assert(
      fc.property(fc.tuple(coordinate, coordinate, coordinate, coordinate), (bottom) => {
        const { point } = minimise(
          (at) => at.reduce((sum, x, i) => sum + (i + 1) * (x - (bottom[i] ?? 0)) ** 2, 0),
          [0, 0, 0, 0],
        )
        point.forEach((x, i) => expect(Math.abs(x - (bottom[i] ?? 0))).toBeLessThan(1e-3))
      }),
      { numRuns: 30 },
    )
  })

  test('walks around where the function has no value', () => {
    const { point } = minimise(([x = 0]) => (x < 0.5 ? Number.NaN : (x - 2) ** 2), [0.6])
    expect(point[0]).toBeCloseTo(2, 4)
  })

  test('stops when told to, and says that it has not settled', () => {
    const limits = { valueTolerance: 1e-12, pointTolerance: 1e-12, evaluations: 10 }
    expect(minimise(([x = 0, y = 0]) => x * x + y * y, [100, 100], limits).isConverged).toBe(false)
  })
})

describe('the hypergeometric function', () => {
  test.each([
    [0.2426, 2.4259, 2.2188, 0.9, 1.9456628989491866],
    [26.24, 28.43, 28.22, 0.5, 90983871.41389216],
    [1.5, 2, 3.1, 0.99, 25.906812498279535],
    [27.1, 1.6, 28.1, 0.03, 1.0480979244597406],
    [0.5, 0.8, 3, 0.7, 1.1277343799935922],
    [2, 3, 4, 0, 1],
  ])('2F1(%p, %p; %p; %p) as scipy has it', (a, b, c, z, expected) => {
    expect(hyp2f1(a, b, c, z) / expected).toBeCloseTo(1, 12)
  })

  test('2F1(1, 1; 2; z) is −log(1 − z) / z', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 0.95, noNaN: true }), (z) => {
        expect(hyp2f1(1, 1, 2, z)).toBeCloseTo(-Math.log1p(-z) / z, 9)
      }),
    )
  })
})
