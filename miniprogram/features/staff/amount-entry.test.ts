import { amountFenOf, pressKey, typedOf, type Key } from './amount-entry'

const type = (...keys: readonly Key[]): string => keys.reduce(pressKey, '')

test('276.45 is typed as it is read', () => {
  expect(type('2', '7', '6', '.', '4', '5')).toBe('276.45')
  expect(amountFenOf('276.45')).toBe(27_645)
})

test('a leading nought goes, a second point and a third figure of fen are ignored', () => {
  expect(type('0', '5')).toBe('5')
  expect(type('.', '5', '.', '5', '5')).toBe('0.55')
  expect(type('1', '00')).toBe('100')
  expect(type('1', '2', '3', '4', '5', '6', '7')).toBe('123456')
})

test('one figure is taken back, or all of them', () => {
  expect(type('1', '2', 'delete')).toBe('1')
  expect(type('1', '2', 'clear')).toBe('')
  expect(type('delete')).toBe('')
})

test('half typed amounts count as far as they go', () => {
  expect([amountFenOf(''), amountFenOf('3.'), amountFenOf('3.5')]).toEqual([0, 300, 350])
  expect([typedOf(350), typedOf(300)]).toEqual(['3.50', '3'])
})
