import { fiftyCopies } from '../../../../tests/fixtures/value/coupons'
import { cartLine, cartOf } from '../../../../tests/fixtures/value/carts'
import { yuan } from '../../../../tests/fixtures/value/programs'
import { issueCoupon } from '../coupon/coupon'
import { startOfDay } from '../time'
import { couponOffers } from './coupon-offer'
import { priceCart } from './price-cart'

const use = { orderId: 'o1', channel: 'app' }
const old = issueCoupon(fiftyCopies, 'm1', '0', 'claim', startOfDay('2025-06-01'))
const young = issueCoupon(fiftyCopies, 'm1', '1', 'claim', startOfDay('2025-06-05'))

test('a member’s coupons become offers, the one that expires first first', () => {
  const { offers, unusable } = couponOffers([young, old], use, startOfDay('2025-06-06'))
  expect(offers.map((offer) => offer.offerId)).toEqual(['t1:m1:0', 't1:m1:1'])
  expect(unusable).toEqual([])
})

test('of two that are worth the same, the one that expires first is used', () => {
  const { offers, unusable } = couponOffers([young, old], use, startOfDay('2025-06-06'))
  const priced = priceCart(cartOf([cartLine('a', 1, 120)], { offers, unusable }))
  expect(priced.payableFen).toBe(yuan(100))
  expect(priced.applied.map((each) => each.offerId)).toEqual(['t1:m1:0'])
})

test('one that has lapsed is shown with its reason and not used', () => {
  const { offers, unusable } = couponOffers([young, old], use, startOfDay('2025-06-09'))
  const priced = priceCart(cartOf([cartLine('a', 1, 120)], { offers, unusable }))
  expect(priced.applied.map((each) => each.offerId)).toEqual(['t1:m1:1'])
  expect(priced.notApplied).toEqual([{ offerId: 't1:m1:0', reason: { kind: 'unusable', why: 'expired' } }])
})
