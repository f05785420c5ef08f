import fc from 'fast-check'
import { fiftyCopies } from '../../../../tests/fixtures/value/coupons'
import { yuan } from '../../../../tests/fixtures/value/programs'
import { addDays, startOfDay } from '../time'
import { issueCoupon, lockCoupon, redeemCoupon } from './coupon'
import { settleAtOf, settleCoupon } from './settling'

const on = (days: number) => startOfDay(addDays('2025-06-10', days))
const coupon = issueCoupon(fiftyCopies, 'm1', '0', 'claim', on(0))
const use = { orderId: 'o1', channel: 'app' }

test('a coupon of a week is spoken of three days before its last day, once, and then lapses', () => {
  expect(settleAtOf(coupon, 3, false)).toBe(on(3))
  expect(settleCoupon(coupon, 3, false, on(3) - 1)).toEqual({ coupon, isWarned: false, warn: false })
  expect(settleCoupon(coupon, 3, false, on(3))).toEqual({ coupon, isWarned: true, warn: true })
  expect(settleCoupon(coupon, 3, true, on(4))).toEqual({ coupon, isWarned: true, warn: false })
  expect(settleAtOf(coupon, 3, true)).toBe(on(7))
  expect(settleCoupon(coupon, 3, true, on(7)).coupon.state).toBe('expired')
})

test('one that is good for a day is not spoken of', () => {
  const short = issueCoupon(
    { ...fiftyCopies, validity: { kind: 'relative', afterDays: 0, days: 1 } },
    'm1',
    '0',
    'claim',
    on(0),
  )
  expect(settleAtOf(short, 3, false)).toBe(on(1))
  expect(settleCoupon(short, 3, false, on(0))).toMatchObject({ warn: false })
})

test('one that an order is about to use is not spoken of, and lapses only when the order has let it go', () => {
  const locked = lockCoupon(coupon, use, yuan(20), on(7) + 60_000, on(6))
  expect(settleCoupon(locked, 3, false, on(6))).toMatchObject({ isWarned: true, warn: false })
  expect(settleAtOf(locked, 3, true)).toBe(on(7) + 60_000)
  expect(settleCoupon(locked, 3, true, on(7)).coupon.state).toBe('locked')
  expect(settleCoupon(locked, 3, true, on(7) + 60_000).coupon).toMatchObject({ state: 'expired', offFen: 0 })
})

test('what is used is never looked at again', () => {
  expect(settleAtOf(redeemCoupon(coupon, use, yuan(20), on(1)), 3, false)).toBeNull()
})

test('whoever looks when it is time need not look again at that time', () => {
  fc.assert(
    fc.property(
      fc.nat({ max: 40 }),
      fc.integer({ min: 1, max: 30 }),
      fc.nat({ max: 20 * 24 }),
      fc.boolean(),
      (days, warnDays, hours, lock) => {
        const validity = { kind: 'relative', afterDays: 0, days: days + 1 } as const
        const fresh = issueCoupon({ ...fiftyCopies, validity }, 'm1', '0', 'claim', on(0))
        const held = lock ? lockCoupon(fresh, use, yuan(20), on(0) + hours * 3_600_000, on(0)) : fresh
        let [isWarned, current, looks] = [false, held, 0]
        for (
          let at = settleAtOf(current, warnDays, isWarned);
          at !== null;
          at = settleAtOf(current, warnDays, isWarned)
        ) {
          const settled = settleCoupon(current, warnDays, isWarned, at)
          expect(settled.warn && isWarned).toBe(false)
          ;[isWarned, current, looks] = [settled.isWarned, settled.coupon, looks + 1]
          expect(looks).toBeLessThanOrEqual(3)
        }
        expect(current.state).toBe('expired')
      },
    ),
  )
})
