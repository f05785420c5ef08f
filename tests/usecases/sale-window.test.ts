import type { SaleFor } from '@domain/shop/sale-window'
import { newRequestId, openHouse, type House } from '../fixtures/house'
import { batch, order } from '../fixtures/orders'
import { delivery, putProduct, wishFor } from '../fixtures/shop'

let house: House
const START = '2026-11-27T10:00:00+08:00'
const at = (iso: string) => Date.parse(`${iso}+08:00`)
const goTo = (iso: string) => house.cloud.clock.moveTo(at(iso), { maxTicksPerDay: 1 })

/** A product on the shelf that is not for everybody. */
async function putWindow(productId: string, saleFor: SaleFor): Promise<void> {
  putProduct(house, productId, 12_000, 200)
  const [filter, update] = [{ productId }, { $set: { saleFor } }]
  await house.cloud.store.update({
    ...{ collection: 'products', filter, update, multi: false, merge: true, upsert: false },
  })
}

/** A member who bought for so much a while ago: 2,500 yuan make a gold one. */
async function member(name: string, paidFen: number): Promise<string> {
  await house.sendOrders(batch([order(name, '2026-11-10', 'old', { paidFen })], true))
  return `o-${name}`
}

/** Somebody with a quarter's card, which lets them in three days early. */
async function holder(openid: string): Promise<string> {
  const { memberId } = (await house.ask(openid, 'member', 'openCenter', {})).member
  const days = { boughtOn: '2026-11-01', fromOn: '2026-11-01', lastOn: '2027-01-31' }
  const term = { orderId: `C${memberId}`, planId: 'quarter', paidFen: 2_900, ...days }
  const terms = [{ ...term, savedFen: 0, refundedOn: null, refundedFen: 0 }]
  const settled = { settledOn: '2026-11-26', settleOn: '2026-12-31' }
  house.cloud.store.bulkInsert('cards', [{ _id: memberId, v: 1, memberId, terms, ...settled }])
  return openid
}

const of = (productId: string) => [{ productId, qty: 1 }]
/** Orders as an app would that was told nothing: straight at the door. */
const orderBlindly = (openid: string, productId: string, requestId = newRequestId()) => {
  const wish = { lines: of(productId), couponIds: [], points: 0, delivery, payableFen: 12_000 }
  return house.call(openid, 'shop', 'createOrder', wish, requestId)
}
const buy = async (openid: string, productId: string) =>
  house.ask(openid, 'shop', 'createOrder', await wishFor(house, openid, of(productId)))
const tileOf = async (openid: string, productId: string) =>
  (await house.ask(openid, 'shop', 'openProduct', { productId })).product
const ordersOf = (openid: string) => house.ask(openid, 'order', 'listOrders', {})

const untilAt = at('2026-12-01T00:00:00')
const early: SaleFor = { kind: 'early', tiers: ['gold', 'diamond'], cardPlans: true, untilAt }
const note = '金卡及以上、会员卡提前买，12月1日起所有人可买'
let gold: string

beforeAll(async () => {
  house = await openHouse(START)
  gold = await member('gold', 250_000)
  await holder('o-holder')
  await house.employ('o-zhou', ['staff'], 'store-1')
  await putWindow('tea', early)
  await putWindow('gate', early)
  await putWindow('counted', early)
  await putWindow('slot', {
    ...{ kind: 'members', tiers: ['gold', 'diamond'], cardPlans: true },
    ...{ fromAt: at('2026-11-27T20:00:00'), untilAt: at('2026-11-27T23:00:00') },
  })
  putProduct(house, 'rice', 12_000, 200)
})
afterAll(() => house.close())

describe('early access', () => {
  it('is seen by all, with the day it opens for oneself', async () => {
    const no = { kind: 'early', text: '12月1日起可买', fromOn: '2026-12-01' }
    expect(await tileOf('o-plain', 'tea')).toMatchObject({ sale: { note, no } })
    expect((await tileOf(gold, 'tea')).sale).toEqual({ note, no: null })
    expect((await tileOf('o-holder', 'tea')).sale).toMatchObject({ note, no: { fromOn: '2026-11-28' } })
    const { products } = await house.ask('o-plain', 'shop', 'searchProducts', { word: 'tea' })
    expect(products[0]?.sale?.no).toEqual(no)
    expect((await tileOf('o-plain', 'rice')).sale).toBeUndefined()
  })

  it('refuses others at the checkout and at the order, with the day; nothing is taken from the shelf', async () => {
    const refused = {
      code: 'product/not-for-sale',
      message: '「商品 tea」还没开售，您 12月1日起可买。',
      details: { why: 'early', fromOn: '2026-12-01' },
    }
    expect(await orderBlindly('o-plain', 'tea')).toMatchObject(refused)
    expect(await house.call('o-plain', 'shop', 'openCheckout', { lines: of('tea') })).toMatchObject(refused)
    const mixed = { lines: [...of('rice'), ...of('tea')] }
    expect(await house.call('o-plain', 'shop', 'openCheckout', mixed)).toMatchObject(refused)
    expect(await house.documents('product_stocks', { productId: 'tea' })).toMatchObject([{ left: 200, reserved: 0 }])
    expect((await ordersOf('o-plain')).orders).toEqual([])
  })

  it('lets gold buy at once', async () => {
    await buy(gold, 'tea')
    expect(await house.documents('product_stocks', { productId: 'tea' })).toMatchObject([{ left: 199, reserved: 1 }])
  })

  it('is kept at the counter too, where products are sold by lines; a bare amount names no product', async () => {
    const scan = async (openid: string) => {
      const { codes } = await house.ask(openid, 'member', 'openCode', {})
      return house.ask('o-zhou', 'staff', 'resolveMemberCode', { code: codes[0]?.digits ?? '' })
    }
    const lines = { kind: 'lines' as const, lines: of('counted') }
    const sale = { sold: lines, couponId: null, dueFen: 12_000 }
    const { visitId } = await scan('o-walks-in')
    const refused = await house.call('o-zhou', 'staff', 'recordPurchase', { visitId, ...sale })
    expect(refused).toMatchObject({ code: 'product/not-for-sale', details: { fromOn: '2026-12-01' } })
    const amount = { sold: { kind: 'amount' as const, amountFen: 12_000 }, couponId: null, dueFen: 12_000 }
    await house.ask('o-zhou', 'staff', 'recordPurchase', { visitId, ...amount })
    const first = await scan(gold)
    const dueFen = 11_400
    const receipt = await house.ask('o-zhou', 'staff', 'recordPurchase', { visitId: first.visitId, ...sale, dueFen })
    expect(receipt.paidFen).toBe(dueFen)
  })

  it('waits in the cart, costs nothing there, and can be bought when its day has come', async () => {
    await house.ask('o-waits', 'shop', 'changeCart', { productId: 'rice', qty: 1 })
    const before = await house.ask('o-waits', 'shop', 'changeCart', { productId: 'tea', qty: 1 })
    expect(before.entries.map(({ product }) => product?.sale?.no?.text)).toEqual(['12月1日起可买', undefined])
    expect(before.cart.lines.map(({ productId }) => productId)).toEqual(['rice'])
  })
})

describe('a slot of members', () => {
  it('is shown to all as theirs, and has not begun for them either', async () => {
    expect((await tileOf('o-plain', 'slot')).sale).toEqual({
      note: '会员专享，金卡及以上、会员卡可买，11月27日 20:00 到 11月27日',
      no: { kind: 'members-only', text: '会员专享', fromOn: null },
    })
    expect(await orderBlindly(gold, 'slot')).toMatchObject({
      code: 'product/not-for-sale',
      message: '「商品 slot」还没开售，您 11月27日 20:00 起可买。',
    })
  })

  it('opens for gold and for cards by the clock of the cloud, and for nobody else', async () => {
    await goTo('2026-11-27T20:00:00')
    for (const openid of [gold, 'o-holder']) expect(await buy(openid, 'slot')).toHaveProperty('orderId')
    expect(await orderBlindly('o-plain', 'slot')).toMatchObject({
      code: 'product/not-for-sale',
      message: '「商品 slot」是会员专享，金卡及以上、会员卡可买，到 11月27日。',
    })
  })

  it('is over for everybody afterwards', async () => {
    await goTo('2026-11-27T23:00:00')
    for (const openid of [gold, 'o-plain'])
      expect(await orderBlindly(openid, 'slot')).toMatchObject({
        code: 'product/not-for-sale',
        message: '「商品 slot」是会员专享，已经结束。',
      })
  })
})

describe('a window as an operator writes it', () => {
  const product = {
    ...{ productId: 'written', name: '明前龙井', pack: '100 g', category: 'tea', categoryName: '茶', pictureUrl: null },
    ...{ priceFen: 12_000, cycleDays: null, sort: 1 },
  }
  const put = (saleFor: object) =>
    house.call('o-boss', 'shop', 'putProduct', { product: { ...product, saleFor } as never })

  it('is taken when somebody can buy, and said where it is wrong otherwise; then nothing is saved', async () => {
    await house.employ('o-boss', ['operator'])
    const slot = { kind: 'members', fromAt: untilAt - 1_000, untilAt }
    expect(await put(slot)).toMatchObject({ data: { problems: [{ at: 'saleFor.tiers' }] } })
    expect(await put({ kind: 'early', untilAt: 1_796_000_000 })).toMatchObject({
      data: { problems: [{ at: 'saleFor.untilAt' }] },
    })
    expect(await put({ ...early, tiers: ['platinum'] })).toMatchObject({ code: 'request/invalid' })
    expect(await house.documents('products', { productId: 'written' })).toEqual([])
    expect(await put(early)).toMatchObject({ data: { problems: [] } })
    expect(await tileOf('o-plain', 'written')).toMatchObject({ sale: { note } })
  })

  it('past the check and not to be read is sold to nobody and breaks no page', async () => {
    await putWindow('by-hand', { kind: 'early', untilAt: '明天' } as never)
    expect(await tileOf(gold, 'by-hand')).toMatchObject({ sale: { note: '会员专享，还没有开放' } })
    expect(await orderBlindly(gold, 'by-hand')).toMatchObject({ code: 'product/not-for-sale' })
  })
})

describe('the border', () => {
  it('opens for a card as many hours early as the card brings', async () => {
    await goTo('2026-11-27T23:59:50')
    expect(await orderBlindly('o-holder', 'tea')).toMatchObject({ details: { fromOn: '2026-11-28' } })
    await goTo('2026-11-28T00:00:00')
    await buy('o-holder', 'tea')
    expect(await orderBlindly('o-plain', 'tea')).toMatchObject({ code: 'product/not-for-sale' })
  })

  it('refuses twenty at once before it and lets the same taps through after it, one order each', async () => {
    await goTo('2026-11-30T23:59:30')
    const taps = Array.from({ length: 20 }, (_, place) => [`o-crowd-${place}`, newRequestId()] as const)
    const all = () =>
      Promise.all(taps.map(([openid, requestId]) => house.call(openid, 'shop', 'createOrder', crowd, requestId)))
    const crowd = await wishFor(house, 'o-crowd-0', of('rice')).then((wish) => ({ ...wish, lines: of('gate') }))
    for (const reply of await all()) expect(reply).toMatchObject({ code: 'product/not-for-sale' })
    await goTo('2026-12-01T00:00:00')
    const [first, again] = [await all(), await all()]
    for (const reply of first) expect(reply).toMatchObject({ ok: true })
    expect(again.map(numberOf)).toEqual(first.map(numberOf))
    expect(await house.documents('product_stocks', { productId: 'gate' })).toMatchObject([{ left: 180, reserved: 20 }])
  })

  it('after it all may: nothing is said any more, and what waited in the cart is priced', async () => {
    expect((await tileOf('o-plain', 'tea')).sale).toBeUndefined()
    const { cart } = await house.ask('o-waits', 'shop', 'openCart', {})
    expect(cart.lines.map(({ productId }) => productId)).toEqual(['tea', 'rice'])
    await buy('o-waits', 'tea')
  })
})

test('what a card brings is said before it is bought', async () => {
  const { offers } = await house.ask('o-plain', 'card', 'openCard', {})
  expect(offers.map(({ earlyAccessHours }) => earlyAccessHours)).toEqual([168, 72])
})

const numberOf = (reply: unknown): unknown => (reply as { data?: { orderId?: string } }).data?.orderId
