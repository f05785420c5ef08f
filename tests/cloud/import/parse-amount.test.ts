import { parseNumber, parseSignedFen, signedFenOf } from './parse-amount'

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

test('a sum in fen is taken as it is', () => {
  expect(parseSignedFen('10', true)).toBe(10)
})

test.each([
  ['0.42', 12, 504],
  ['0.125', 8, 100],
  ['¥3', -2, -600],
  ['1,50', 2, 300],
  ['', 2, null],
  ['-3', 2, null],
  ['99999999', 9, null],
])('where no amount is told %s a piece, %d pieces, come to %s fen', (price, qty, fen) => {
  const priced = { columns: { price: 0 }, inFen: false }
  expect(signedFenOf(priced, () => price, qty)).toBe(fen)
})

test('an amount counts before a price', () => {
  const both = { columns: { price: 0, amount: 1 }, inFen: false }
  expect(signedFenOf(both, (place) => (place === 1 ? '5' : '3'), 2)).toBe(500)
})

test.each(['', '0x10', 'NaN', 'Infinity', '--5', '-¥-5', '1 2', '1.2.3', '99999999999'])('"%s" is no sum', (text) => {
  expect(parseSignedFen(text, false)).toBeNull()
})

test('a quantity may be small, and written as a spreadsheet writes large figures', () => {
  expect([parseNumber('0.35'), parseNumber('1e3'), parseNumber('1.5E+2')]).toEqual([0.35, 1000, 150])
})
