import { openHouse, type House } from '../fixtures/house'
import { counterOf, pay, putProduct, rice, wishFor } from '../fixtures/shop'

let house: House
beforeAll(async () => {
  house = await openHouse('2026-11-21T10:00:00+08:00')
  putProduct(house, 'rice', 12_400, 20)
  putProduct(house, 'tea', 5_000, 20)
  await house.employ('o-boss', ['operator'])
})
afterAll(() => house.close())

const { stockOf, withPoints, buy, open, points } = counterOf(() => house)

describe('from the shelf to the door', () => {
  it('an order puts goods aside, is paid once by the callback, and earns as a purchase', async () => {
    const before = await stockOf('rice')
    const { orderId, sheet } = await buy('o-lan')
    expect(sheet?.package).toMatch(/^prepay_id=/)
    expect(await stockOf('rice')).toEqual([(before[0] ?? 0) - 1, 1])
    expect(await open('o-lan', orderId)).toMatchObject({ state: 'created', payableFen: 12_400 })
    await pay(house, orderId)
    expect(await open('o-lan', orderId)).toMatchObject({ state: 'paid', earnedPoints: 124, returns: 'at-once' })
    expect(await stockOf('rice')).toEqual([(before[0] ?? 0) - 1, 0])
    expect((await points('o-lan')).pending).toBe(124)
    const [purchase] = await house.documents<{ storeId: string }>('purchases', { purchaseId: `online:${orderId}` })
    expect(purchase).toMatchObject({ storeId: 'online', paidFen: 12_400 })
  })

  it('is shipped by an operator, told to WeChat and to the shopper, and received', async () => {
    const { orderId } = await buy('o-mu')
    await pay(house, orderId)
    const parcel = { orderId, company: '顺丰', trackingNo: 'SF1234567' }
    expect(await house.ask('o-boss', 'order', 'shipOrder', parcel)).toEqual({ state: 'shipped' })
    expect(await house.ask('o-boss', 'order', 'shipOrder', parcel)).toEqual({ state: 'shipped' })
    const told = await house.documents<{ state: string }>('outbox_rows', { _id: `${orderId}:upload-shipping` })
    expect(told).toMatchObject([{ state: 'done', tries: 1 }])
    expect(await open('o-mu', orderId)).toMatchObject({ state: 'shipped', shipment: { trackingNo: 'SF1234567' } })
    expect(await house.ask('o-mu', 'order', 'confirmReceipt', { orderId })).toMatchObject({ state: 'received' })
    expect(await house.call('o-boss', 'order', 'shipOrder', { ...parcel, trackingNo: 'x1' })).toMatchObject({
      code: 'order/not-now',
    })
  })

  it('counts as received by itself when nobody says so', async () => {
    const { orderId } = await buy('o-auto')
    await pay(house, orderId)
    await house.ask('o-boss', 'order', 'shipOrder', { orderId, company: '顺丰', trackingNo: 'SF2' })
    await house.cloud.clock.advance('P11D', { maxTicksPerDay: 4 })
    expect((await open('o-auto', orderId)).state).toBe('received')
  })

  it('fetched at the store counts as received when WeChat says so, two days later', async () => {
    const store = { storeId: 's-lake', name: '湖滨店', address: '湖滨路 28 号', hours: '', phone: '' }
    house.cloud.store.bulkInsert('stores', [{ _id: 's-lake', v: 1, ...store }])
    const wish = await wishFor(house, 'o-fetch', rice)
    const fetched = { kind: 'pick-up', storeId: 's-lake' } as const
    const { orderId } = await house.ask('o-fetch', 'shop', 'createOrder', { ...wish, delivery: fetched })
    await pay(house, orderId)
    await house.ask('o-boss', 'order', 'shipOrder', { orderId, company: '', trackingNo: '' })
    expect(await open('o-fetch', orderId)).toMatchObject({ state: 'shipped', delivery: { storeName: '湖滨店' } })
    await house.cloud.clock.advance('P3D', { maxTicksPerDay: 2 })
    expect(await open('o-fetch', orderId)).toMatchObject({ state: 'received' })
  })

  it('waits unpaid five times at most: the sixth is refused, so that nobody keeps the shelf from others', async () => {
    putProduct(house, 'kept', 9_000, 20)
    const kept = [{ productId: 'kept', qty: 1 }]
    for (let count = 0; count < 5; count++) await buy('o-hoards', kept)
    const wish = await wishFor(house, 'o-hoards', kept)
    const sixth = await house.call('o-hoards', 'shop', 'createOrder', wish)
    expect(sixth).toMatchObject({
      code: 'order/unpaid-waiting',
      message: '有 5 个订单还没付款，先付款或者取消再下单。',
    })
    await house.cloud.clock.advance('PT36M')
    await house.ask('o-hoards', 'shop', 'createOrder', wish)
  })

  it('belongs to the one who made it', async () => {
    const { orderId } = await buy('o-own')
    expect(await house.call('o-thief', 'order', 'openOrder', { orderId })).toMatchObject({ code: 'order/not-found' })
    expect(await house.call('o-thief', 'order', 'cancelOrder', { orderId })).toMatchObject({ code: 'order/not-found' })
  })
})

describe('the price', () => {
  it('is the member’s own, with points, and the cloud finds the same as the phone', async () => {
    const openid = await withPoints('gold', 250_000)
    const wish = await wishFor(house, openid, rice, { points: 1_000 })
    expect(wish).toMatchObject({ points: 1_000, payableFen: 12_400 - 620 - 1_000 })
    const { orderId } = await house.ask(openid, 'shop', 'createOrder', wish)
    expect(await open(openid, orderId)).toMatchObject({
      payableFen: 10_780,
      price: { pointsFen: 1_000, offers: [{ name: '金卡 95 折', offFen: 620 }] },
    })
    const page = await house.ask(openid, 'shop', 'openProduct', { productId: 'rice' })
    expect(page.price).toEqual({ listFen: 12_400, ownFen: 11_780, by: { name: '金卡', priceOffBp: 500 } })
  })

  it('that changed since it was shown is refused with the new one', async () => {
    putProduct(house, 'egg', 3_000, 5)
    const wish = await wishFor(house, 'o-egg', [{ productId: 'egg', qty: 2 }])
    const answer = await house.call('o-egg', 'shop', 'createOrder', { ...wish, payableFen: wish.payableFen - 1 })
    expect(answer).toMatchObject({ code: 'order/price-changed', details: { payableFen: 6_800 } })
    expect(await stockOf('egg')).toEqual([5, 0])
  })
})

describe('what is not paid', () => {
  it('is closed when its time is over: stock and points are as before', async () => {
    const openid = await withPoints('slow', 60_000)
    const before = [await stockOf('tea'), (await points(openid)).available]
    const { orderId } = await buy(openid, [{ productId: 'tea', qty: 2 }], { points: 500 })
    expect((await points(openid)).available).toBe(Number(before[1]) - 500)
    await house.cloud.clock.advance('PT40M')
    expect(await open(openid, orderId)).toMatchObject({ state: 'closed', closed: { reason: 'timed-out' } })
    expect([await stockOf('tea'), (await points(openid)).available]).toEqual(before)
  })

  it('can be taken back at once, and a payment that comes after goes back and is said', async () => {
    const { orderId } = await buy('o-late')
    expect(await house.ask('o-late', 'order', 'cancelOrder', { orderId })).toMatchObject({ state: 'closed' })
    await pay(house, orderId)
    expect(await open('o-late', orderId)).toMatchObject({ state: 'closed', strayFen: 12_400 })
    expect(house.cloud.world.payments.find({ outTradeNo: orderId })).toMatchObject({
      refunds: [{ refundFen: 12_400 }],
    })
    const inbox = await house.documents<{ title: string }>('inbox_entries', { _id: `${orderId}:stray` })
    expect(inbox).toMatchObject([{ title: '付款已原路退回' }])
    expect((await house.documents('purchases', { purchaseId: `online:${orderId}` })).length).toBe(0)
  })

  it('is paid all the same when the callback never comes', async () => {
    const { orderId } = await buy('o-lost')
    await pay(house, orderId, 'never')
    expect((await open('o-lost', orderId)).state).toBe('created')
    await house.cloud.clock.advance('PT11M')
    expect((await open('o-lost', orderId)).state).toBe('paid')
  })

  it('is paid at once when the phone asks', async () => {
    const { orderId } = await buy('o-asks')
    await pay(house, orderId, 'never')
    expect(await house.ask('o-asks', 'order', 'checkPayment', { orderId })).toMatchObject({ state: 'paid' })
  })
})

describe('the cart', () => {
  it('follows the member, and what was ordered leaves it', async () => {
    await house.ask('o-cart', 'shop', 'changeCart', { productId: 'rice', qty: 2 })
    const page = await house.ask('o-cart', 'shop', 'changeCart', { productId: 'tea', qty: 1 })
    expect(page.entries.map(({ productId, qty }) => [productId, qty])).toEqual([
      ['tea', 1],
      ['rice', 2],
    ])
    await buy('o-cart', rice)
    const left = await house.ask('o-cart', 'shop', 'openCart', {})
    expect(left.entries.map(({ productId }) => productId)).toEqual(['tea'])
    const checkout = await house.ask('o-cart', 'shop', 'openCheckout', { lines: rice })
    expect(checkout.lastDelivery).toMatchObject({ kind: 'post', address: { name: '半夏' } })
  })
})
