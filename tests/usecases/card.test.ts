import type { CardPage } from '@contract/card'
import { newRequestId, openHouse, type House } from '../fixtures/house'

let house: House
const priceFen = 9_900
const open = (openid: string): Promise<CardPage> => house.ask(openid, 'card', 'openCard', {})
const pay = async (orderId: string, callback: 'once' | 'twice' | 'never' = 'once', answer = 'pay') =>
  house.post('/local/pay', JSON.stringify({ outTradeNo: orderId, answer, callback }))
const order = (openid: string, planId = 'year', fen = priceFen) =>
  house.ask(openid, 'card', 'buyCard', { planId, priceFen: fen })
const buy = async (openid: string): Promise<string> => {
  const { orderId } = await order(openid)
  await pay(orderId)
  return orderId
}
const memberOf = async (openid: string) => (await house.ask(openid, 'member', 'openCenter', {})).member.memberId

/** A quarter that began some time ago, settled up to yesterday. */
const putCard = (memberId: string, fromOn: string, lastOn: string) => {
  const term = { orderId: `C${memberId}`, planId: 'quarter', paidFen: 2_900, boughtOn: fromOn, fromOn, lastOn }
  const terms = [{ ...term, savedFen: 0, refundedOn: null, refundedFen: 0 }]
  const settled = { settledOn: '2026-11-20', settleOn: '2026-11-21' }
  house.cloud.store.bulkInsert('cards', [{ _id: memberId, v: 1, memberId, terms, ...settled }])
}
const anHourLater = () => house.cloud.clock.to(new Date(house.cloud.clock.now() + 3_600_000).toISOString())

beforeAll(async () => {
  house = await openHouse('2026-11-21T10:00:00+08:00')
  house.cloud.store.bulkInsert('products', [
    { _id: 'tea', v: 1, productId: 'tea', name: '茶', pack: '罐', category: 'drink', priceFen: 5_000, sort: 1 },
  ])
})
afterAll(() => house.close())

describe('buying a card', () => {
  it('shows what there is and what it brings; nobody holds one by looking', async () => {
    const { held, offers, former } = await open('o-looks')
    expect([held, former]).toEqual([null, []])
    expect(
      offers.map(({ name, priceFen: fen, priceOff, monthlyCoupons }) => [name, fen, priceOff, monthlyCoupons]),
    ).toEqual([
      ['松间年卡', 9_900, '9 折', ['会员卡每月 15 元']],
      ['松间季卡', 2_900, '9 折', ['会员卡每月 15 元']],
    ])
  })

  it('begins with the payment, which is asked for and not believed, and gives the first coupon at once', async () => {
    const { orderId, sheet } = await order('o-buys')
    expect(sheet).toMatchObject({ package: expect.stringMatching(/^prepay_id=/) })
    expect((await house.ask('o-buys', 'card', 'checkCardPayment', { orderId })).held).toBeNull()
    await pay(orderId, 'twice')
    const { held } = await open('o-buys')
    expect(held).toMatchObject({ name: '松间年卡', fromOn: '2026-11-21', lastOn: '2027-11-20', paidFen: 9_900 })
    const { open: coupons } = await house.ask('o-buys', 'coupon', 'openWallet', {})
    expect(coupons.filter(({ templateId }) => templateId === 'card-month')).toHaveLength(1)
    expect((await house.ask('o-buys', 'messaging', 'openInbox', {})).lines).toMatchObject([{ title: '松间年卡已开通' }])
  })

  it('one tap is one order, and one payment one term, though WeChat Pay never called back', async () => {
    const requestId = newRequestId()
    const input = { planId: 'year', priceFen }
    const first = await house.call('o-quiet', 'card', 'buyCard', input, requestId)
    const again = await house.call('o-quiet', 'card', 'buyCard', input, requestId)
    const { orderId } = (first as { data: { orderId: string } }).data
    expect(again).toMatchObject({ data: { orderId } })
    await pay(orderId, 'never')
    const pages = await Promise.all([1, 2, 3].map(() => house.ask('o-quiet', 'card', 'checkCardPayment', { orderId })))
    for (const { held } of pages) expect(held).toMatchObject({ lastOn: '2027-11-20' })
    expect(await house.documents('cards', { memberId: { $exists: true }, 'terms.orderId': orderId })).toHaveLength(1)
  })

  it('what the phone never asked about again is found by the job', async () => {
    const { orderId } = await order('o-gone')
    await pay(orderId, 'never')
    await anHourLater()
    await house.cloud.runTimer('job-orders')
    expect((await open('o-gone')).held).not.toBeNull()
  })

  it('nobody who does not pay holds one, and after half an hour the order is closed', async () => {
    const { orderId } = await order('o-leaves')
    await anHourLater()
    await house.cloud.runTimer('job-orders')
    expect((await house.documents('card_orders', { orderId }))[0]).toMatchObject({ state: 'closed', lookAt: null })
    expect((await open('o-leaves')).held).toBeNull()
  })

  it('another price than the one shown, a plan there is not, and another member’s order are refused', async () => {
    expect(await house.call('o-odd', 'card', 'buyCard', { planId: 'year', priceFen: 1 })).toMatchObject({
      code: 'order/price-changed',
      details: { payableFen: 9_900 },
    })
    expect(await house.call('o-odd', 'card', 'buyCard', { planId: 'none', priceFen: 1 })).toMatchObject({
      code: 'card/not-offered',
    })
    const { orderId } = await order('o-owner')
    expect(await house.call('o-odd', 'card', 'checkCardPayment', { orderId })).toMatchObject({
      code: 'order/not-found',
    })
  })
})

describe('holding a card', () => {
  it('renewing adds to the end and shortens nothing', async () => {
    await buy('o-renews')
    await buy('o-renews')
    expect((await open('o-renews')).held).toMatchObject({ lastOn: '2028-11-20', paidFen: 19_800 })
  })

  it('the card’s price and its shipping hold in the shop, and what they save is counted', async () => {
    await buy('o-saves')
    const { product } = await house.ask('o-saves', 'shop', 'openProduct', { productId: 'tea' })
    expect(product.ownPriceFen).toBe(4_500)
    const lines = [{ productId: 'tea', qty: 1 }]
    const delivery = {
      kind: 'post' as const,
      address: { name: '半夏', phone: '13800000417', region: '杭州市', street: '梧桐路 18 号' },
    }
    const bought = await house.ask('o-saves', 'shop', 'createOrder', {
      ...{ lines, delivery, couponIds: [], points: 0, payableFen: 4_500 },
    })
    await pay(bought.orderId)
    expect((await open('o-saves')).held).toMatchObject({ savedFen: 500 + 800 })
    expect((await house.ask('o-saves', 'member', 'openCenter', {})).points.pending).toBe(90) // twice as fast
  })

  it('the night gives the coupon of a new month and says a word before the end, each once', async () => {
    const [monthly, ending] = [await memberOf('o-monthly'), await memberOf('o-ending')]
    putCard(monthly, '2026-10-21', '2027-01-20')
    putCard(ending, '2026-09-07', '2026-12-06')
    await house.cloud.runTimer('job-settle')
    const coupons = await house.documents<{ memberId: string }>('coupons', { templateId: 'card-month' })
    expect(coupons.filter(({ memberId }) => memberId === monthly)).toHaveLength(1)
    expect(coupons.filter(({ memberId }) => memberId === ending)).toHaveLength(0)
    const words = (await house.ask('o-ending', 'messaging', 'openInbox', {})).lines
    expect(words).toMatchObject([{ title: '会员卡还有 15 天到期', kind: 'card' }])
    expect((await house.documents('cards', { memberId: monthly }))[0]).toMatchObject({
      settledOn: '2026-11-21',
      settleOn: '2026-11-22',
    })
  })
})

describe('giving a card back', () => {
  it('on the first day it comes back nearly whole, less the day; less what it saved where that is more', async () => {
    await buy('o-back')
    const { held } = await open('o-back')
    expect(held?.backFen).toBe(Math.floor((9_900 * 364) / 365))
    const backFen = held?.backFen ?? 0
    expect(await house.call('o-back', 'card', 'giveBackCard', { backFen: backFen + 1 })).toMatchObject({
      code: 'order/price-changed',
    })
    const after = await house.ask('o-back', 'card', 'giveBackCard', { backFen })
    expect(after.held).toBeNull()
    expect(after.former).toMatchObject([{ refundedFen: backFen }])
    const [paid] = await house.documents<{ refund: unknown }>('card_orders', { 'refund.refundFen': backFen })
    expect(paid?.refund).toMatchObject({ state: 'paid-back' })
    expect((await house.ask('o-back', 'shop', 'openProduct', { productId: 'tea' })).product.ownPriceFen).toBeUndefined()
  })

  it('sent again it gives nothing more, and what is over cannot be given back', async () => {
    await buy('o-again')
    const backFen = (await open('o-again')).held?.backFen ?? 0
    const requestId = newRequestId()
    for (const _ of [1, 2])
      expect(await house.call('o-again', 'card', 'giveBackCard', { backFen }, requestId)).toMatchObject({ ok: true })
    expect(await house.call('o-again', 'card', 'giveBackCard', { backFen })).toMatchObject({ code: 'card/ended' })
  })
})

describe('what cards bring', () => {
  it('is told to who runs the shop, and to nobody else', async () => {
    const year = { fromOn: '2026-11-21', untilOn: '2026-11-21' }
    await house.employ('o-boss', ['operator'])
    const income = await house.ask('o-boss', 'card', 'openIncome', year)
    expect(income.soldFen).toBe(income.sold * priceFen)
    expect([income.renewed, income.renewedFen]).toEqual([1, priceFen])
    expect(income.refunded).toBe(2)
    expect(income.months).toMatchObject([{ month: '2026-11', sold: income.sold, renewedFen: priceFen, refunded: 2 }])
    expect(income.held).toBeGreaterThan(3)
    const usual = await house.ask('o-boss', 'card', 'openIncome', {})
    expect([usual.fromOn, usual.untilOn, usual.months.length]).toEqual(['2025-12-01', '2026-11-21', 12])
    expect(usual.months[0]).toMatchObject({ month: '2026-11', renewed: 1 })
    const soldFen = usual.months.map((month) => month.soldFen)
    expect(soldFen.reduce<number>((total, ofMonth) => total + ofMonth, 0)).toBe(usual.soldFen)
    expect(await house.call('o-looks', 'card', 'openIncome', year)).toMatchObject({ code: 'request/not-allowed' })
  })
})
