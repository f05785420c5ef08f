import { parseFen, parseNumber, parseSignedFen } from './parse-amount'

test.each([
  ['-12.5', -1250],
  ['(12.50)', -1250],
  ['（1,012.50）', -101_250],
  ['-¥5', -500],
  ['¥-5', -500],
  ['−5 元', -500],
  ['RMB 12', 1200],
  ['€10,50', 1050],
  ['1 234.50', 123_450],
  ["1'234'567", 123_456_700],
  ['-0', 0],
])('%s is %i fen, a refund below 0', (text, fen) => {
  expect(parseSignedFen(text, false)).toBe(fen)
})

test('where only sums of 0 or more are taken, a refund is none', () => {
  expect(parseFen('-0.01', false)).toBeNull()
  expect(parseFen('10', true)).toBe(10)
})

test.each(['', '0x10', 'NaN', 'Infinity', '--5', '-¥-5', '1 2', '1.2.3', '99999999999'])('"%s" is no sum', (text) => {
  expect(parseSignedFen(text, false)).toBeNull()
})

test('a quantity may be small, and written as a spreadsheet writes large figures', () => {
  expect([parseNumber('0.35'), parseNumber('1e3'), parseNumber('1.5E+2')]).toEqual([0.35, 1000, 150])
})
