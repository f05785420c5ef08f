import { refusalOf } from '../../../../tests/fixtures/value/coupons'
import { giftOf, handOutGift, hasGift, reserveGift } from './given-gift'
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
