import { needsOrder, parseTime, provenOrder } from './parse-time'

test.each([
  ['2026-03-01', '2026-03-01T12:00'],
  ['2026/3/1 13:22', '2026-03-01T13:22'],
  ['2026.03.01 1:22 PM', '2026-03-01T13:22'],
  ['2026年3月1日 下午1时22分', '2026-03-01T13:22'],
  ['2026-03-01 上午12:05:10', '2026-03-01T00:05:10'],
  ['20260301', '2026-03-01T12:00'],
  ['20260301132205', '2026-03-01T13:22:05'],
  ['01.03.2026 13:22', '2026-03-01T13:22'],
  ['1 Mar 2026', '2026-03-01T12:00'],
  ['01-March-2026', '2026-03-01T12:00'],
  ['Mar. 1, 2026 08:00', '2026-03-01T08:00'],
  ['2026-02-28T20:30:00Z', '2026-03-01T04:30'],
  ['2026-03-01T04:30:00.123+08:00', '2026-03-01T04:30'],
  ['2026-02-28 12:30:00-0800', '2026-03-01T04:30'],
  ['1772310600', '2026-03-01T04:30'],
  ['1772310600000', '2026-03-01T04:30'],
])('%s is %s in Chinese time', (text, moment) => {
  const at = Date.parse(`${moment}+08:00`)
  expect(parseTime(text, null)).toEqual({ on: '2026-03-01', at })
})

test('01/02/2026 is a day only for who says which number comes first', () => {
  expect(parseTime('01/02/2026', null)).toBeNull()
  expect(parseTime('01/02/2026', null, 'dmy')?.on).toBe('2026-02-01')
  expect(parseTime('01/02/2026 10:00', null, 'mdy')?.on).toBe('2026-01-02')
  expect(parseTime('28/02/2026', null, 'mdy')).toBeNull()
})

test('a number above 12 proves the order; dots and a year in front need none', () => {
  expect(['28/02/2026', '02/28/2026', '02-03-2026'].map(provenOrder)).toEqual(['dmy', 'mdy', null])
  expect(['02-03-2026 10:00', '02.03.2026', '2026/02/03'].map(needsOrder)).toEqual([true, false, false])
})

test('a spreadsheet counts days, with the time after the point', () => {
  expect(parseTime('46082.25', '1899-12-30')?.on).toBe('2026-03-01')
  expect(parseTime('46082', null)).toBeNull()
})

test.each([
  '',
  '2026-02-30',
  '2026-3-1 25:00',
  '2026-13-01',
  '31.02.2026',
  '2026131',
  '12:30',
  'Foo 1, 2026',
  '1/2/26',
])('"%s" is no day', (text) => expect(parseTime(text, null, 'dmy')).toBeNull())
