import { percentText, readShares, readThresholds, totalOf } from './threshold-form'

test('80 / 16 / 3.2 / 0.8 is read to the basis point, whatever binary fractions make of it', () => {
  const typed = [8_000, 1_600, 320, 80].map(percentText)
  expect(typed).toEqual(['80', '16', '3.2', '0.8'])
  expect(readShares(typed)).toEqual([8_000, 1_600, 320, 80])
})

test('shares that are not 100 % together, or no numbers, are not sent; what they come to is said', () => {
  expect(readShares(['80', '16', '3', '0.8'])).toBeNull()
  expect(totalOf(['80', '16', '3', '0.8'])).toBe(99.8)
  for (const wrong of ['', '-1', 'x', '3.333']) expect(readShares(['80', '16', wrong, '0.8'])).toBeNull()
  expect(totalOf(['80', ''])).toBeNull()
})

test('thresholds are whole yuan from 0 upwards, none the same as another', () => {
  expect(readThresholds(['0', '500', '2000'])).toEqual([0, 50_000, 200_000])
  for (const wrong of [
    ['1', '500'],
    ['0', '500', '500'],
    ['0', '500.5'],
    ['0', ''],
    ['0', '900', '800'],
  ])
    expect(readThresholds(wrong)).toBeNull()
})
