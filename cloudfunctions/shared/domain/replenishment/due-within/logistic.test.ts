import fc from 'fast-check'
import { solveSymmetric } from './linear'
import { contributionsOf, fitLogistic, probabilityOf } from './logistic'
import type { Examples } from './logistic'

/** Repeatable chance: a linear congruential generator (Numerical Recipes). */
function dice(seed: number): () => number {
  let state = seed >>> 0
  return () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 4294967296
}

function examplesOf(rows: readonly (readonly number[])[], labelOf: (row: readonly number[]) => number): Examples {
  return {
    width: rows[0]?.length ?? 0,
    rows: Float64Array.from(rows.flat()),
    labels: Uint8Array.from(rows, labelOf),
  }
}

describe('linear equations', () => {
  test('a solution put back in gives the right side', () => {
    const entry = fc.double({ min: -3, max: 3, noNaN: true })
    const vector = fc.tuple(entry, entry, entry)
    fc.assert(
      fc.property(fc.tuple(vector, vector, vector), vector, (lines, right) => {
        const matrix = [0, 1, 2].map((i) =>
          [0, 1, 2].map(
            (j) => lines.reduce((sum, line) => sum + (line[i] as number) * (line[j] as number), 0) + (i === j ? 1 : 0),
          ),
        )
        const solution = solveSymmetric(matrix, right)
        matrix.forEach((line, i) => {
          const back = line.reduce((sum, value, j) => sum + value * (solution[j] as number), 0)
          expect(back).toBeCloseTo(right[i] as number, 7)
        })
      }),
    )
  })

  test('what has no single solution is refused', () => {
    expect(() =>
      solveSymmetric(
        [
          [1, 1],
          [1, 1],
        ],
        [1, 2],
      ),
    ).toThrow(RangeError)
  })
})

describe('logistic regression', () => {
  const draw = dice(3)
  const rows = Array.from({ length: 20_000 }, () => [draw() * 4 - 2, draw() * 10, 7])
  const truth = ([x = 0, y = 0]: readonly number[]): number => 1 / (1 + Math.exp(-(-1 + 1.5 * x - 0.2 * y)))
  const model = fitLogistic(examplesOf(rows, (row) => Number(draw() < truth(row))))

  test('finds the probabilities back', () => {
    for (const row of rows.slice(0, 200)) expect(Math.abs(probabilityOf(model, row) - truth(row))).toBeLessThan(0.03)
  })

  test('on average it promises what happened', () => {
    const labels = rows.map((row) => truth(row))
    const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length
    expect(mean(rows.map((row) => probabilityOf(model, row)))).toBeCloseTo(mean(labels), 1.9)
  })

  test('a feature that is always the same says nothing', () => {
    expect(model.weights[2]).toBeCloseTo(0, 9)
  })

  test('the parts add up to the log-odds', () => {
    const [row] = rows as [number[]]
    const total = contributionsOf(model, row).reduce((sum, part) => sum + part, model.intercept)
    expect(1 / (1 + Math.exp(-total))).toBeCloseTo(probabilityOf(model, row), 12)
  })

  test('features that tell everything do not drive the weights to infinity', () => {
    const sides = Array.from({ length: 100 }, (_, index) => [index % 2])
    const sharp = fitLogistic(examplesOf(sides, ([x]) => x as number))
    expect(Math.abs(sharp.weights[0] as number)).toBeLessThan(20)
    expect(probabilityOf(sharp, [1])).toBeGreaterThan(0.9)
  })

  test('whatever the examples are, a probability comes out', () => {
    const row = fc.tuple(fc.constantFrom(0, 1, -5, 1e6), fc.double({ min: -1e3, max: 1e3, noNaN: true }))
    const example = fc.tuple(row, fc.boolean())
    fc.assert(
      fc.property(fc.array(example, { minLength: 2, maxLength: 30 }), (examples) => {
        const labels = examples.map(([, label]) => label)
        fc.pre(labels.includes(true) && labels.includes(false))
        let at = 0
        const fitted = fitLogistic(
          examplesOf(
            examples.map(([one]) => one),
            () => Number(labels[at++]),
          ),
        )
        for (const [one] of examples) {
          expect(probabilityOf(fitted, one)).toBeGreaterThanOrEqual(0)
          expect(probabilityOf(fitted, one)).toBeLessThanOrEqual(1)
        }
      }),
    )
  })

  test('a column that is to be ignored gets no weight', () => {
    const fitted = fitLogistic({ ...examplesOf(rows, ([x]) => Number((x as number) > 0)), ignored: new Set([0]) })
    expect(fitted.weights[0]).toBe(0)
    expect(fitted.weights[1]).not.toBe(0)
  })

  test('without both kinds of examples there is nothing to learn', () => {
    expect(() => fitLogistic(examplesOf([[1], [2]], () => 0))).toThrow(RangeError)
    expect(() => fitLogistic(examplesOf([[1], [2]], () => 1))).toThrow(RangeError)
    expect(() => fitLogistic(examplesOf([], () => 1))).toThrow(RangeError)
  })
})
