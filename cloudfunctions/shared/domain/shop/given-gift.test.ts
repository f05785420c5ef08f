import { refusalOf } from '../../../../tests/fixtures/value/coupons'
import { giftOf, handOutGift, hasGift, reserveGift, reserveOwnGift, sameGifts } from './given-gift'
import type { Stock } from './stock'

const soap: Stock = { productId: 'soap', left: 2, reserved: 1 }
const gift = (qty: number) => ({ productId: 'soap', qty })

test('a gift is put aside as goods are, and handed out at a counter without waiting for a payment', () => {
  expect(reserveGift(soap, gift(2))).toEqual({ productId: 'soap', left: 0, reserved: 3 })
  expect(handOutGift(soap, gift(2))).toEqual({ productId: 'soap', left: 0, reserved: 1 })
})

test('more than there is is refused, in the coupon’s words and not in those of goods', () => {
  for (const take of [reserveGift, handOutGift])
    expect(refusalOf(() => take(soap, gift(3)))).toEqual({ code: 'coupon/not-usable', details: { why: 'gift-gone' } })
})

test('one of the shop’s own is put aside the same, and named when there is none: no coupon is to blame', () => {
  const named = (qty: number) => ({ ...gift(qty), name: '洗洁精' })
  expect(reserveOwnGift(soap, named(2))).toEqual({ productId: 'soap', left: 0, reserved: 3 })
  expect(refusalOf(() => reserveOwnGift(soap, named(3)))).toEqual({
    code: 'order/gifts-changed',
    details: { gone: '洗洁精' },
  })
})

test.each([
  ['nothing and nothing', [], [], true],
  ['two of one offer and one each of two', [gift(2)], [gift(1), gift(1)], true],
  ['in another order', [gift(1), { productId: 'cup', qty: 1 }], [{ productId: 'cup', qty: 1 }, gift(1)], true],
  ['one less', [gift(2)], [gift(1)], false],
  ['none any more', [gift(1)], [], false],
  ['one that was not shown', [], [gift(1)], false],
  ['another', [gift(1)], [{ productId: 'cup', qty: 1 }], false],
] as const)('the same gifts: %s', (_, shown, given, same) => expect(sameGifts(shown, given)).toBe(same))

test.each([
  ['two of two', soap, 2, 0, true],
  ['three of two', soap, 3, 0, false],
  ['one of two while two are being bought', soap, 1, 2, false],
  ['anything of what nobody counts', undefined, 99, 99, true],
] as const)('%s', (_, stock, qty, wanted, there) => expect(hasGift(stock, qty, wanted)).toBe(there))

test('a gift is shown by its name and picture, without a price', () => {
  const product = {
    productId: 'soap',
    name: '洗洁精',
    pack: '1 kg',
    category: 'home',
    pictureUrl: null,
    priceFen: 1_890,
  }
  const { priceFen: _priceFen, ...shown } = product
  expect(giftOf(product, 2)).toEqual({ ...shown, qty: 2 })
})
