import type { OrderPage } from '@contract/order'
import type { InputOf } from '@contract/action'
import type { Contract } from '@contract/index'
import { priceCart } from '@domain/shop/price-cart'
import { couponOf, giveGiftCoupon, setLeft, stockOf } from '../fixtures/gift-coupons'
import { newRequestId, openHouse, type House } from '../fixtures/house'
import { pay, putProduct, wishFor } from '../fixtures/shop'

let house: House
beforeAll(async () => {
  house = await openHouse('2026-11-21T10:00:00+08:00')
  await house.employ('o-shop', ['operator'])
  putProduct(house, 'tea', 5_000, null)
})
afterAll(() => house.close())

const twoTeas = [{ productId: 'tea', qty: 2 }]
const shelf = (productId: string) => stockOf(house, productId)
const open = (openid: string, orderId: string): Promise<OrderPage> =>
  house.ask(openid, 'order', 'openOrder', { orderId })
const giveBack = (openid: string, orderId: string, qty: number) =>
  house.ask(openid, 'order', 'requestRefund', { orderId, lines: [{ lineId: 'l1', qty }], reason: '' })

/** A gift of its own, a coupon for it, and an order of two teas with it. */
async function orderWithGift(openid: string, gift: string, pieces = 3): Promise<{ couponId: string; orderId: string }> {
  putProduct(house, gift, 900, pieces)
  const couponId = await giveGiftCoupon(house, openid, { productId: gift, fromYuan: 60 })
  const wish = await wishFor(house, openid, twoTeas)
  const { orderId } = await house.ask(openid, 'shop', 'createOrder', wish)
  return { couponId, orderId }
}

describe('a gift of a coupon, at the checkout', () => {
  it('is named, costs nothing, and its stock is put aside with the order and sold with the payment', async () => {
    const { couponId, orderId } = await orderWithGift('o-first', 'soap')
    const page = await house.ask('o-first', 'shop', 'openCheckout', { lines: twoTeas })
    expect(page.gifts).toMatchObject([{ productId: 'soap', name: '商品 soap', pack: '1 件' }])
    expect(await shelf('soap')).toMatchObject({ left: 2, reserved: 1 })
    expect(await couponOf(house, couponId)).toMatchObject({ state: 'locked', orderId })
    await pay(house, orderId)
    expect(await shelf('soap')).toMatchObject({ left: 2, reserved: 0 })
    expect(await couponOf(house, couponId)).toMatchObject({ state: 'redeemed' })
    expect(await open('o-first', orderId)).toMatchObject({
      payableFen: 10_000,
      gifts: [{ productId: 'soap', name: '商品 soap', qty: 1, isBack: false }],
    })
    const desk = await house.ask('o-shop', 'shop', 'openOrderDesk', {})
    expect(desk.toShip.find((order) => order.orderId === orderId)?.gifts).toMatchObject([{ name: '商品 soap', qty: 1 }])
  })

  it('that has run out is said, and the other coupons of the shopper stay usable', async () => {
    putProduct(house, 'none-left', 900, 0)
    const couponId = await giveGiftCoupon(house, 'o-late', { productId: 'none-left' })
    await house.ask('o-late', 'coupon', 'claimCoupon', { templateId: 'welcome' })
    const { cart } = await house.ask('o-late', 'shop', 'openCheckout', { lines: twoTeas })
    const priced = priceCart(cart)
    expect(priced.notApplied).toContainEqual({ offerId: couponId, reason: { kind: 'unusable', why: 'gift-gone' } })
    expect(priced.applied.map(({ name }) => name)).toEqual(['新人见面礼'])
    const wallet = await house.ask('o-late', 'coupon', 'openWallet', {})
    expect(wallet.open.find((card) => card.couponId === couponId)).toMatchObject({ whyNot: 'gift-gone' })
  })

  it('that ran out meanwhile is a refusal in words, and nothing is half done', async () => {
    putProduct(house, 'going', 900, 1)
    putProduct(house, 'counted', 5_000, 9)
    const couponId = await giveGiftCoupon(house, 'o-slow', { productId: 'going' })
    const wish = await wishFor(house, 'o-slow', [{ productId: 'counted', qty: 1 }])
    expect(wish.couponIds).toEqual([couponId])
    await setLeft(house, 'going', 0)
    expect(await house.call('o-slow', 'shop', 'createOrder', wish)).toMatchObject({
      ok: false,
      code: 'coupon/not-usable',
      details: { why: 'gift-gone' },
      message: '这张券送的赠品刚刚送完了，请换一张券或者不用券。',
    })
    expect([await shelf('going'), await shelf('counted')]).toMatchObject([
      { left: 0, reserved: 0 },
      { left: 9, reserved: 0 },
    ])
    expect(await couponOf(house, couponId)).toMatchObject({ state: 'issued' })
    expect(await house.documents('orders', { couponIds: couponId })).toEqual([])
  })

  it('is not the last piece of what is being bought', async () => {
    putProduct(house, 'both', 4_000, 2)
    const couponId = await giveGiftCoupon(house, 'o-both', { productId: 'both' })
    const priceOf = async (qty: number) =>
      priceCart((await house.ask('o-both', 'shop', 'openCheckout', { lines: [{ productId: 'both', qty }] })).cart)
    expect((await priceOf(1)).gifts).toMatchObject([{ productId: 'both', qty: 1 }])
    expect((await priceOf(2)).notApplied).toContainEqual({
      offerId: couponId,
      reason: { kind: 'unusable', why: 'gift-gone' },
    })
  })
})

describe('an order with a gift that comes to nothing', () => {
  it('cancelled: the gift comes back with the coupon, once', async () => {
    const { couponId, orderId } = await orderWithGift('o-cancel', 'cup')
    for (const _ of [1, 2]) await house.ask('o-cancel', 'order', 'cancelOrder', { orderId })
    expect(await shelf('cup')).toMatchObject({ left: 3, reserved: 0 })
    expect(await couponOf(house, couponId)).toMatchObject({ state: 'issued' })
    expect((await open('o-cancel', orderId)).gifts).toMatchObject([{ isBack: true }])
  })

  it('never paid: the same by itself', async () => {
    const { couponId } = await orderWithGift('o-idle', 'pen')
    await house.cloud.clock.advance('PT40M')
    expect(await shelf('pen')).toMatchObject({ left: 3, reserved: 0 })
    expect(await couponOf(house, couponId)).toMatchObject({ state: 'issued' })
  })
})

describe('a return of an order with a gift', () => {
  it('whole, before it is sent: gift and coupon are back, though the order is asked about twice', async () => {
    const { couponId, orderId } = await orderWithGift('o-whole', 'bowl')
    await pay(house, orderId)
    await giveBack('o-whole', orderId, 2)
    expect(await house.call('o-whole', 'order', 'requestRefund', refundOf(orderId, 1))).toMatchObject({ ok: false })
    expect(await shelf('bowl')).toMatchObject({ left: 3, reserved: 0 })
    expect(await couponOf(house, couponId)).toMatchObject({ state: 'issued' })
    expect((await open('o-whole', orderId)).gifts).toMatchObject([{ isBack: true }])
  })

  it('in parts, the rest not reaching the coupon: it is said before, and the gift goes back once, the coupon with the last', async () => {
    const { couponId, orderId } = await orderWithGift('o-parts', 'fan')
    await pay(house, orderId)
    const one = { orderId, lines: [{ lineId: 'l1', qty: 1 }] }
    expect((await house.ask('o-parts', 'order', 'previewRefund', one)).giftsBack).toEqual(['fan'])
    expect(await giveBack('o-parts', orderId, 1)).toMatchObject({
      gifts: [{ isBack: true }],
      refunds: [{ refundFen: 5_000 }],
    })
    expect(await shelf('fan')).toMatchObject({ left: 3, reserved: 0 })
    expect(await couponOf(house, couponId)).toMatchObject({ state: 'redeemed' })
    await giveBack('o-parts', orderId, 1)
    expect(await shelf('fan')).toMatchObject({ left: 3, reserved: 0 })
    expect(await couponOf(house, couponId)).toMatchObject({ state: 'issued' })
  })

  it('in parts, the rest still reaching it: the gift stays promised until the last piece', async () => {
    putProduct(house, 'lamp', 900, 3)
    await giveGiftCoupon(house, 'o-enough', { productId: 'lamp', fromYuan: 50 })
    const { orderId } = await house.ask('o-enough', 'shop', 'createOrder', await wishFor(house, 'o-enough', twoTeas))
    await pay(house, orderId)
    expect((await giveBack('o-enough', orderId, 1)).gifts).toMatchObject([{ isBack: false }])
    expect(await shelf('lamp')).toMatchObject({ left: 2, reserved: 0 })
    expect((await giveBack('o-enough', orderId, 1)).gifts).toMatchObject([{ isBack: true }])
    expect(await shelf('lamp')).toMatchObject({ left: 3, reserved: 0 })
  })

  it('after it was sent: the gift is the shopper’s, its coupon spent', async () => {
    const { couponId, orderId } = await orderWithGift('o-sent', 'hat')
    await pay(house, orderId)
    await house.ask('o-shop', 'order', 'shipOrder', { orderId, company: '顺丰速运', trackingNo: 'SF1' })
    await house.ask('o-sent', 'order', 'confirmReceipt', { orderId })
    const lines = [{ lineId: 'l1', qty: 2 }]
    expect((await house.ask('o-sent', 'order', 'previewRefund', { orderId, lines })).couponsBack).toEqual([])
    const { refunds } = await giveBack('o-sent', orderId, 2)
    const decision = { orderId, refundNo: refunds[0]?.refundNo ?? '', grant: true, restock: true, answer: '' }
    await house.ask('o-shop', 'order', 'decideRefund', decision)
    expect(await open('o-sent', orderId)).toMatchObject({ state: 'refunded', gifts: [{ isBack: false }] })
    expect(await shelf('hat')).toMatchObject({ left: 2, reserved: 0 })
    expect(await couponOf(house, couponId)).toMatchObject({ state: 'redeemed' })
  })
})

describe('many at once', () => {
  it('twenty members and five gifts left: five orders have one, the others are told, nothing is below nought', async () => {
    putProduct(house, 'rare', 900, 5)
    const people = Array.from({ length: 20 }, (_, index) => `o-rush-${index}`)
    for (const openid of people) await giveGiftCoupon(house, openid, { productId: 'rare' })
    const wishes: InputOf<Contract['shop']['createOrder']>[] = []
    for (const openid of people) wishes.push(await wishFor(house, openid, twoTeas))
    const answers = await Promise.all(
      people.map((openid, index) => house.call(openid, 'shop', 'createOrder', wishes[index]!)),
    )
    const refused = answers.flatMap((one) => (one.ok ? [] : [one.details]))
    expect(answers.filter(({ ok }) => ok)).toHaveLength(5)
    expect(refused).toEqual(Array.from({ length: 15 }, () => ({ why: 'gift-gone' })))
    expect(await shelf('rare')).toMatchObject({ left: 0, reserved: 5 })
    await house.cloud.clock.advance('PT40M')
    expect(await shelf('rare')).toMatchObject({ left: 5, reserved: 0 })
  })

  it('one tap told five times takes one gift', async () => {
    putProduct(house, 'single', 900, 1)
    await giveGiftCoupon(house, 'o-tap', { productId: 'single' })
    const wish = await wishFor(house, 'o-tap', twoTeas)
    const requestId = newRequestId()
    const told = await Promise.all(
      Array.from({ length: 5 }, () => house.call('o-tap', 'shop', 'createOrder', wish, requestId)),
    )
    expect(told.filter(({ ok }) => !ok)).toEqual([])
    expect(new Set(told.map((one) => (one.ok ? one.data.orderId : one.code))).size).toBe(1)
    expect(await shelf('single')).toMatchObject({ left: 0, reserved: 1 })
  })
})

const refundOf = (orderId: string, qty: number) => ({ orderId, lines: [{ lineId: 'l1', qty }], reason: '' })
