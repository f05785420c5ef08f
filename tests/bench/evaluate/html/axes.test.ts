import { roundMarks } from './axes'
import { percent, whole } from './text'

const read = (most: number, label: (value: number) => string) => roundMarks(most, label).marks.map((mark) => mark.label)

test('a few orders are marked in whole orders, many in round ones', () => {
  expect(read(2, whole)).toEqual(['0', '1', '2'])
  expect(read(0, whole)).toEqual(['0', '1'])
  expect(read(7, whole)).toEqual(['0', '2', '4', '6', '8'])
  expect(read(1234, whole)).toEqual(['0', '500', '1,000', '1,500'])
})

test('shares are marked in shares, and the highest value has its place', () => {
  expect(read(1, (value) => percent(value, 0))).toEqual(['0%', '25%', '50%', '75%', '100%'])
  expect(read(0.004, (value) => percent(value, 1))).toEqual(['0.0%', '0.1%', '0.2%', '0.3%', '0.4%'])
  for (const most of [0.3, 1, 2, 9, 11, 99, 5001]) expect(roundMarks(most, whole).top).toBeGreaterThanOrEqual(most)
})
