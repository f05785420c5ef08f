import { builtFunctions, openHouse, type House } from '../fixtures/house'
import { pay, putProduct, wishFor } from '../fixtures/shop'

type Faults = Parameters<House['cloud']['world']['faults']['set']>[0]['rules']

const lines = [{ productId: 'rice', qty: 1 }]
const back = [{ lineId: 'l1', qty: 1 }]
let house: House

const stateOf = async (openid: string, orderId: string) =>
  (await house.ask(openid, 'order', 'openOrder', { orderId })).state
const start = async (openid: string) => house.ask(openid, 'shop', 'createOrder', await wishFor(house, openid, lines))
const strike = (rules: Faults) => house.cloud.world.faults.set({ rules })
const paymentOf = (orderId: string) => house.cloud.world.payments.find({ outTradeNo: orderId })

afterEach(async () => {
  strike([])
  await house.close()
})

describe('while WeChat Pay does not answer', () => {
  const outage: Faults = [{ fault: 'error', match: 'wx.wxPayApi', code: '-1', message: 'system error' }]
  beforeEach(async () => {
    house = await openHouse('2026-11-21T10:00:00+08:00')
    putProduct(house, 'rice', 9_900, 9)
  })

  it('an order is kept for the shopper, who pays it later', async () => {
    const wish = await wishFor(house, 'o-patient', lines)
    strike(outage)
    const { orderId, sheet, state } = await house.ask('o-patient', 'shop', 'createOrder', wish)
    expect([sheet, state]).toEqual([null, 'created'])
    expect(await house.ask('o-patient', 'order', 'checkPayment', { orderId })).toMatchObject({ state: 'created' })
    strike([])
    expect((await house.ask('o-patient', 'order', 'payOrder', { orderId })).sheet).not.toBeNull()
    await pay(house, orderId)
    expect(await stateOf('o-patient', orderId)).toBe('paid')
  })

  it('an order that nobody could pay is closed once it answers again', async () => {
    const { orderId } = await start('o-waits')
    strike(outage)
    await house.cloud.clock.advance('PT45M')
    expect(await stateOf('o-waits', orderId)).toBe('created')
    strike([])
    await house.cloud.clock.advance('PT6M')
    expect(await stateOf('o-waits', orderId)).toBe('closed')
    expect(paymentOf(orderId)?.state).not.toBe('SUCCESS')
  })

  it('can be taken back, and is closed at WeChat Pay later', async () => {
    const { orderId } = await start('o-leaves')
    strike(outage)
    expect(await house.ask('o-leaves', 'order', 'cancelOrder', { orderId })).toMatchObject({ state: 'closed' })
    strike([])
    await house.cloud.clock.advance('PT30M')
    expect(paymentOf(orderId)?.state).toBe('CLOSED')
  })

  it('money that was promised back goes back as soon as it answers', async () => {
    const { orderId } = await start('o-back')
    await pay(house, orderId)
    strike(outage)
    const asked = await house.ask('o-back', 'order', 'requestRefund', { orderId, lines: back, reason: '' })
    expect(asked).toMatchObject({ state: 'refunded', refunds: [{ state: 'granted' }] })
    await house.cloud.clock.advance('PT10M')
    expect(paymentOf(orderId)?.refunds).toEqual([])
    strike([])
    await house.cloud.clock.advance('PT30M')
    expect(paymentOf(orderId)?.refunds).toMatchObject([{ refundFen: 9_900 }])
    const page = await house.ask('o-back', 'order', 'openOrder', { orderId })
    expect(page.refunds).toMatchObject([{ state: 'paid-back' }])
  })
})

describe('whatever breaks on the way of a payment', () => {
  beforeEach(async () => {
    house = await openHouse('2026-11-21T10:00:00+08:00')
    putProduct(house, 'rice', 9_900, 9)
  })

  it.each<[string, Faults]>([
    ['the function is killed', [{ fault: 'kill', match: 'hook-payment', times: 2, afterMs: 20 }]],
    ['its answers are lost', [{ fault: 'drop-reply', match: 'database.', rate: 0.2, times: 6 }]],
    ['the database stumbles', [{ fault: 'error', match: 'database.', code: 'INTERNAL', rate: 0.3, times: 6 }]],
    ['the callback comes twice', [{ fault: 'push-twice', match: 'payment' }]],
    ['the callback is lost', [{ fault: 'push-lost', match: 'payment' }]],
  ])('%s: it is one purchase in the end, and nothing is owed', async (_, faults) => {
    const { orderId } = await start('o-broken')
    strike(faults)
    await pay(house, orderId)
    await house.cloud.clock.advance('PT5M')
    strike([])
    await house.cloud.clock.advance('PT40M')
    expect(await stateOf('o-broken', orderId)).toBe('paid')
    expect(await house.documents('purchases', { receiptNo: orderId })).toHaveLength(1)
    expect(await house.documents('points_entries', { key: `online:${orderId}:earn` })).toHaveLength(1)
    expect(await house.documents('product_stocks')).toMatchObject([{ left: 8, reserved: 0 }])
    expect(await house.documents('outbox_rows', { state: 'waiting' })).toEqual([])
  })
})

describe('by the workflow instead of cloudPay', () => {
  beforeEach(async () => {
    house = await openHouse('2026-11-21T10:00:00+08:00', null, builtFunctions, { PAYMENT_WAY: 'workflow' })
    putProduct(house, 'rice', 9_900, 9)
  })

  it('an order is paid, told, shipped and refunded the same', async () => {
    const { orderId, sheet } = await start('o-flow')
    expect(sheet).toMatchObject({ signType: 'RSA', package: expect.stringContaining('prepay_id=') as string })
    await pay(house, orderId)
    expect(paymentOf(orderId)).toMatchObject({ route: 'workflow', totalFen: 9_900 })
    expect(await stateOf('o-flow', orderId)).toBe('paid')
    const page = await house.ask('o-flow', 'order', 'requestRefund', { orderId, lines: back, reason: '' })
    expect(page).toMatchObject({ state: 'refunded', refunds: [{ state: 'paid-back', refundFen: 9_900 }] })
  })

  it('an order that is never paid is closed, and one paid without a word is found', async () => {
    const never = await start('o-never')
    const silent = await start('o-silent')
    await pay(house, silent.orderId, 'never')
    await house.cloud.clock.advance('PT45M')
    expect(await stateOf('o-never', never.orderId)).toBe('closed')
    expect(paymentOf(never.orderId)?.state).toBe('CLOSED')
    expect(await stateOf('o-silent', silent.orderId)).toBe('paid')
  })
})
