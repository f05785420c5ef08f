import type { OpenVisit } from '@contract/staff'
import type { Card } from '@domain/member/card'
import { newRequestId, openHouse, type House } from '../fixtures/house'
import { pay, putProduct, wishFor } from '../fixtures/shop'

let house: House
beforeAll(async () => {
  house = await openHouse('2026-11-21T10:00:00+08:00')
  await house.employ('o-zhou', ['staff'], 'store-1')
  await house.employ('o-shop', ['operator'])
  putProduct(house, 'tea', 1_000, null)
  putProduct(house, 'cup', 500, null)
})
afterAll(() => house.close())

/** A paid card from today on: 9 折 and no shipping to pay. */
async function withCard(openid: string): Promise<void> {
  const { orderId } = await house.ask(openid, 'card', 'buyCard', { planId: 'year', priceFen: 9_900 })
  await pay(house, orderId)
}
const savedOf = async (openid: string): Promise<number> => {
  const { member } = await house.ask(openid, 'member', 'openCenter', {})
  const [card] = await house.documents<Card>('cards', { memberId: member.memberId })
  return card?.terms[0]?.savedFen ?? -1
}

describe('what a card has saved, online', () => {
  /** Three teas and a cup: a tenth of 35 is 3.50, and 8 for shipping. */
  async function bought(openid: string): Promise<string> {
    await withCard(openid)
    const lines = [
      { productId: 'tea', qty: 3 },
      { productId: 'cup', qty: 1 },
    ]
    const { orderId } = await house.ask(openid, 'shop', 'createOrder', await wishFor(house, openid, lines))
    await pay(house, orderId)
    expect(await savedOf(openid)).toBe(350 + 800)
    return orderId
  }
  const giveBack = (openid: string, orderId: string, lineId: string, qty: number, requestId?: string) =>
    house.call(openid, 'order', 'requestRefund', { orderId, lines: [{ lineId, qty }], reason: '' }, requestId)

  it('falls by what the pieces had saved that come back, once however often it is told', async () => {
    const orderId = await bought('o-one')
    const requestId = newRequestId()
    for (const _ of [1, 2, 3]) expect(await giveBack('o-one', orderId, 'l1', 1, requestId)).toMatchObject({ ok: true })
    expect(await savedOf('o-one')).toBe(250 + 800)
    await giveBack('o-one', orderId, 'l2', 1)
    expect(await savedOf('o-one')).toBe(200 + 800)
    await giveBack('o-one', orderId, 'l1', 2)
    expect(await savedOf('o-one')).toBe(0)
  })

  it('is the same in another order of returns', async () => {
    const orderId = await bought('o-two')
    await giveBack('o-two', orderId, 'l1', 3)
    expect(await savedOf('o-two')).toBe(50 + 800)
    await giveBack('o-two', orderId, 'l2', 1)
    expect(await savedOf('o-two')).toBe(0)
  })

  it('four requests for the same last pieces at once lower it once', async () => {
    const orderId = await bought('o-three')
    await Promise.all([1, 2, 3, 4].map(() => giveBack('o-three', orderId, 'l1', 3)))
    expect(await savedOf('o-three')).toBe(50 + 800)
  })
})

describe('what a card has saved, at the counter', () => {
  const visitOf = async (shopper: string): Promise<OpenVisit> => {
    const { codes } = await house.ask(shopper, 'member', 'openCode', {})
    return house.ask('o-zhou', 'staff', 'resolveMemberCode', { code: codes[0]?.digits ?? '' })
  }
  const teas = { kind: 'lines' as const, lines: [{ productId: 'tea', qty: 4 }] }

  it('rises with products sold at the card’s price, and falls with a refund by the same part', async () => {
    await withCard('o-till')
    const { visitId } = await visitOf('o-till')
    const sale = { visitId, sold: teas, couponId: null, dueFen: 3_600 }
    const requestId = newRequestId()
    for (const _ of [1, 2]) await house.call('o-zhou', 'staff', 'recordPurchase', sale, requestId)
    expect(await savedOf('o-till')).toBe(400)
    const receiptNo = visitId.replaceAll(':', '-')
    const quarter = { receiptNo, refundedFen: 900 }
    const refundId = newRequestId()
    for (const _ of [1, 2]) await house.call('o-zhou', 'staff', 'refundPurchase', quarter, refundId)
    expect(await savedOf('o-till')).toBe(300)
    await house.ask('o-zhou', 'staff', 'refundPurchase', { receiptNo, refundedFen: 1 })
    await house.ask('o-zhou', 'staff', 'refundPurchase', { receiptNo, refundedFen: 2_699 })
    expect(await savedOf('o-till')).toBe(0)
  })

  it('of an amount that the till has come to, nobody knows', async () => {
    await withCard('o-sum')
    const { visitId } = await visitOf('o-sum')
    const sold = { kind: 'amount' as const, amountFen: 3_600 }
    await house.ask('o-zhou', 'staff', 'recordPurchase', { visitId, sold, couponId: null, dueFen: 3_600 })
    expect(await savedOf('o-sum')).toBe(0)
  })
})
