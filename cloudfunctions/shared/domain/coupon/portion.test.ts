import fc from 'fast-check'
import { fiftyCopies } from '../../../../tests/fixtures/value/coupons'
import { yuan } from '../../../../tests/fixtures/value/programs'
import { atMinute, startOfDay } from '../time'
import { leftToSpend, partOf, portionAt, PORTIONS, portionsFrom } from './portion'

const portions = portionsFrom(0)
const total = (counts: readonly number[]) => counts.reduce((sum, count) => sum + count, 0)

test('the parts of any count sum to it, and none shrinks while it grows', () => {
  fc.assert(
    fc.property(fc.nat({ max: 100_000 }), fc.nat({ max: 500 }), (count, more) => {
      expect(total(portions.map((portion) => partOf(count, portion)))).toBe(count)
      expect(portions.every((portion) => partOf(count + more, portion) >= partOf(count, portion))).toBe(true)
    }),
  )
})

test('fifty copies are fifty in all portions together, and what is set free later only then', () => {
  const grab = {
    ...fiftyCopies,
    releases: [
      { at: atMinute('2025-06-08', 20 * 60), count: 20 },
      { at: atMinute('2025-06-18', 20 * 60), count: 30 },
    ],
  }
  const given = (template: typeof grab, on: string) =>
    total(portions.map((portion) => portionAt(template, portion, startOfDay(on)).stock ?? Number.NaN))
  expect(given({ ...grab, releases: [] }, '2025-06-01')).toBe(50)
  expect(['2025-06-08', '2025-06-09', '2025-06-19'].map((on) => given(grab, on))).toEqual([0, 20, 50])
})

test('what has no limit has none in any portion', () => {
  expect(portionAt({ ...fiftyCopies, stock: null }, 3, 0).stock).toBeNull()
})

test('a budget is one in all portions together, and what one gives back another can still spend', () => {
  expect(total(portions.map((portion) => leftToSpend(yuan(1_000), portion, yuan(0))))).toBe(100_000)
  expect(leftToSpend(yuan(1_000), 0, yuan(-20))).toBe(leftToSpend(yuan(1_000), 0, yuan(0)) + 2_000)
})

test('whoever begins at whichever portion comes to every one', () => {
  fc.assert(
    fc.property(fc.nat({ max: 2 ** 32 - 1 }), (lane) => {
      expect(new Set(portionsFrom(lane)).size).toBe(PORTIONS)
      expect(portionsFrom(lane)[0]).toBe(lane % PORTIONS)
    }),
  )
})
