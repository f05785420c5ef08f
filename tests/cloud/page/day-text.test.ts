import { clockText, dayText, leadText, momentText, sinceText, weekdayText } from './day-text'

const at = (text: string) => Date.parse(`${text}+08:00`)

test.each([
  ['2026-11-24', '今天'],
  ['2026-11-25', '明天'],
  ['2026-11-23', '昨天'],
  ['2026-11-26', '11月26日'],
  ['2027-01-02', '2027年1月2日'],
])('on 24 November %s is %s', (on, text) => expect(dayText(on, '2026-11-24')).toBe(text))

test('a message of this morning came today at nine', () => {
  expect(momentText(at('2026-11-24T09:00:00'), at('2026-11-24T21:30:00'))).toBe('今天 09:00')
  expect(momentText(at('2026-12-31T23:59:00'), at('2027-01-01T00:01:00'))).toBe('昨天 23:59')
})

test('the first minutes of a day in China belong to that day', () => {
  expect([clockText(at('2026-11-24T00:05:00')), weekdayText('2026-11-24')]).toEqual(['00:05', '星期二'])
})

test.each([
  ['2026-11-24T11:59:30', '刚刚'],
  ['2026-11-24T11:55:00', '5 分钟前'],
  ['2026-11-24T02:00:00', '今天 02:00'],
])('at noon a run of %s was %s', (ran, text) => expect(sinceText(at(ran), at('2026-11-24T12:00:00'))).toBe(text))

test.each([
  ['2026-11-24T12:00:20', '就是现在'],
  ['2026-11-24T12:40:00', '比真实时间快 40 分钟'],
  ['2026-11-24T15:00:00', '比真实时间快 3 小时'],
  ['2026-11-27T12:00:00', '比真实时间快 3 天'],
  ['2011-12-10T12:00:00', '比真实时间慢 5463 天'],
])('%s on the clock at noon of 24 November: %s', (now, text) =>
  expect(leadText(at(now), at('2026-11-24T12:00:00'))).toBe(text),
)
