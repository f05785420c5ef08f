import { atMinute } from '@domain/time'
import { clockTime, greeting, longDay, monthDay, spread } from './dates'

test('a date is one word without leading zeros', () => {
  expect(monthDay('2026-11-06')).toBe('11月6日')
  expect(longDay('2027-02-28')).toBe('2027年2月28日')
})

test('the month of the earliest and latest day is said only where it differs', () => {
  expect(spread('2026-11-24', '2026-11-26', '2026-11-29')).toBe('早到 24日，晚到 29日')
  expect(spread('2026-11-28', '2026-11-30', '2026-12-03')).toBe('早到 28日，晚到 12月3日')
})

test('a kept page says today, yesterday, or the date', () => {
  const now = atMinute('2026-11-21', 20 * 60)
  expect(clockTime(atMinute('2026-11-21', 8 * 60 + 12), now)).toBe('今天 08:12')
  expect(clockTime(atMinute('2026-11-20', 23 * 60 + 5), now)).toBe('昨天 23:05')
  expect(clockTime(atMinute('2026-11-12', 9 * 60), now)).toBe('11月12日 09:00')
})

test('the greeting goes with the hour in China', () => {
  const at = (hour: number) => greeting(atMinute('2026-11-21', hour * 60))
  expect([2, 8, 12, 15, 20].map(at)).toEqual(['夜深了', '早上好', '中午好', '下午好', '晚上好'])
})
