import type { InputOf } from '@contract/action'
import type { Contract } from '@contract/index'
import { goneGifts } from '@domain/shop/gone-gifts'
import { priceCart } from '@domain/shop/price-cart'
import { giveGiftCoupon, setLeft, stockOf } from '../fixtures/gift-coupons'
import { giftOffer, openHouseWith } from '../fixtures/gift-offers'
import { newRequestId, type House } from '../fixtures/house'
import { pay, putProduct, wishFor } from '../fixtures/shop'

type Wish = InputOf<Contract['shop']['createOrder']>

let house: House
const offers = [
  giftOffer('cup', 60, ['tea']),
  giftOffer('last', 60, ['cocoa']),
  giftOffer('going', 60, ['coffee']),
  giftOffer('mug', 60, ['mug']),
  giftOffer('fan', 60, ['oats']),
]
beforeAll(async () => {
  house = await openHouseWith(offers, '2026-11-21T10:00:00+08:00')
  for (const productId of ['tea', 'cocoa', 'coffee', 'oats']) putProduct(house, productId, 8_000, 50)
  putProduct(house, 'cup', 900, 3)
  putProduct(house, 'last', 900, 1)
  putProduct(house, 'going', 900, 1)
  putProduct(house, 'mug', 8_000, 2)
  putProduct(house, 'fan', 900, 1)
})
afterAll(() => house.close())

const of = (productId: string, qty = 1) => [{ productId, qty }]
const order = (openid: string, wish: Wish, requestId?: string) =>
  house.call(openid, 'shop', 'createOrder', wish, requestId)
const giftsOf = async (openid: string, orderId: string) =>
  (await house.ask(openid, 'order', 'openOrder', { orderId })).gifts
const ordersOf = async (openid: string) => (await house.ask(openid, 'order', 'listOrders', {})).orders

/** What a checkout gives and what it says has run out. */
async function checkoutOf(openid: string, lines: Wish['lines']) {
  const { cart } = await house.ask(openid, 'shop', 'openCheckout', { lines })
  const priced = priceCart(cart)
  const names = (gifts: readonly { readonly productId: string }[]) => gifts.map(({ productId }) => productId)
  return { given: names(priced.gifts), gone: names(goneGifts(cart, priced)) }
}

describe('a gift of the shop’s own offer', () => {
  it('shown is given: put aside with the order, sold with the payment', async () => {
    expect(await checkoutOf('o-first', of('tea'))).toEqual({ given: ['cup'], gone: [] })
    const { orderId } = await house.ask('o-first', 'shop', 'createOrder', await wishFor(house, 'o-first', of('tea')))
    expect(await stockOf(house, 'cup')).toMatchObject({ left: 2, reserved: 1 })
    await pay(house, orderId)
    expect(await stockOf(house, 'cup')).toMatchObject({ left: 2, reserved: 0 })
    expect(await giftsOf('o-first', orderId)).toMatchObject([{ name: '商品 cup', qty: 1 }])
  })

  it('that ran out since the checkout is a refusal in words; nothing is taken, and one more tap orders without it', async () => {
    const wish = await wishFor(house, 'o-slow', of('coffee'))
    expect(wish.gifts).toEqual([{ productId: 'going', qty: 1 }])
    await setLeft(house, 'going', 0)
    expect(await order('o-slow', wish)).toMatchObject({
      ok: false,
      code: 'order/gifts-changed',
      details: { gone: '商品 going' },
      message: '赠品「商品 going」刚刚送完了，请再看一眼，没有它也可以下单。',
    })
    expect(await stockOf(house, 'coffee')).toMatchObject({ left: 50, reserved: 0 })
    expect(await ordersOf('o-slow')).toEqual([])
    expect(await checkoutOf('o-slow', of('coffee'))).toEqual({ given: [], gone: ['going'] })
    const again = await wishFor(house, 'o-slow', of('coffee'))
    expect(again).toMatchObject({ payableFen: wish.payableFen, gifts: [] })
    const { orderId } = await house.ask('o-slow', 'shop', 'createOrder', again)
    expect(await giftsOf('o-slow', orderId)).toEqual([])
  })

  it('that is there again is not slipped in: who was shown none looks once more', async () => {
    const wish = { ...(await wishFor(house, 'o-more', of('tea'))), gifts: [] }
    expect(await order('o-more', wish)).toMatchObject({
      code: 'order/gifts-changed',
      details: { gone: '' },
      message: '赠品有变动，请再看一眼。',
    })
  })

  it('an app that does not say what it showed has its order with what there is', async () => {
    const { gifts: _gifts, ...untold } = await wishFor(house, 'o-old', of('tea'))
    const { orderId } = await house.ask('o-old', 'shop', 'createOrder', untold)
    expect(await giftsOf('o-old', orderId)).toMatchObject([{ productId: 'cup' }])
    await setLeft(house, 'cup', 0)
    const bare = await house.ask('o-old', 'shop', 'createOrder', untold)
    expect(await giftsOf('o-old', bare.orderId)).toEqual([])
  })

  it('is not the last piece of what is being bought, however the pieces were chosen', async () => {
    const wish = await wishFor(house, 'o-both', of('mug'))
    expect(wish.gifts).toEqual([{ productId: 'mug', qty: 1 }])
    const two = await wishFor(house, 'o-both', of('mug', 2))
    expect(two.gifts).toEqual([])
    expect(await checkoutOf('o-both', of('mug', 2))).toEqual({ given: [], gone: ['mug'] })
    expect(await order('o-both', two)).toMatchObject({ ok: true })
    expect(await stockOf(house, 'mug')).toMatchObject({ left: 0, reserved: 2 })
  })

  it('and a coupon’s are not the same last piece: the shop gives it, the coupon stays', async () => {
    const couponId = await giveGiftCoupon(house, 'o-twice', { productId: 'fan' })
    const wish = await wishFor(house, 'o-twice', of('oats'))
    expect(wish).toMatchObject({ couponIds: [], gifts: [{ productId: 'fan', qty: 1 }] })
    expect(await order('o-twice', wish)).toMatchObject({ ok: true })
    expect(await stockOf(house, 'fan')).toMatchObject({ left: 0, reserved: 1 })
    expect(await house.documents('coupons', { _id: couponId })).toMatchObject([{ state: 'issued' }])
  })
})

describe('many at once', () => {
  it('ten shoppers and one last gift: one order has it, the others are told and order without', async () => {
    const people = Array.from({ length: 10 }, (_, place) => `o-rush-${place}`)
    const wishes = await Promise.all(people.map((openid) => wishFor(house, openid, of('cocoa'))))
    const answers = await Promise.all(people.map((openid, place) => order(openid, wishes[place]!)))
    const refused = answers.flatMap((answer) => (answer.ok ? [] : [`${answer.code} ${answer.details?.['gone']}`]))
    expect(refused).toEqual(Array<string>(9).fill('order/gifts-changed 商品 last'))
    expect([await stockOf(house, 'last'), await stockOf(house, 'cocoa')]).toMatchObject([
      { left: 0, reserved: 1 },
      { left: 49, reserved: 1 },
    ])
    for (const [place, openid] of people.entries())
      if (!answers[place]?.ok) await house.ask(openid, 'shop', 'createOrder', await wishFor(house, openid, of('cocoa')))
    expect(await stockOf(house, 'cocoa')).toMatchObject({ left: 40, reserved: 10 })
    await house.cloud.clock.advance('PT40M')
    expect(await stockOf(house, 'last')).toMatchObject({ left: 1, reserved: 0 })
  })

  it('one tap told five times takes one gift, also when the last is gone by then', async () => {
    const wish = await wishFor(house, 'o-tap', of('cocoa'))
    const requestId = newRequestId()
    const told = await Promise.all(Array.from({ length: 5 }, () => order('o-tap', wish, requestId)))
    expect(new Set(told.map((answer) => (answer.ok ? answer.data.orderId : answer.code))).size).toBe(1)
    expect(await order('o-tap', wish, requestId)).toMatchObject({ ok: true })
    expect(await stockOf(house, 'last')).toMatchObject({ left: 0, reserved: 1 })
  })
})
