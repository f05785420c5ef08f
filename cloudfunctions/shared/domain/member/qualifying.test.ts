import fc from 'fast-check'
import { yuan } from '../../../../tests/fixtures/value/programs'
import { fen } from '../money'
import { addQualifying, lastDayOf, periodEnd, qualifyingAmount, trimQualifying } from './qualifying'

const months = {
  '2024-10': yuan(7),
  '2024-11': yuan(10),
  '2024-12': yuan(20),
  '2025-01': yuan(40),
  '2025-11': yuan(80),
  '2025-12': yuan(160),
}
const rolling = { kind: 'rolling-months', months: 12 } as const

test.each([
  ['rolling-months', rolling, 10 + 20 + 40 + 80],
  ['calendar-year', { kind: 'calendar-year' }, 40 + 80],
  ['anniversary', { kind: 'anniversary' }, 80],
  ['lifetime', { kind: 'lifetime' }, 7 + 10 + 20 + 40 + 80],
] as const)('on 2025-11-30, %s counts what it promises and nothing of the future', (_, window, spent) => {
  expect(qualifyingAmount(months, window, '2025-11-30', '2024-11-05')).toBe(yuan(spent))
})

test('a purchase made twelve months ago to the day still counts', () => {
  expect(qualifyingAmount({ '2024-11': yuan(10) }, rolling, '2025-11-30', '2024-01-01')).toBe(yuan(10))
  expect(qualifyingAmount({ '2024-10': yuan(10) }, rolling, '2025-11-30', '2024-01-01')).toBe(0)
})

test('the membership year begins with the month of joining', () => {
  const window = { kind: 'anniversary' } as const
  expect(qualifyingAmount(months, window, '2025-10-31', '2023-11-20')).toBe(yuan(10 + 20 + 40))
  expect(qualifyingAmount(months, window, '2025-11-01', '2023-11-20')).toBe(yuan(80))
})

test('a refund takes from the month of its purchase, and never below nothing', () => {
  const after = addQualifying(addQualifying({}, '2025-03-31', yuan(30)), '2025-03-02', -yuan(12))
  expect(after).toEqual({ '2025-03': yuan(18) })
  expect(addQualifying(after, '2025-03-02', -yuan(50))).toEqual({ '2025-03': fen(0) })
})

test.each([
  [rolling, '2025-03-15', '2026-03-31'],
  [{ kind: 'rolling-months', months: 6 }, '2025-08-31', '2026-02-28'],
  [{ kind: 'calendar-year' }, '2025-03-15', '2026-12-31'],
  [{ kind: 'anniversary' }, '2025-03-15', '2026-06-30'],
  [{ kind: 'lifetime' }, '2025-03-15', null],
] as const)('under %j a level reached on %s is kept until %s by who joined in July', (window, reachedOn, until) => {
  expect(periodEnd(window, reachedOn, '2020-07-09')).toBe(until)
})

test('the last day of February knows leap years', () => {
  expect([lastDayOf('2024-02'), lastDayOf('2025-02'), lastDayOf('2025-12')]).toEqual([
    '2024-02-29',
    '2025-02-28',
    '2025-12-31',
  ])
})

test('trimming old months never changes what counts today', () => {
  const window = fc.constantFrom(
    rolling,
    { kind: 'calendar-year' } as const,
    { kind: 'anniversary' } as const,
    {
      kind: 'lifetime',
    } as const,
  )
  const month = fc
    .record({ year: fc.integer({ min: 2019, max: 2025 }), month: fc.integer({ min: 1, max: 12 }) })
    .map((each) => `${each.year}-${String(each.month).padStart(2, '0')}`)
  fc.assert(
    fc.property(fc.dictionary(month, fc.integer({ min: 0, max: 900_000 }).map(fen)), window, (buckets, rule) => {
      const trimmed = trimQualifying(buckets, rule, '2025-11-30')
      expect(qualifyingAmount(trimmed, rule, '2025-11-30', '2021-04-01')).toBe(
        qualifyingAmount(buckets, rule, '2025-11-30', '2021-04-01'),
      )
    }),
  )
  expect(Object.keys(trimQualifying({ '2019-01': yuan(1), '2025-11': yuan(1) }, rolling, '2025-11-30'))).toEqual([
    '2025-11',
  ])
})
