import type { Envelope } from '@contract/envelope'
import type { OrderStart } from '@contract/order'
import type { House } from '../fixtures/house'
import { newRequestId, openHouse } from '../fixtures/house'
import { batch, order } from '../fixtures/orders'
import { pay, putProduct, wishFor } from '../fixtures/shop'

let house: House
beforeAll(async () => {
  house = await openHouse('2026-11-21T10:00:00+08:00')
})
afterAll(() => house.close())

type Stored = {
  readonly orderId: string
  readonly memberId: string
  readonly state: string
  readonly strayPayment: object | null
}
const ordersOf = (memberId: string) => house.documents<Stored>('orders', { memberId })
const stockOf = async (productId: string) =>
  (await house.documents<{ left: number }>('product_stocks', { productId }))[0]
const memberIdOf = async (openid: string) => (await house.ask(openid, 'member', 'openCenter', {})).member.memberId
const available = async (openid: string) => (await house.ask(openid, 'points', 'openAccount', {})).balance.available
const buy = async (openid: string, productId: string) => {
  const wish = await wishFor(house, openid, [{ productId, qty: 1 }])
  return (await house.ask(openid, 'shop', 'createOrder', wish)).orderId
}
const good = (answers: readonly Envelope<OrderStart>[]) => answers.flatMap((one) => (one.ok ? [one.data] : []))
const codes = (answers: readonly Envelope<OrderStart>[]) => answers.flatMap((one) => (one.ok ? [] : [one.code]))
const stateOf = async (openid: string, orderId: string) =>
  (await house.ask(openid, 'order', 'openOrder', { orderId })).state

describe('fifty people and ten pieces', () => {
  it('are exactly ten orders, and everybody else is told why', async () => {
    putProduct(house, 'scarce', 4_000, 10)
    const people = Array.from({ length: 50 }, (_, index) => `o-crowd-${index}`)
    const wishes = await Promise.all(people.map((openid) => wishFor(house, openid, [{ productId: 'scarce', qty: 1 }])))
    const answers = await Promise.all(
      people.map((openid, index) => house.call(openid, 'shop', 'createOrder', wishes[index] ?? wishes[0]!)),
    )
    expect(good(answers)).toHaveLength(10)
    expect(codes(answers)).toEqual(Array.from({ length: 40 }, () => 'order/sold-out'))
    expect(answers.find((one) => !one.ok)).toMatchObject({ message: '「商品 scarce」刚刚卖完了。' })
    expect(await stockOf('scarce')).toMatchObject({ left: 0, reserved: 10 })
    await house.cloud.clock.advance('PT40M')
    expect(await stockOf('scarce')).toMatchObject({ left: 10, reserved: 0 })
  })
})

describe('one person who taps a lot', () => {
  it('the same tap told five times at once is one order', async () => {
    putProduct(house, 'once', 4_000, 9)
    const wish = await wishFor(house, 'o-once', [{ productId: 'once', qty: 1 }])
    const requestId = newRequestId()
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => house.call('o-once', 'shop', 'createOrder', wish, requestId)),
    )
    expect(new Set(good(answers).map(({ orderId }) => orderId)).size).toBe(1)
    expect(await stockOf('once')).toMatchObject({ left: 8, reserved: 1 })
  })

  it('one coupon in six orders at once is used in one of them', async () => {
    putProduct(house, 'couponed', 7_000, 20)
    await house.ask('o-clip', 'coupon', 'claimCoupon', { templateId: 'welcome' })
    const wish = await wishFor(house, 'o-clip', [{ productId: 'couponed', qty: 1 }])
    expect(wish).toMatchObject({ couponIds: [expect.stringMatching(/^welcome:/)], payableFen: 7_000 - 800 + 800 })
    const answers = await Promise.all(
      Array.from({ length: 6 }, () => house.call('o-clip', 'shop', 'createOrder', wish)),
    )
    expect(good(answers)).toHaveLength(1)
    for (const code of codes(answers)) expect(['coupon/not-usable', 'order/price-changed']).toContain(code)
    expect(await stockOf('couponed')).toMatchObject({ left: 19, reserved: 1 })
    const [start] = good(answers)
    await pay(house, start?.orderId ?? '')
    const coupons = await house.documents<{ state: string; orderId: string }>('coupons', {
      _id: wish.couponIds[0],
    })
    expect(coupons).toMatchObject([{ state: 'redeemed', orderId: start?.orderId }])
  })

  it('points for one order in four orders at once pay for one', async () => {
    putProduct(house, 'pointed', 4_000, 20)
    await house.sendOrders(batch([order('many', '2026-11-01', 'old', { paidFen: 49_900 })], true))
    const wish = await wishFor(house, 'o-many', [{ productId: 'pointed', qty: 1 }], { points: 400 })
    expect([await available('o-many'), wish.points]).toEqual([499, 400])
    const answers = await Promise.all(
      Array.from({ length: 4 }, () => house.call('o-many', 'shop', 'createOrder', wish)),
    )
    expect(good(answers)).toHaveLength(1)
    for (const code of codes(answers)) expect(['points/insufficient', 'order/price-changed']).toContain(code)
    expect(await available('o-many')).toBe(99)
  })
})

describe('what WeChat Pay tells of a payment', () => {
  beforeAll(() => putProduct(house, 'told', 3_000, 100))

  it.each(['once', 'twice', 'late', 'never'] as const)('%s: it is one purchase', async (callback) => {
    const openid = `o-told-${callback}`
    const orderId = await buy(openid, 'told')
    await pay(house, orderId, callback)
    await house.cloud.clock.advance('PT12M')
    expect(await stateOf(openid, orderId)).toBe('paid')
    const entries = await house.documents('points_entries', { key: `online:${orderId}:earn` })
    expect(entries).toHaveLength(1)
    expect(await house.documents('purchases', { receiptNo: orderId })).toHaveLength(1)
  })

  it('told by a shopper or over the web it is refused, and nothing comes of it', async () => {
    const orderId = await buy('o-forger', 'told')
    const notice = JSON.stringify({
      returnCode: 'SUCCESS',
      resultCode: 'SUCCESS',
      outTradeNo: orderId,
      totalFee: 3_800,
    })
    const client = await house.post('/api/hook-payment', notice, { 'x-openid': 'o-forger' })
    const web = await house.post('/http/hook-payment', notice)
    for (const { reply } of [client, web]) expect(JSON.stringify(reply)).toContain('request/wrong-source')
    expect(await stateOf('o-forger', orderId)).toBe('created')
  })

  it('with another amount than the order asked for is not taken: it goes back, and the goods are free again', async () => {
    const before = await stockOf('told')
    const orderId = await buy('o-odd', 'told')
    const [stored] = await house.documents<Stored & { price: object }>('orders', { orderId })
    await house.cloud.store.remove('orders', { orderId }, false)
    await house.cloud.store.insert('orders', [{ ...stored, price: { ...stored?.price, payableFen: 999_900 } }])
    await pay(house, orderId)
    const page = await house.ask('o-odd', 'order', 'openOrder', { orderId })
    expect(page).toMatchObject({ state: 'closed', closed: { reason: 'odd-payment' }, strayFen: 3_800 })
    expect(house.cloud.world.payments.find({ outTradeNo: orderId })).toMatchObject({ refunds: [{ refundFen: 3_800 }] })
    expect(await stockOf('told')).toEqual(before)
  })
})

describe('closing against paying', () => {
  it('ends each time in one of the two, and every piece and every point is somewhere', async () => {
    putProduct(house, 'torn', 3_000, 40)
    await house.sendOrders(batch([order('torn', '2026-11-01', 'old', { paidFen: 400_000 })], true))
    const pointsBefore = await available('o-torn')
    const spent: string[] = []
    for (let round = 0; round < 12; round++) {
      const wish = await wishFor(house, 'o-torn', [{ productId: 'torn', qty: 1 }], { points: 100 })
      const { orderId } = await house.ask('o-torn', 'shop', 'createOrder', wish)
      spent.push(orderId)
      const cancel = () => house.call('o-torn', 'order', 'cancelOrder', { orderId })
      await Promise.all(round % 2 === 0 ? [cancel(), pay(house, orderId)] : [pay(house, orderId), cancel()])
    }
    await house.cloud.clock.advance('PT15M')
    const orders = await ordersOf(await memberIdOf('o-torn'))
    expect(orders).toHaveLength(12)
    for (const { orderId, state, strayPayment } of orders) {
      const payment = house.cloud.world.payments.find({ outTradeNo: orderId })
      const wasPaid = payment?.transactionId != null
      if (state === 'paid') expect(payment).toMatchObject({ state: 'SUCCESS', refunds: [] })
      else expect([state, strayPayment !== null, payment?.refunds.length]).toEqual(['closed', wasPaid, Number(wasPaid)])
    }
    const kept = orders.filter(({ state }) => state === 'paid').length
    expect(await stockOf('torn')).toMatchObject({ left: 40 - kept, reserved: 0 })
    expect(await available('o-torn')).toBe(pointsBefore - 100 * kept)
  })
})

describe('giving back twice at once', () => {
  it('is one refund', async () => {
    putProduct(house, 'back', 3_000, 5)
    const orderId = await buy('o-back', 'back')
    await pay(house, orderId)
    const wish = { orderId, lines: [{ lineId: 'l1', qty: 1 }], reason: '' }
    const answers = await Promise.all(
      Array.from({ length: 4 }, () => house.call('o-back', 'order', 'requestRefund', wish)),
    )
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(house.cloud.world.payments.find({ outTradeNo: orderId })?.refunds).toHaveLength(1)
    expect(await stockOf('back')).toMatchObject({ left: 5, reserved: 0 })
  })
})
