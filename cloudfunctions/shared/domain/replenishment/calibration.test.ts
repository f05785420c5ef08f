import { addDays } from '../time'
import { cadenceOf } from './cadence'
import type { Cadence } from './cadence'
import {
  addCalibrations,
  agedCalibration,
  calibratedShare,
  calibrationOf,
  comparedIn,
  leaningOf,
  NO_CALIBRATION,
} from './calibration'
import type { Calibration } from './calibration'
import { predict } from './predict'
import { fitPrior } from './prior'
import { rhythmOf } from './product-rhythm'

/** Members who bought every 30 days and now came after `days`. */
const members = (count: number, days: (member: number) => number, times = 5): Cadence[] =>
  Array.from({ length: count }, (_, member) => {
    const last = 30 * (times - 2) + days(member)
    const past = Array.from({ length: times - 1 }, (_, index) => 30 * index + ((member * 7 + index * 3) % 5))
    return cadenceOf(
      'tea',
      [...past, last].map((day) => ({ on: addDays('2026-01-01', day), qty: 1 })),
    )
  })

/** Shortly after most of them came. */
const TODAY = '2026-05-10'

const PRIOR = fitPrior(members(50, () => 30).flatMap((cadence) => rhythmOf([cadence])))

describe('intervals that hold as often as they say', () => {
  const regular = members(1, () => 30)[0] as Cadence
  const share = (cadences: readonly Cadence[], part: number): number =>
    calibratedShare(calibrationOf(cadences, PRIOR, TODAY), regular, part)

  test('before anything was compared, shares are taken as they are', () => {
    for (const part of [0.1, 0.25, 0.5, 0.9, 1])
      expect(calibratedShare(NO_CALIBRATION, regular, part)).toBeCloseTo(part, 9)
  })

  test('when people come later than was believed, the late day moves out', () => {
    expect(
      share(
        members(400, (member) => 30 + (member % 20)),
        0.9,
      ),
    ).toBeGreaterThan(0.93)
  })

  test('when people come more punctually than was believed, both days move in', () => {
    const punctual = members(400, (member) => 31 + (member % 2))
    expect(share(punctual, 0.1)).toBeGreaterThan(0.15)
    expect(share(punctual, 0.9)).toBeLessThan(0.8)
  })

  test('a handful of surprises moves little', () => {
    expect(
      Math.abs(
        share(
          members(3, () => 300),
          0.9,
        ) - 0.9,
      ),
    ).toBeLessThan(0.06)
  })

  test('the days that are told follow it, and the date between them half way', () => {
    const calibration = calibrationOf(
      members(400, (member) => 30 + (member % 40)),
      PRIOR,
      TODAY,
    )
    const [plain, told] = [
      predict(regular, PRIOR, regular.lastOn),
      predict(regular, PRIOR, regular.lastOn, calibration),
    ]
    if (plain.answer !== 'due' || told.answer !== 'due') throw new Error('no answer')
    expect(told.dueOn > plain.dueOn && told.dueOn < plain.lateOn).toBe(true)
    expect(told.lateOn > plain.lateOn).toBe(true)
    expect(told.likelyToOn >= told.dueOn && told.likelyToOn <= told.lateOn).toBe(true)
  })

  test('first, second and later intervals are kept apart', () => {
    const calibration = calibrationOf(
      members(100, () => 200, 2),
      PRIOR,
      TODAY,
    )
    expect(calibratedShare(calibration, regular, 0.9)).toBeCloseTo(0.9, 9)
    expect(calibratedShare(calibration, members(1, () => 30, 2)[0] as Cadence, 0.9)).toBeCloseTo(0.9, 9)
    const once = cadenceOf('tea', [{ on: '2026-01-01', qty: 1 }])
    expect(calibratedShare(calibration, once, 0.9)).toBeGreaterThan(0.95)
  })

  test('shards of members add up', () => {
    const [a, b] = [members(30, () => 33), members(30, (member) => 20 + member)]
    const rounded = (calibration: Calibration): unknown =>
      JSON.parse(
        JSON.stringify(calibration, (_, value: unknown) => (typeof value === 'number' ? value.toFixed(9) : value)),
      )
    const together = addCalibrations(calibrationOf(a, PRIOR, TODAY), calibrationOf(b, PRIOR, TODAY))
    expect(rounded(together)).toEqual(rounded(calibrationOf([...a, ...b], PRIOR, TODAY)))
    expect(comparedIn(together)).toBeGreaterThan(40)
  })

  test('what closed a quarter ago counts half, and has been forgotten after three years', () => {
    const fresh = calibrationOf(
      members(100, () => 30),
      PRIOR,
      TODAY,
    )
    const old = calibrationOf(
      members(100, () => 30),
      PRIOR,
      addDays(TODAY, 91),
    )
    expect(comparedIn(old)).toBeCloseTo(comparedIn(fresh) / 2, 9)
    expect(comparedIn(agedCalibration(fresh, 91))).toBeCloseTo(comparedIn(old), 9)
    expect(comparedIn(agedCalibration(fresh, 3 * 365))).toBeLessThan(0.03)
    expect(agedCalibration(NO_CALIBRATION, 91)).toEqual(NO_CALIBRATION)
  })

  test('when the season turns, the recent intervals say how it goes on', () => {
    const turning = addCalibrations(
      agedCalibration(
        calibrationOf(
          members(300, () => 22),
          PRIOR,
          TODAY,
        ),
        270,
      ),
      calibrationOf(
        members(300, () => 38),
        PRIOR,
        TODAY,
      ),
    )
    const steady = calibrationOf([...members(300, () => 22), ...members(300, () => 38)], PRIOR, TODAY)
    expect(calibratedShare(turning, regular, 0.5)).toBeGreaterThan(calibratedShare(steady, regular, 0.5))
  })

  test('what was bought once, or of a product nobody knows, cannot be compared', () => {
    expect(calibrationOf([cadenceOf('tea', [{ on: '2026-01-01', qty: 1 }])], PRIOR, TODAY)).toEqual(NO_CALIBRATION)
    expect(
      calibrationOf(
        members(3, () => 30),
        fitPrior([]),
        TODAY,
      ),
    ).toEqual(NO_CALIBRATION)
  })
})

/** Members who bought after intervals that come round and round, each from a place of their own. */
const inTurn = (count: number, intervals: (member: number) => readonly number[], times = 8): Cadence[] =>
  Array.from({ length: count }, (_, member) => {
    const own = intervals(member)
    let day = 0
    const days = Array.from({ length: times }, (__, index) => (day += own[(member + index) % own.length] ?? 0))
    return cadenceOf(
      'order',
      days.map((on) => ({ on: addDays('2026-01-01', on), qty: 1 })),
    )
  })

describe('a belief leans to where it came nearer', () => {
  const calibrated = (cadences: readonly Cadence[]) => {
    const prior = fitPrior(cadences.flatMap((cadence) => rhythmOf([cadence])))
    return { prior, calibration: calibrationOf(cadences, prior, TODAY) }
  }
  const first = (cadences: readonly Cadence[]): Cadence => cadences[0] as Cadence

  test('two things bought in turn: short and long intervals, and the plain mean is nearer than that of logarithms', () => {
    const shop = inTurn(90, () => [1, 20, 20, 20])
    const { prior, calibration } = calibrated(shop)
    const leaning = leaningOf(calibration, first(shop))
    expect(leaning).toBeGreaterThan(0)
    const [plain, told] = [NO_CALIBRATION, calibration].map((known) =>
      predict(first(shop), prior, first(shop).lastOn, known),
    )
    if (plain?.answer !== 'due' || told?.answer !== 'due') throw new Error('no answer')
    expect(told.ownWeight).toBeGreaterThan(plain.ownWeight)
    expect(told.medianDays).toBeGreaterThan(plain.medianDays)
  })

  test('everybody buys by the product’s rhythm and intervals differ by chance only: own ones count for less', () => {
    const shop = inTurn(90, () => [24, 37, 29, 33, 26, 35, 30], 4)
    const strange = inTurn(90, () => [10, 90], 5)
    const { prior } = calibrated(strange)
    const calibration = calibrationOf(shop, prior, TODAY)
    expect(leaningOf(calibration, first(shop))).toBeLessThanOrEqual(0)
  })

  test('a handful of intervals leans nowhere; and who comes by the clock is told the same wherever it leans', () => {
    const few = inTurn(9, () => [1, 20, 20, 20])
    expect(leaningOf(calibrated(few).calibration, first(few))).toBe(0)
    const steady = inTurn(90, () => [30])
    const { prior, calibration } = calibrated(steady)
    for (const known of [NO_CALIBRATION, calibration])
      expect(predict(first(steady), prior, first(steady).lastOn, known)).toMatchObject({ medianDays: 30 })
  })

  test('who has bought too seldom to tell leans as the others do', () => {
    const shop = inTurn(90, () => [1, 20, 20, 20])
    const { calibration } = calibrated(shop)
    const newer = inTurn(1, () => [5, 9], 4)[0] as Cadence
    expect(leaningOf(calibration, newer)).toBe(leaningOf(calibration, first(shop)))
  })
})
