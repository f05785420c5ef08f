import type { OfferCard } from '@contract/coupon'
import { setLeft } from '../fixtures/gift-coupons'
import { openHouse, type House } from '../fixtures/house'
import { putProduct } from '../fixtures/shop'

/** The delivered coupon for a gift: 满 129 送洗洁精. */
const TEMPLATE = 'dish-soap'
const SOAP = 'dish-soap-lemon-1kg'

let house: House
beforeAll(async () => {
  house = await openHouse('2026-11-21T10:00:00+08:00')
})
afterAll(() => house.close())

const offerFor = async (openid: string): Promise<OfferCard | undefined> =>
  (await house.ask(openid, 'coupon', 'openCenter', {})).offers.find(({ templateId }) => templateId === TEMPLATE)
const soap = { productId: SOAP, name: `商品 ${SOAP}`, pack: '1 件', category: 'home', pictureUrl: null, qty: 1 }

test('a shop that has not got the gift does not offer the coupon', async () => {
  expect(await offerFor('o-early')).toBeUndefined()
  putProduct(house, SOAP, 1_890, 3)
  expect(await offerFor('o-early')).toMatchObject({ standing: { kind: 'open' }, face: { gift: soap } })
})

test('claimed, it is a gift by its name in the wallet and on its page, and to a friend', async () => {
  const { coupon } = await house.ask('o-has', 'coupon', 'claimCoupon', { templateId: TEMPLATE })
  expect(coupon).toMatchObject({ whyNot: null, face: { name: '满 129 送洗洁精', gift: soap } })
  const { open } = await house.ask('o-has', 'coupon', 'openWallet', {})
  expect(open).toMatchObject([{ couponId: coupon.couponId, face: { gift: soap } }])
  const sheet = await house.ask('o-has', 'coupon', 'openCoupon', { couponId: coupon.couponId })
  expect(sheet).toMatchObject({ mayShare: true, coupon: { face: { gift: soap } } })
  const { shareId } = await house.ask('o-has', 'coupon', 'shareOffer', { templateId: TEMPLATE })
  expect((await house.ask('o-friend', 'coupon', 'openShare', { shareId })).offer).toMatchObject({
    face: { gift: soap },
  })
})

test('with the cart it says how much is missing, or that it works', async () => {
  putProduct(house, 'tea', 8_000, null)
  const inCart = async () => (await house.ask('o-has', 'coupon', 'openWallet', {})).open[0]?.inCart
  await house.ask('o-has', 'shop', 'changeCart', { productId: 'tea', qty: 1 })
  expect(await inCart()).toEqual({ kind: 'short', shortFen: 4_900 })
  await house.ask('o-has', 'shop', 'changeCart', { productId: 'tea', qty: 2 })
  expect(await inCart()).toEqual({ kind: 'works' })
})

test('run out, nobody is offered it, who has it is told why not, and more on the shelf brings it back', async () => {
  await setLeft(house, SOAP, 0)
  expect(await offerFor('o-late')).toMatchObject({ standing: { kind: 'gone' } })
  const mine = async () => (await house.ask('o-has', 'coupon', 'openWallet', {})).open[0]
  expect(await mine()).toMatchObject({ whyNot: 'gift-gone', inCart: null })
  await setLeft(house, SOAP, 1)
  expect(await offerFor('o-late')).toMatchObject({ standing: { kind: 'open' } })
  expect(await mine()).toMatchObject({ whyNot: null })
})
