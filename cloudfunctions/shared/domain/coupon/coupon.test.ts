import { fiftyCopies, refusalOf, twentyOff } from '../../../../tests/fixtures/value/coupons'
import { yuan } from '../../../../tests/fixtures/value/programs'
import { addDays, startOfDay } from '../time'
import {
  expireCoupon,
  giveBackCoupon,
  issueCoupon,
  lockCoupon,
  redeemCoupon,
  releaseCoupon,
  voidCoupon,
  whyUnusable,
} from './coupon'

const on = (days: number) => startOfDay(addDays('2025-06-10', days))
const today = on(0)
const minutes = (count: number) => today + count * 60_000
const coupon = issueCoupon(fiftyCopies, 'm1', '0', 'claim', today)
const order = { orderId: 'o1', channel: 'app' }
const other = { orderId: 'o2', channel: 'app' }
const locked = lockCoupon(coupon, order, yuan(20), minutes(30), today)
const redeemed = redeemCoupon(locked, order, yuan(20), minutes(5))

describe('a coupon is kept for the order that wants it', () => {
  test('so that no other order can have it while the payment is due', () => {
    expect(locked).toMatchObject({ state: 'locked', orderId: 'o1', offFen: yuan(20) })
    expect(refusalOf(() => lockCoupon(locked, other, yuan(20), minutes(60), minutes(29)))).toEqual({
      code: 'coupon/not-usable',
      details: { why: 'locked' },
    })
  })

  test('the same order may ask again', () => {
    expect(lockCoupon(locked, order, yuan(20), minutes(45), minutes(10)).lockedUntilAt).toBe(minutes(45))
  })

  test('an order never paid gives it back, cancelled or not', () => {
    expect(releaseCoupon(locked, 'o1')).toEqual(coupon)
    expect(lockCoupon(locked, other, yuan(20), minutes(90), minutes(30)).orderId).toBe('o2')
  })

  test('an order that does not hold it releases nothing', () => {
    expect(releaseCoupon(locked, 'o2')).toBe(locked)
    expect(releaseCoupon(redeemed, 'o1')).toBe(redeemed)
  })
})

describe('a coupon is used once', () => {
  test('by the order it was kept for, even if the payment took longer than the lock', () => {
    expect(redeemed).toMatchObject({ state: 'redeemed', orderId: 'o1', redeemedAt: minutes(5), lockedUntilAt: 0 })
    expect(redeemCoupon(locked, order, yuan(20), minutes(40)).state).toBe('redeemed')
  })

  test('the payment told twice changes nothing', () => {
    expect(redeemCoupon(redeemed, order, yuan(20), minutes(6))).toBe(redeemed)
  })

  test('another order is told that it is used', () => {
    expect(refusalOf(() => redeemCoupon(redeemed, other, yuan(20), minutes(6)))).toEqual({
      code: 'coupon/not-usable',
      details: { why: 'redeemed' },
    })
  })

  test('at the till it needs no lock', () => {
    expect(redeemCoupon(coupon, { orderId: 's1:r1', channel: 'store' }, yuan(20), minutes(1)).state).toBe('redeemed')
  })
})

describe('why a coupon cannot be used', () => {
  const later = issueCoupon(
    { ...fiftyCopies, validity: { kind: 'relative', afterDays: 2, days: 5 } },
    'm1',
    '0',
    'claim',
    minutes(700),
  )

  test.each([
    ['tomorrow’s coupon today', later, order, on(1), 'not-yet'],
    ['from its first day on', later, order, on(2), null],
    ['to the end of its last day', later, order, on(7) - 1, null],
    ['after it', later, order, on(7), 'expired'],
    ['taken back by the shop', voidCoupon(coupon), order, today, 'void'],
    ['over', expireCoupon(coupon, on(7)), order, today, 'expired'],
    ['only in the store', { ...coupon, terms: { ...twentyOff, channels: ['store'] } }, order, today, 'other-channel'],
    ['in a channel it is for', { ...coupon, terms: { ...twentyOff, channels: ['app'] } }, order, today, null],
    ['kept in time, paid after its end', locked, order, on(8), null],
  ])('%s', (_, which, use, at, why) => {
    expect(whyUnusable(which, use, at)).toBe(why)
  })

  test('fixed days are the same for everybody', () => {
    const fixed = issueCoupon(
      { ...fiftyCopies, validity: { kind: 'fixed', fromAt: on(3), untilAt: on(4) } },
      'm1',
      '0',
      'claim',
      today,
    )
    expect(fixed).toMatchObject({ validFromAt: on(3), validUntilAt: on(4) })
  })
})

describe('the night', () => {
  test('ends coupons whose time is over, but none that an order still holds', () => {
    expect(expireCoupon(coupon, on(7) - 1)).toBe(coupon)
    expect(expireCoupon(coupon, on(7)).state).toBe('expired')
    const held = { ...locked, lockedUntilAt: on(8) }
    expect(expireCoupon(held, on(7))).toBe(held)
    expect(expireCoupon(held, on(8))).toMatchObject({ state: 'expired', orderId: null })
    expect(expireCoupon(redeemed, on(9))).toBe(redeemed)
  })
})

describe('when the whole order comes back', () => {
  test('its coupon comes back with its own time', () => {
    expect(giveBackCoupon(redeemed, 'o1', 7, on(3))).toEqual(coupon)
  })

  test('with a grace when that is over, and without one not at all', () => {
    expect(giveBackCoupon(redeemed, 'o1', 7, on(20))).toMatchObject({ state: 'issued', validUntilAt: on(28) })
    expect(giveBackCoupon(redeemed, 'o1', 0, on(20))).toMatchObject({ state: 'expired', redeemedAt: null })
  })

  test('once, and only to the order that used it', () => {
    expect(giveBackCoupon(coupon, 'o1', 7, on(3))).toBe(coupon)
    expect(giveBackCoupon(redeemed, 'o2', 7, on(3))).toBe(redeemed)
  })
})

test('the shop cannot take back what has been used', () => {
  expect(voidCoupon(redeemed)).toBe(redeemed)
  expect(voidCoupon(locked)).toMatchObject({ state: 'void', orderId: null })
})
