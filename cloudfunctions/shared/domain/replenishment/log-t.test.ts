import fc from 'fast-check'
import { daysAt, daysAtAfter, shareWithin } from './log-t'

const interval = fc.record({
  centre: fc.double({ min: 0, max: 5, noNaN: true }),
  scale: fc.double({ min: 0.05, max: 1.5, noNaN: true }),
  df: fc.double({ min: 4, max: 1000, noNaN: true }),
})
const share = fc.double({ min: 0.02, max: 0.98, noNaN: true })

describe('how long an interval will be', () => {
  test('half of the intervals are shorter than the median', () => {
    expect(daysAt({ centre: Math.log(30), scale: 0.4, df: 8 }, 0.5)).toBeCloseTo(30, 9)
  })

  test.each([
    [4, 1.5332],
    [5, 1.4759],
    [10, 1.3722],
    [30, 1.3104],
    [1000, 1.2824],
  ])('with %p degrees of freedom nine in ten lie below t = %p (tables)', (df, t) => {
    expect(Math.log(daysAt({ centre: 0, scale: 1, df }, 0.9))).toBeCloseTo(t, 2)
  })

  test('shares and days undo each other', () => {
    fc.assert(
      fc.property(interval, share, (one, part) => {
        const days = daysAt(one, part)
        if (days < 3650) expect(shareWithin(one, days)).toBeCloseTo(part, 6)
      }),
    )
  })

  test('nothing takes less than no time, or more than ten years', () => {
    expect(shareWithin({ centre: 3, scale: 1, df: 5 }, 0)).toBe(0)
    expect(daysAt({ centre: 9, scale: 3, df: 5 }, 0.99)).toBe(3650)
  })

  test('the longer it has not happened, the later it will be', () => {
    fc.assert(
      fc.property(interval, share, fc.nat(400), fc.nat(400), (one, part, a, b) => {
        const [sooner, later] = [Math.min(a, b), Math.max(a, b)]
        expect(daysAtAfter(one, part, later)).toBeGreaterThanOrEqual(daysAtAfter(one, part, sooner) - 1e-6)
        expect(daysAtAfter(one, part, later)).toBeGreaterThanOrEqual(Math.min(later, 3650))
      }),
    )
  })

  test('after a silence no interval was ever that long, it is as good as never', () => {
    expect(daysAtAfter({ centre: 0, scale: 0.05, df: 1000 }, 0.5, 2000)).toBe(3650)
  })
})
