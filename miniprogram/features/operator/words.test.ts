import { axisTop, changeWords, fenTyped, madeOf, percentOf, shareTop, timesWords, wholeYuan } from './words'

test('nobody to speak of is a dash, never a false nought', () => {
  expect(percentOf(null)).toBe('—')
  expect(percentOf(0)).toBe('0.0')
})

test('a change is said in percentage points, and only against something', () => {
  expect(changeWords({ share: 0.341, before: 0.32 })).toBe('比之前高 2.1 个百分点')
  expect(changeWords({ share: 0.3, before: 0.3141 })).toBe('比之前低 1.4 个百分点')
  expect(changeWords({ share: 0.3, before: 0.3001 })).toBe('和之前一样')
  expect(changeWords({ share: 0.3, before: null })).toBeNull()
})

test('an axis ends on a round number above the highest bar', () => {
  expect([0, 1, 3, 17, 180, 447, 1150].map(axisTop)).toEqual([2, 2, 4, 20, 200, 500, 1200])
  expect([0.03, 0.15, 0.37, 0.49, 0.8].map(shareTop)).toEqual([0.1, 0.2, 0.5, 1, 1])
})

test('a figure says what it was made of', () => {
  const figure = { part: 1280, whole: 3750, share: 1280 / 3750 }
  expect(madeOf(figure as Parameters<typeof madeOf>[0])).toBe('1,280 ÷ 3,750 = 34.1%')
  expect(madeOf({ ...figure, share: null } as Parameters<typeof madeOf>[0])).toBe('还没有可以算的人')
  expect(wholeYuan(128_649)).toBe('1,286 元')
})

test('an amount as it is typed: empty takes it back, what is no amount is told apart', () => {
  expect(['', ' ', '0', '12', '12.5', '12.50', '0.01'].map(fenTyped)).toEqual([null, null, 0, 1200, 1250, 1250, 1])
  expect(['三', '-1', '1e3', '1.234', '999999999', '99999999'].map(fenTyped)).toEqual(Array(6).fill(undefined))
  expect(timesWords(26_666)).toBe('2.7 倍')
})
