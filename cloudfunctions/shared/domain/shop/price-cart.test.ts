import { cartLine, cartOf, offerOf, onlyProducts } from '../../../../tests/fixtures/value/carts'
import { yuan } from '../../../../tests/fixtures/value/programs'
import { everything } from '../coupon/scope'
import { earningOf } from './order'
import type { Offer } from './offer'
import { priceCart } from './price-cart'

const reduction = offerOf('满减', 'reduction', {
  kind: 'steps',
  steps: [
    { fromFen: yuan(100), offFen: yuan(10) },
    { fromFen: yuan(200), offFen: yuan(30) },
  ],
})
const member = offerOf('会员价', 'member', { kind: 'percent-off', offBp: 500, mostFen: null })
const activity = offerOf('活动价', 'activity', { kind: 'unit-price', prices: { a: yuan(80) } })
const coupon = (offerId: string, offYuan: number, fromYuan = 0, more: Partial<Offer> = {}): Offer =>
  offerOf(offerId, 'coupon', { kind: 'amount-off', offFen: yuan(offYuan) }, { thresholdFen: yuan(fromYuan), ...more })
const percent = (offerId: string, offBp: number, mostYuan: number | null = null): Offer =>
  offerOf(offerId, 'coupon', { kind: 'percent-off', offBp, mostFen: mostYuan === null ? null : yuan(mostYuan) })
const shippingCoupon = (mostYuan: number | null): Offer =>
  offerOf('免邮券', 'coupon', { kind: 'shipping-off', mostFen: mostYuan === null ? null : yuan(mostYuan) })
const fee = (feeYuan: number, freeFromYuan: number | null = null) => ({
  shipping: { feeFen: yuan(feeYuan), freeFromFen: freeFromYuan === null ? null : yuan(freeFromYuan) },
})

const a = cartLine('a', 1, 100)
const two = [a, cartLine('b', 2, 60)]
const applied = (cart: Parameters<typeof priceCart>[0]) =>
  priceCart(cart).applied.map((each) => [each.offerId, each.offFen / 100])
const reasons = (cart: Parameters<typeof priceCart>[0]) =>
  Object.fromEntries(priceCart(cart).notApplied.map(({ offerId, reason }) => [offerId, reason]))

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
    const lonely: Offer = { ...activity, stacking: { stackClass: 'activity', combinesWith: [] } }
    expect(applied(cartOf([a], { offers: [lonely, coupon('大券', 25)] }))).toEqual([['大券', 25]])
    expect(reasons(cartOf([a], { offers: [lonely, coupon('大券', 25)] }))).toEqual({
      活动价: { kind: 'clash', withOfferId: '大券' },
    })
    expect(applied(cartOf([a], { offers: [lonely, coupon('小券', 15)] }))).toEqual([['活动价', 20]])
  })

  test('but not where they are about different goods', () => {
    const lonely: Offer = {
      ...activity,
      stacking: { stackClass: 'activity', combinesWith: [] },
      scope: onlyProducts('a'),
    }
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
      { offerId: '赠品券', productId: 'mug', qty: 1 },
    ])
    expect(applied(cartOf([a], { offers: [gift, coupon('减券', 15)] }))).toEqual([['减券', 15]])
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

describe('nothing is dropped in silence', () => {
  test('a coupon that cannot be used, one not picked, one for other goods, one too dear', () => {
    const cart = cartOf([a], {
      offers: [
        coupon('过期券', 5),
        coupon('没选券', 5),
        coupon('别的券', 5, 0, { scope: onlyProducts('z') }),
        coupon('差一点', 9, 120),
      ],
      unusable: [
        { offerId: '过期券', why: 'expired' },
        { offerId: '不在车里', why: 'locked' },
      ],
      chosenCoupons: ['过期券', '别的券', '差一点'],
    })
    expect(reasons(cart)).toEqual({
      不在车里: { kind: 'unusable', why: 'locked' },
      过期券: { kind: 'unusable', why: 'expired' },
      没选券: { kind: 'not-chosen' },
      别的券: { kind: 'no-eligible-goods' },
      差一点: { kind: 'below-threshold', shortFen: yuan(20) },
    })
  })

  test('a 满减 says how much is missing to its first step', () => {
    expect(reasons(cartOf([cartLine('a', 1, 60)], { offers: [reduction] }))).toEqual({
      满减: { kind: 'below-threshold', shortFen: yuan(40) },
    })
  })

  test('a coupon whose threshold another coupon’s goods no longer reach says which it clashes with', () => {
    const lonely: Offer = { ...activity, stacking: { stackClass: 'activity', combinesWith: [] } }
    expect(reasons(cartOf([a], { offers: [lonely, coupon('满百券', 15, 100)] }))).toEqual({
      满百券: { kind: 'clash', withOfferId: '活动价' },
    })
  })

  test('an offer for goods that are already free has nothing left to lower', () => {
    const free = offerOf('免单', 'activity', { kind: 'percent-off', offBp: 10_000, mostFen: null })
    expect(reasons(cartOf([a], { offers: [free, coupon('券', 5)] }))).toEqual({ 券: { kind: 'nothing-left' } })
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
