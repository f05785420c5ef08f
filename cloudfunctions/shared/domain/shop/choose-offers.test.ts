import { cartLine, cartOf, offerOf, onlyProducts } from '../../../../tests/fixtures/value/carts'
import {
  applied,
  coupon,
  fee,
  lonelyActivity,
  member,
  reasons,
  reduction,
} from '../../../../tests/fixtures/value/offers'
import { yuan } from '../../../../tests/fixtures/value/programs'
import type { Offer } from './offer'
import { priceCart } from './price-cart'

const a = cartLine('a', 1, 100)
const two = [a, cartLine('b', 2, 60)]

describe('when offers exclude each other, the shopper gets what is best', () => {
  test('the better of two coupons; the other one says why', () => {
    const cart = cartOf([a], { offers: [coupon('小券', 5), coupon('大券', 8)] })
    expect(applied(cart)).toEqual([['大券', 8]])
    expect(reasons(cart)).toEqual({ 小券: { kind: 'clash', withOfferId: '大券' } })
  })

  test('two coupons that both allow each other are both used', () => {
    const second = coupon('叠加券', 5, 0, { stacking: { stackClass: 'second', combinesWith: ['coupon'] } })
    expect(applied(cartOf([a], { offers: [second, coupon('大券', 8)] }))).toEqual([
      ['大券', 8],
      ['叠加券', 5],
    ])
  })

  test('one side alone does not suffice', () => {
    const shy = coupon('叠加券', 5, 0, { stacking: { stackClass: 'second', combinesWith: [] } })
    expect(applied(cartOf([a], { offers: [shy, coupon('大券', 8)] }))).toEqual([['大券', 8]])
  })

  test('an activity that excludes coupons gives way to a better coupon', () => {
    expect(applied(cartOf([a], { offers: [lonelyActivity, coupon('大券', 25)] }))).toEqual([['大券', 25]])
    expect(reasons(cartOf([a], { offers: [lonelyActivity, coupon('大券', 25)] }))).toEqual({
      活动价: { kind: 'clash', withOfferId: '大券' },
    })
    expect(applied(cartOf([a], { offers: [lonelyActivity, coupon('小券', 15)] }))).toEqual([['活动价', 20]])
  })

  test('but not where they are about different goods', () => {
    const lonely: Offer = { ...lonelyActivity, scope: onlyProducts('a') }
    expect(applied(cartOf(two, { offers: [lonely, coupon('券', 15, 0, { scope: onlyProducts('b') })] }))).toEqual([
      ['活动价', 20],
      ['券', 15],
    ])
  })

  test('a member price that would cost a coupon its threshold is left out', () => {
    const cart = cartOf([a], { offers: [member, coupon('满百券', 30, 100)] })
    expect(applied(cart)).toEqual([['满百券', 30]])
    expect(reasons(cart)).toEqual({ 会员价: { kind: 'costs-more' } })
  })

  test('so is one that would cost a higher step of a 满减', () => {
    expect(applied(cartOf([cartLine('a', 2, 100)], { offers: [member, reduction] }))).toEqual([['满减', 30]])
  })

  test('and one that would cost free shipping is left out too', () => {
    expect(applied(cartOf([a], { offers: [member], ...fee(8, 100) }))).toEqual([])
    expect(priceCart(cartOf([a], { offers: [member], ...fee(4, 100) })).payableFen).toBe(yuan(99))
  })

  test('a gift counts as what it is worth', () => {
    const gift = offerOf('赠品券', 'coupon', { kind: 'gift', productId: 'mug', qty: 1, worthFen: yuan(12) })
    expect(priceCart(cartOf([a], { offers: [gift, coupon('减券', 10)] })).gifts).toEqual([
      { offerId: '赠品券', productId: 'mug', qty: 1, needFen: 0, bases: { a: 10_000 } },
    ])
    expect(applied(cartOf([a], { offers: [gift, coupon('减券', 15)] }))).toEqual([['减券', 15]])
  })
})
