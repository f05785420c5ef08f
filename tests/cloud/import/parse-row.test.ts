import fc from 'fast-check'
import { addDays, dayOf, startOfDay } from '@domain/time'
import { parseRow, type Reading } from './parse-row'

const reading: Reading = {
  columns: { customer: 0, date: 1, sku: 2, qty: 3, amount: 4, order: 5, openid: 6 },
  inFen: false,
  dayZero: null,
}
const good = ['C1', '2026-03-01', 'A 1/2', '2', '12.5', 'R-1', 'o_1']
const replaced = (cells: readonly string[], place: number, text: string) =>
  cells.map((cell, index) => (index === place ? text : cell))
const withCell = (place: number, text: string) => parseRow(7, replaced(good, place, text), reading)

test('a row becomes a sale at noon in yuan, its article number without spaces or slashes', () => {
  expect(parseRow(7, good, reading)).toEqual({
    line: 7,
    customer: 'C1',
    on: '2026-03-01',
    at: Date.parse('2026-03-01T12:00:00+08:00'),
    sku: 'A_1_2',
    qty: 2,
    paidFen: 1250,
    order: 'R-1',
    openid: 'o_1',
  })
})

test.each(['20260301', '2026/3/1', '2026.03.01', '2026年3月1日'])('%s is the first of March', (text) => {
  expect(withCell(1, text)).toMatchObject({ on: '2026-03-01' })
})

test('a time of day is kept, in Chinese time', () => {
  expect(withCell(1, '2026-03-01 00:30:05')).toMatchObject({
    on: '2026-03-01',
    at: Date.parse('2026-03-01T00:30:05+08:00'),
  })
})

test('day numbers count from day zero', () => {
  expect(
    parseRow(1, ['C', '373', 'x', '1', '1'], {
      ...reading,
      columns: { customer: 0, date: 1, sku: 2, qty: 3, amount: 4 },
      dayZero: '2010-12-01',
    }),
  ).toMatchObject({ on: '2011-12-09' })
})

test.each([
  ['¥1,234.50', 123_450],
  ['1.234,50', 123_450],
  ['10,5', 1_050],
  ['1,234', 123_400],
  ['12.5元', 1250],
  ['0', 0],
  ['77183.6', 7_718_360],
  ['33.94', 3394],
])('%s yuan is %i fen', (text, paidFen) => {
  expect(withCell(4, text)).toMatchObject({ paidFen })
})

test('with --fen amounts are fen already', () => {
  expect(parseRow(7, replaced(good, 4, '1250'), { ...reading, inFen: true })).toMatchObject({ paidFen: 1250 })
})

test.each([
  [0, '张三'],
  [0, ''],
  [1, '2026-02-30'],
  [1, '昨天'],
  [1, '2026-03-01 25:00'],
  [1, '373'],
  [2, ' '],
  [3, '0'],
  [3, '-1'],
  [3, '1.5'],
  [3, 'two'],
  [4, ''],
  [4, '-3'],
  [4, 'free'],
  [4, '99999999999'],
  [5, ''],
  [6, 'o/1'],
])('column %i cannot be "%s", and the reason is said', (place, text) => {
  expect(withCell(place, text)).toEqual({ reason: expect.stringMatching(/.{5,}/) })
})

test('whatever stands in a row, it is a sale on a day of the calendar or it has a reason', () => {
  fc.assert(
    fc.property(fc.array(fc.string(), { maxLength: 8 }), fc.integer({ min: 0, max: 900 }), (cells, day) => {
      const read = parseRow(1, replaced(cells, 1, addDays('2024-01-01', day)), reading)
      if ('reason' in read) return expect(read.reason).not.toBe('')
      expect(dayOf(read.at)).toBe(read.on)
      expect(read.at).toBeGreaterThanOrEqual(startOfDay(read.on))
    }),
  )
})
