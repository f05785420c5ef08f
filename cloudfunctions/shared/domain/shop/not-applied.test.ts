import { cartLine, cartOf, offerOf, onlyProducts } from '../../../../tests/fixtures/value/carts'
import { coupon, lonelyActivity, reasons, reduction } from '../../../../tests/fixtures/value/offers'
import { yuan } from '../../../../tests/fixtures/value/programs'

const a = cartLine('a', 1, 100)

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
    expect(reasons(cartOf([a], { offers: [lonelyActivity, coupon('满百券', 15, 100)] }))).toEqual({
      满百券: { kind: 'clash', withOfferId: '活动价' },
    })
  })

  test('an offer for goods that are already free has nothing left to lower', () => {
    const free = offerOf('免单', 'activity', { kind: 'percent-off', offBp: 10_000, mostFen: null })
    expect(reasons(cartOf([a], { offers: [free, coupon('券', 5)] }))).toEqual({ 券: { kind: 'nothing-left' } })
  })
})
