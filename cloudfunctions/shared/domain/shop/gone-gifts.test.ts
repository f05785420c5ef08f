import { cartLine, cartOf, offerOf, onlyProducts } from '../../../../tests/fixtures/value/carts'
import { coupon, reasons } from '../../../../tests/fixtures/value/offers'
import { yuan } from '../../../../tests/fixtures/value/programs'
import type { Cart } from './cart'
import { GIFT_GONE } from './given-gift'
import { goneGifts } from './gone-gifts'
import type { Offer } from './offer'
import { priceCart } from './price-cart'

/** Soap from 60 yuan on: by the shop itself, unless a test says otherwise. */
const soap = (offerId: string, more: Partial<Offer> = {}, qty = 1): Offer =>
  offerOf(
    offerId,
    'reduction',
    { kind: 'gift', productId: 'soap', qty, worthFen: yuan(9 * qty) },
    { thresholdFen: yuan(60), stacking: { stackClass: 'second', combinesWith: ['reduction', 'coupon'] }, ...more },
  )
const soapCoupon = soap('送皂券', { stage: 'coupon', stacking: coupon('', 1).stacking })
const tea = cartLine('tea', 1, 80)
const gone = { kind: 'unusable', why: GIFT_GONE }
const names = (cart: Cart) => {
  const priced = priceCart(cart)
  const of = (gifts: readonly { readonly offerId: string }[]) => gifts.map(({ offerId }) => offerId)
  return [of(priced.gifts), of(goneGifts(cart, priced))]
}

test.each<[string, Partial<Cart>, given: readonly string[], gone: readonly string[]]>([
  ['is there: given', { giftsLeft: { soap: 1 } }, ['满赠'], []],
  ['nobody counts it: given', {}, ['满赠'], []],
  ['is gone: said', { giftsLeft: { soap: 0 } }, [], ['满赠']],
  ['the shop said so itself: said', { unusable: [{ offerId: '满赠', why: GIFT_GONE }] }, [], ['满赠']],
  ['is out of reach: not a word', { giftsLeft: { soap: 0 }, lines: [cartLine('tea', 1, 50)] }, [], []],
  ['cannot be had for another reason: not a word', { unusable: [{ offerId: '满赠', why: 'expired' }] }, [], []],
  [
    'is what is being bought, the last: said',
    { giftsLeft: { soap: 2 }, lines: [cartLine('soap', 2, 40)] },
    [],
    ['满赠'],
  ],
  [
    'is what is being bought, one more: given',
    { giftsLeft: { soap: 3 }, lines: [cartLine('soap', 2, 40)] },
    ['满赠'],
    [],
  ],
])('a gift of the shop that %s', (_, change, given, said) => {
  expect(names(cartOf([tea], { offers: [soap('满赠')], ...change }))).toEqual([given, said])
})

test('a coupon whose gift is gone says so among the coupons, not here', () => {
  const cart = cartOf([tea], { offers: [soapCoupon], giftsLeft: { soap: 0 } })
  expect(names(cart)).toEqual([[], []])
  expect(reasons(cart)).toEqual({ 送皂券: gone })
  expect(reasons({ ...cart, chosenCoupons: [] })).toEqual({ 送皂券: gone })
})

test('for other goods than those of the cart it is nobody’s loss', () => {
  const offers = [soap('满赠', { scope: onlyProducts('cat-food') })]
  expect(names(cartOf([tea], { offers, giftsLeft: { soap: 0 } }))).toEqual([[], []])
})

describe('one piece for two who would give it', () => {
  test('the shop gives it and the coupon stays, for the same worth', () => {
    const cart = cartOf([tea], { offers: [soapCoupon, soap('满赠')], giftsLeft: { soap: 1 } })
    expect(names(cart)).toEqual([['满赠'], []])
    expect(reasons(cart)).toEqual({ 送皂券: gone })
  })

  test('with a second piece both give', () => {
    const cart = cartOf([tea], { offers: [soapCoupon, soap('满赠')], giftsLeft: { soap: 2 } })
    expect(names(cart)).toEqual([['满赠', '送皂券'], []])
  })

  test('who gives more of it goes first', () => {
    const big = soap('大礼', { stage: 'coupon', stacking: coupon('', 1).stacking }, 2)
    expect(names(cartOf([tea], { offers: [soap('满赠'), big], giftsLeft: { soap: 2 } }))).toEqual([['大礼'], ['满赠']])
  })
})
