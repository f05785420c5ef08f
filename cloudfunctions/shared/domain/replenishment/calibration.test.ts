import { addDays } from '../time'
import { cadenceOf } from './cadence'
import type { Cadence } from './cadence'
import { addCalibrations, calibratedShare, calibrationOf, NO_CALIBRATION } from './calibration'
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

const PRIOR = fitPrior(members(50, () => 30).flatMap((cadence) => rhythmOf([cadence])))

describe('intervals that hold as often as they say', () => {
  const regular = members(1, () => 30)[0] as Cadence
  const share = (cadences: readonly Cadence[], part: number): number =>
    calibratedShare(calibrationOf(cadences, PRIOR), regular, part)

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
    )
    expect(calibratedShare(calibration, regular, 0.9)).toBeCloseTo(0.9, 9)
    expect(calibratedShare(calibration, members(1, () => 30, 2)[0] as Cadence, 0.9)).toBeCloseTo(0.9, 9)
    const once = cadenceOf('tea', [{ on: '2026-01-01', qty: 1 }])
    expect(calibratedShare(calibration, once, 0.9)).toBeGreaterThan(0.95)
  })

  test('shards of members add up', () => {
    const [a, b] = [members(30, () => 33), members(30, (member) => 20 + member)]
    expect(addCalibrations(calibrationOf(a, PRIOR), calibrationOf(b, PRIOR))).toEqual(
      calibrationOf([...a, ...b], PRIOR),
    )
  })

  test('what was bought once, or of a product nobody knows, cannot be compared', () => {
    expect(calibrationOf([cadenceOf('tea', [{ on: '2026-01-01', qty: 1 }])], PRIOR)).toEqual(NO_CALIBRATION)
    expect(
      calibrationOf(
        members(3, () => 30),
        fitPrior([]),
      ),
    ).toEqual(NO_CALIBRATION)
  })
})
