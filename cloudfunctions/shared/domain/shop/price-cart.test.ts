import { cartLine, cartOf, onlyProducts } from '../../../../tests/fixtures/value/carts'
import {
  activity,
  applied,
  coupon,
  fee,
  member,
  percent,
  reasons,
  reduction,
  shippingCoupon,
} from '../../../../tests/fixtures/value/offers'
import { yuan } from '../../../../tests/fixtures/value/programs'
import { everything } from '../coupon/scope'
import type { Offer } from './offer'
import { earningOf } from './order'
import { priceCart } from './price-cart'

const a = cartLine('a', 1, 100)
const two = [a, cartLine('b', 2, 60)]

describe('a price is made in one order', () => {
  test('activity, member price, 满减, coupon, points, shipping', () => {
    const priced = priceCart(
      cartOf([a, cartLine('b', 2, 55)], {
        offers: [coupon('券', 20, 150), reduction, member, activity],
        ...fee(8),
        pointsRule: { pointsPerYuan: 100, leastPoints: 100, stepPoints: 100, mostShareBp: 5_000 },
        points: { spendable: 1_050, wanted: 'most' },
      }),
    )
    // 100 → 80; 80 + 110 = 190; − 5 % = 180.50; − 10 (满 100) = 170.50; − 20 = 150.50; − 10 in points = 140.50; + 8
    expect(priced.applied.map((each) => [each.offerId, each.offFen / 100])).toEqual([
      ['活动价', 20],
      ['会员价', 9.5],
      ['满减', 10],
      ['券', 20],
    ])
    expect(priced).toMatchObject({ listFen: yuan(210), goodsFen: yuan(150.5), points: 1_000, pointsFen: yuan(10) })
    expect(priced.payableFen).toBe(yuan(148.5))
    expect(earningOf(priced)).toBe(yuan(140.5))
  })

  test('an empty cart costs nothing, not even shipping', () => {
    expect(priceCart(cartOf([], fee(8)))).toMatchObject({ payableFen: 0, shippingFen: 0, applied: [], notApplied: [] })
  })

  test('an activity price above the list price is none', () => {
    expect(applied(cartOf([cartLine('a', 1, 70)], { offers: [activity] }))).toEqual([])
  })

  test('a price never falls below nothing', () => {
    expect(priceCart(cartOf([a], { offers: [coupon('券', 500)] })).payableFen).toBe(0)
  })
})

describe('满减', () => {
  test.each([
    [99.99, 99.99],
    [100, 90],
    [199.99, 189.99],
    [200, 170],
    [1_000, 970],
  ])('%p yuan of goods cost %p', (list, pays) => {
    expect(priceCart(cartOf([cartLine('a', 1, list)], { offers: [reduction] })).payableFen).toBe(yuan(pays))
  })
})

describe('a percentage', () => {
  test('comes before an amount, which is better for the shopper', () => {
    const second = coupon('减券', 20, 0, { stacking: { stackClass: 'second', combinesWith: ['coupon'] } })
    expect(applied(cartOf([a], { offers: [second, percent('折券', 1_000)] }))).toEqual([
      ['折券', 10],
      ['减券', 20],
    ])
  })

  test('has a limit where it says so', () => {
    expect(applied(cartOf([a], { offers: [percent('折券', 5_000, 30)] }))).toEqual([['折券', 30]])
  })
})

describe('shipping', () => {
  test.each([
    ['is paid below the amount', fee(8, 120), [], 8, 0],
    ['is free from the amount on', fee(8, 100), [], 0, 0],
    ['looks at item prices: a coupon does not make it due again', fee(8, 100), [coupon('券', 50)], 0, 0],
    ['is covered by a coupon', fee(8), [shippingCoupon(null)], 8, 8],
    ['is covered in part by a coupon with a limit', fee(8), [shippingCoupon(5)], 8, 5],
  ] as const)('%s', (_, shipping, offers, feeYuan, offYuan) => {
    const priced = priceCart(cartOf([a], { offers, ...shipping }))
    expect([priced.shippingFen, priced.shippingOffFen]).toEqual([yuan(feeYuan), yuan(offYuan)])
  })

  test('a shipping coupon says when there is nothing to cover', () => {
    expect(reasons(cartOf([a], { offers: [shippingCoupon(null)] }))).toEqual({ 免邮券: { kind: 'nothing-left' } })
  })

  test('a shipping coupon for other goods, or below its threshold, covers nothing', () => {
    const forC: Offer = { ...shippingCoupon(null), scope: onlyProducts('c') }
    const from200: Offer = { ...shippingCoupon(null), thresholdFen: yuan(200) }
    expect(reasons(cartOf([a], { offers: [forC], ...fee(8) }))).toEqual({ 免邮券: { kind: 'no-eligible-goods' } })
    expect(reasons(cartOf([a], { offers: [from200], ...fee(8) }))).toEqual({
      免邮券: { kind: 'below-threshold', shortFen: yuan(100) },
    })
  })
})

describe('points pay', () => {
  const rule = { pointsPerYuan: 100, leastPoints: 200, stepPoints: 100, mostShareBp: 3_000 }
  test.each([
    ['a share of the goods at most', 9_000, 'most', 3_000],
    ['what there is, in whole steps', 1_250, 'most', 1_200],
    ['what is wanted', 9_000, 700, 700],
    ['nothing below the least', 150, 'most', 0],
    ['nothing when nothing is wanted', 9_000, 0, 0],
  ] as const)('%s', (_, spendable, wanted, points) => {
    const priced = priceCart(cartOf([a], { pointsRule: rule, points: { spendable, wanted } }))
    expect([priced.points, priced.pointsFen]).toEqual([points, points])
  })

  test('never for a gift card', () => {
    const card = cartLine('card', 1, 100, { isStoredValue: true })
    const priced = priceCart(cartOf([card], { pointsRule: rule, points: { spendable: 9_000, wanted: 'most' } }))
    expect([priced.points, earningOf(priced)]).toEqual([0, 0])
  })
})

test('offers for a category leave out what they exclude', () => {
  const scope = {
    ...everything,
    include: { kind: 'categories' as const, categories: ['pets'] },
    excludedProductIds: ['b'],
  }
  expect(
    priceCart(cartOf(two, { offers: [coupon('券', 10, 0, { scope })] })).lines.map((line) => line.goodsFen),
  ).toEqual([yuan(90), yuan(120)])
})

test('a cart of thirty lines and many coupons that all go together is still priced', () => {
  const classes = Array.from({ length: 24 }, (_, index) => `k${index}`)
  const offers = classes.map((stackClass, index) =>
    coupon(`券${index}`, 1 + index, 0, { stacking: { stackClass, combinesWith: classes } }),
  )
  const lines = Array.from({ length: 30 }, (_, index) => cartLine(`p${index}`, 1, 50))
  expect(priceCart(cartOf(lines, { offers })).payableFen).toBe(yuan(1_500 - 300))
})
