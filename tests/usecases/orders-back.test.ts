import { openHouse, type House } from '../fixtures/house'
import { counterOf, pay, putProduct, rice } from '../fixtures/shop'

let house: House
beforeAll(async () => {
  house = await openHouse('2026-11-21T10:00:00+08:00')
  putProduct(house, 'rice', 12_400, 20)
  putProduct(house, 'tea', 5_000, 20)
  await house.employ('o-boss', ['operator'])
})
afterAll(() => house.close())

const { stockOf, withPoints, buy, open, points } = counterOf(() => house)

describe('what comes back', () => {
  it('before it has left the shop is refunded at once: money, stock, points both ways', async () => {
    const openid = await withPoints('back', 60_000)
    const available = (await points(openid)).available
    const stock = await stockOf('rice')
    const { orderId } = await buy(openid, rice, { points: 500 })
    await pay(house, orderId)
    const lines = [{ lineId: 'l1', qty: 1 }]
    const outcome = await house.ask(openid, 'order', 'previewRefund', { orderId, lines })
    expect(outcome).toMatchObject({ isWhole: true, pointsBack: 500 })
    const page = await house.ask(openid, 'order', 'requestRefund', { orderId, lines, reason: '不想要了' })
    expect(page).toMatchObject({ state: 'refunded', refunds: [{ state: 'paid-back', refundFen: outcome.goodsFen }] })
    expect(house.cloud.world.payments.find({ outTradeNo: orderId })).toMatchObject({
      refunds: [{ refundFen: outcome.goodsFen }],
    })
    expect(await stockOf('rice')).toEqual(stock)
    expect(await points(openid)).toMatchObject({ available, pending: 0, debt: 0 })
  })

  it('after it has left the shop waits for an operator, in parts that add up', async () => {
    const two = [{ productId: 'tea', qty: 2 }]
    const { orderId } = await buy('o-parts', two)
    await pay(house, orderId)
    await house.ask('o-boss', 'order', 'shipOrder', { orderId, company: '顺丰', trackingNo: 'SF9' })
    const lines = [{ lineId: 'l1', qty: 1 }]
    const asked = await house.ask('o-parts', 'order', 'requestRefund', { orderId, lines, reason: '多了' })
    expect(asked).toMatchObject({ state: 'shipped', refunds: [{ state: 'asked', refundFen: 5_000 }] })
    const again = await house.call('o-parts', 'order', 'requestRefund', { orderId, lines, reason: '多了' })
    expect(again).toMatchObject({ code: 'refund/already-asked' })
    const refundNo = asked.refunds[0]?.refundNo ?? ''
    const decision = { orderId, refundNo, grant: true, restock: true, answer: '' }
    expect(await house.ask('o-boss', 'order', 'decideRefund', decision)).toEqual({ state: 'paid-back' })
    expect(await house.ask('o-boss', 'order', 'decideRefund', decision)).toEqual({ state: 'paid-back' })
    await house.ask('o-parts', 'order', 'confirmReceipt', { orderId })
    const rest = await house.ask('o-parts', 'order', 'requestRefund', { orderId, lines, reason: '' })
    const second = rest.refunds[1]?.refundNo ?? ''
    await house.ask('o-boss', 'order', 'decideRefund', { ...decision, refundNo: second, restock: false })
    const page = await open('o-parts', orderId)
    expect(page).toMatchObject({ state: 'refunded', refunds: [{ refundFen: 5_000 }, { refundFen: 5_000 }] })
    expect((await points('o-parts')).pending).toBe(0)
  })

  it('asked for in time it may be granted later; asked for too late it is refused', async () => {
    const two = [{ productId: 'tea', qty: 2 }]
    const { orderId } = await buy('o-slowly', two)
    await pay(house, orderId)
    await house.ask('o-boss', 'order', 'shipOrder', { orderId, company: '顺丰', trackingNo: 'SF7' })
    await house.ask('o-slowly', 'order', 'confirmReceipt', { orderId })
    const lines = [{ lineId: 'l1', qty: 1 }]
    const asked = await house.ask('o-slowly', 'order', 'requestRefund', { orderId, lines, reason: '' })
    await house.cloud.clock.advance('P9D', { maxTicksPerDay: 1 })
    const refundNo = asked.refunds[0]?.refundNo ?? ''
    const decision = { orderId, refundNo, grant: true, restock: false, answer: '' }
    expect(await house.ask('o-boss', 'order', 'decideRefund', decision)).toEqual({ state: 'paid-back' })
    const late = await house.call('o-slowly', 'order', 'requestRefund', { orderId, lines, reason: '' })
    expect(late).toMatchObject({ code: 'refund/too-late', message: '收货超过 7 天，不能再退了，有问题请联系我们。' })
  })

  it('can be declined, with a reason, and then asked for anew', async () => {
    const { orderId } = await buy('o-no')
    await pay(house, orderId)
    await house.ask('o-boss', 'order', 'shipOrder', { orderId, company: '顺丰', trackingNo: 'SF8' })
    const lines = [{ lineId: 'l1', qty: 1 }]
    const asked = await house.ask('o-no', 'order', 'requestRefund', { orderId, lines, reason: '' })
    const refundNo = asked.refunds[0]?.refundNo ?? ''
    const answer = '拆封的粮食不能退'
    await house.ask('o-boss', 'order', 'decideRefund', { orderId, refundNo, grant: false, restock: false, answer })
    expect(await open('o-no', orderId)).toMatchObject({
      refunds: [{ state: 'declined', answer }],
      returns: 'by-asking',
    })
  })
})

describe('the desk', () => {
  const desk = () => house.ask('o-boss', 'shop', 'openOrderDesk', {})
  const idsOf = (orders: readonly { readonly orderId: string }[]) => orders.map(({ orderId }) => orderId)

  it('lists what waits to be sent and the returns that wait for a word, until they are done', async () => {
    const { orderId } = await buy('o-desk')
    expect(idsOf((await desk()).toShip)).not.toContain(orderId)
    await pay(house, orderId)
    expect(idsOf((await desk()).toShip)).toContain(orderId)
    await house.ask('o-boss', 'order', 'shipOrder', { orderId, company: '顺丰', trackingNo: 'SF6' })
    expect(idsOf((await desk()).toShip)).not.toContain(orderId)
    const lines = [{ lineId: 'l1', qty: 1 }]
    const asked = await house.ask('o-desk', 'order', 'requestRefund', { orderId, lines, reason: '不合适' })
    const [waiting] = (await desk()).toDecide.filter((order) => order.orderId === orderId)
    expect(waiting).toMatchObject({ asked: { pieces: 1, reason: '不合适' }, delivery: { kind: 'post' } })
    const refundNo = asked.refunds[0]?.refundNo ?? ''
    const answer = '好的，已经退了'
    await house.ask('o-boss', 'order', 'decideRefund', { orderId, refundNo, grant: true, restock: false, answer })
    expect(idsOf((await desk()).toDecide)).not.toContain(orderId)
  })
})
