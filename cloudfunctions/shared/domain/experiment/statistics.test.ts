import fc from 'fast-check'
import { compareSharesBayesian, updateBelief } from './bayes'
import { adjustPValues } from './benjamini-hochberg'
import { confidenceSequence, tuningOf, widthFactor } from './confidence-sequence'
import { compareMeans, compareRelative, compareShares } from './difference'
import { detectableDifference, membersForMeans, membersForShares } from './power'
import { addMember, addSamples, cupedMean, cupedTheta, EMPTY_SAMPLE, meanOf } from './sample'
import type { Sample } from './sample'
import { sampleRatio } from './sample-ratio'

const sampleOf = (pairs: readonly (readonly [number, number])[]): Sample =>
  pairs.reduce((sample, [x, y]) => addMember(sample, y, x), EMPTY_SAMPLE)

describe('reference figures', () => {
  test('1,000 of 10,000 against 1,100 of 10,000', () => {
    const { z, pValue, low, high } = compareShares(
      { successes: 1000, count: 10_000 },
      { successes: 1100, count: 10_000 },
    )
    expect(z).toBeCloseTo(2.30663477, 7)
    expect(pValue).toBeCloseTo(0.02107519, 7)
    expect(low).toBeCloseTo(0.00150406, 7)
    expect(high).toBeCloseTo(0.01849594, 7)
  })

  const base = { mean: 0.41, variance: 3.9 ** 2, count: 3407 }
  const arm = { mean: 0.7, variance: 6.2 ** 2, count: 3461 }

  test('Welch: .41 against .70 (published fixture)', () => {
    const { pValue, low, high } = compareMeans(base, arm)
    expect(pValue).toBeCloseTo(0.020158, 5)
    expect(low).toBeCloseTo(0.045378, 5)
    expect(high).toBeCloseTo(0.534622, 5)
  })

  test('the same as a relative lift (published fixture)', () => {
    const lift = compareRelative(base, arm)
    expect(lift?.difference).toBeCloseTo(0.70732, 5)
    expect(lift?.standardError).toBeCloseTo(0.37879, 5)
    expect(lift?.pValue).toBeCloseTo(0.06191, 4)
    expect(lift?.low).toBeCloseTo(-0.03526, 3)
    expect(lift?.high).toBeCloseTo(1.44989, 3)
  })

  test('the same under a prior N(0, .3²)', () => {
    const { mean, sd, isPositive } = updateBelief({ mean: 0, sd: 0.3 }, { mean: 0.70732, sd: 0.37879 })
    expect(mean).toBeCloseTo(0.272645, 4)
    expect(sd).toBeCloseTo(0.235177, 5)
    expect(isPositive).toBeCloseTo(0.876837, 4)
  })

  test('49 of 100 against 51 of 100, seen with Bayes', () => {
    const view = compareSharesBayesian({ successes: 49, count: 100 }, { successes: 51, count: 100 })
    expect(view.secondIsBetter).toBeCloseTo(0.61077052, 6)
    expect(view.riskOfSecond).toBeCloseTo(0.01912, 3)
    expect(view.riskOfFirst).toBeCloseTo(0.03872, 3)
  })

  test('confidence sequence tuned to 5,000', () => {
    const tuning = tuningOf(0.05, 5000)
    expect(tuning).toBeCloseTo(0.03984007, 8)
    for (const [count, ratio] of [
      [1000, 1.716],
      [5000, 1.549],
      [50_000, 1.654],
    ] as const)
      expect(widthFactor(count, tuning, 0.05) / 1.959964).toBeCloseTo(ratio, 3)
  })

  test('CUPED on eight members', () => {
    const y = [2, 2, 4, 5, 4, 7, 8, 9]
    expect(cupedTheta([sampleOf(y.map((value, index) => [index + 1, value]))])).toBeCloseTo(1.03571429, 8)
  })

  test('5,000 and 5,200 members where halves were dealt', () => {
    const { chiSquare, pValue, isSound } = sampleRatio([5000, 5200], [1, 1])
    expect(chiSquare).toBeCloseTo(3.921569, 6)
    expect(pValue).toBeCloseTo(0.04767, 5)
    expect(isSound).toBe(true)
    expect(sampleRatio([5000, 5600], [5000, 5000]).isSound).toBe(false)
  })

  test('members per arm for .10 → .12 and .10 → .11', () => {
    expect(membersForShares(0.1, 0.12)).toBeCloseTo(3840.85, 1)
    expect(membersForShares(0.1, 0.11)).toBeCloseTo(14_750.79, 1)
  })

  test('holdout: 52.3 of 90,000 against 50.1 of 10,000', () => {
    const { difference, standardError, pValue } = compareMeans(
      { mean: 50.1, variance: 118 ** 2, count: 10_000 },
      { mean: 52.3, variance: 120 ** 2, count: 90_000 },
    )
    expect(difference).toBeCloseTo(2.2, 9)
    expect(standardError).toBeCloseTo(1.245953, 5)
    expect(pValue).toBeCloseTo(0.077443, 4)
  })
})

describe('what always holds', () => {
  const pairs = fc.array(fc.tuple(fc.integer({ min: -50, max: 50 }), fc.integer({ min: -50, max: 50 })), {
    maxLength: 30,
  })

  test('samples of two shards add up to the sample of both', () => {
    fc.assert(
      fc.property(pairs, pairs, (a, b) => {
        expect(addSamples(sampleOf(a), sampleOf(b))).toEqual(sampleOf([...a, ...b]))
      }),
    )
  })

  test('knowing the past never makes the mean less certain', () => {
    fc.assert(
      fc.property(pairs, (list) => {
        const sample = sampleOf(list)
        const adjusted = cupedMean(sample, cupedTheta([sample]), 0)
        expect(adjusted.variance).toBeLessThanOrEqual(meanOf(sample).variance + 1e-9)
      }),
    )
  })

  test('the live interval contains the planned one', () => {
    fc.assert(
      fc.property(fc.integer({ min: 10, max: 1e6 }), fc.integer({ min: 100, max: 1e6 }), (count, targetCount) => {
        const { low, high } = confidenceSequence({ difference: 0, standardError: 1 }, count, {
          alpha: 0.05,
          targetCount,
        })
        expect(low).toBeLessThan(-1.96)
        expect(high).toBeGreaterThan(1.96)
      }),
    )
  })

  test('adjusted p values are never smaller and keep their order', () => {
    expect(adjustPValues([0.01, 0.04, 0.03, 0.2])).toEqual([0.04, 0.16 / 3, 0.16 / 3, 0.2])
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 20 }), (pValues) => {
        const adjusted = adjustPValues(pValues)
        pValues.forEach((pValue, i) => {
          expect(adjusted[i]).toBeGreaterThanOrEqual(pValue * (1 - 1e-12))
          pValues.forEach((other, j) => {
            if (other < pValue) expect(adjusted[j]).toBeLessThanOrEqual(adjusted[i] as number)
          })
        })
      }),
    )
  })

  test('swapping the arms swaps the risks', () => {
    const [a, b] = [
      { successes: 30, count: 1000 },
      { successes: 45, count: 1100 },
    ]
    const [view, swapped] = [compareSharesBayesian(a, b), compareSharesBayesian(b, a)]
    expect(view.secondIsBetter + swapped.secondIsBetter).toBeCloseTo(1, 6)
    expect(view.riskOfFirst).toBeCloseTo(swapped.riskOfSecond, 8)
  })

  test('a hundred thousand members are integrated as finely as a hundred', () => {
    const view = compareSharesBayesian({ successes: 5000, count: 100_000 }, { successes: 5100, count: 100_000 })
    expect(view.secondIsBetter).toBeCloseTo(0.8464, 4)
  })

  test('what n members can show is what needs n members', () => {
    const difference = detectableDifference(500, 12)
    expect(membersForMeans(difference, 12)).toBeCloseTo(500, 6)
  })
})

describe('too little to compare', () => {
  test('one member, or members who are all alike, prove nothing', () => {
    const one = { mean: 3, variance: 0, count: 1 }
    expect(compareMeans(one, { mean: 9, variance: 4, count: 1 })).toMatchObject({
      pValue: 1,
      low: -Infinity,
      high: Infinity,
    })
    expect(compareMeans({ ...one, count: 9 }, { mean: 3, variance: 0, count: 9 }).pValue).toBe(1)
    expect(compareShares({ successes: 0, count: 10 }, { successes: 0, count: 10 })).toMatchObject({ z: 0, pValue: 1 })
  })

  test('no lift over nothing', () => {
    expect(compareRelative({ mean: 0, variance: 0, count: 5 }, { mean: 1, variance: 1, count: 5 })).toBeNull()
  })

  test('empty samples', () => {
    expect(meanOf(EMPTY_SAMPLE)).toEqual({ mean: 0, variance: 0, count: 0 })
    expect(cupedMean(EMPTY_SAMPLE, 1, 0)).toEqual({ mean: 0, variance: 0, count: 0 })
    expect(cupedTheta([EMPTY_SAMPLE])).toBe(0)
    expect(sampleRatio([0, 0], [1, 1]).isSound).toBe(true)
  })
})
