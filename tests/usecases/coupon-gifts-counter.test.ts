import type { OpenVisit } from '@contract/staff'
import { couponOf, giveGiftCoupon, setLeft, stockOf } from '../fixtures/gift-coupons'
import { newRequestId, openHouse, type House } from '../fixtures/house'
import { putProduct } from '../fixtures/shop'

let house: House
beforeAll(async () => {
  house = await openHouse('2026-11-21T10:00:00+08:00')
  for (const staff of ['o-zhou', 'o-lin']) await house.employ(staff, ['staff'], 'store-1')
})
afterAll(() => house.close())

const visitOf = async (shopper: string, staff = 'o-zhou'): Promise<OpenVisit> => {
  const { codes } = await house.ask(shopper, 'member', 'openCode', {})
  return house.ask(staff, 'staff', 'resolveMemberCode', { code: codes[0]?.digits ?? '' })
}
const sale = (visitId: string, couponId: string, yuan = 80) => ({
  ...{ visitId, couponId, dueFen: yuan * 100 },
  sold: { kind: 'amount' as const, amountFen: yuan * 100 },
})
const record = (input: ReturnType<typeof sale>, requestId?: string, staff = 'o-zhou') =>
  house.call(staff, 'staff', 'recordPurchase', input, requestId)

/** A gift with so many pieces, and a coupon for it from 60 on. */
async function gift(openid: string, productId: string, left: number | null = 3): Promise<string> {
  putProduct(house, productId, 900, left)
  return giveGiftCoupon(house, openid, { productId, fromYuan: 60 })
}

describe('a gift of a coupon, at the counter', () => {
  it('is seen by who scans, handed out with the sale, and taken from stock once however often it is told', async () => {
    const couponId = await gift('o-a', 'soap')
    const visit = await visitOf('o-a')
    expect(visit.coupons).toMatchObject([{ couponId, why: null, gift: { name: '商品 soap', qty: 1 } }])
    const requestId = newRequestId()
    for (const _ of [1, 2, 3])
      expect(await record(sale(visit.visitId, couponId), requestId)).toMatchObject({
        data: { paidFen: 8_000, couponOffFen: 0, gifts: [{ productId: 'soap', name: '商品 soap', qty: 1 }] },
      })
    expect(await stockOf(house, 'soap')).toMatchObject({ left: 2, reserved: 0 })
    expect(await couponOf(house, couponId)).toMatchObject({ state: 'redeemed' })
  })

  it('that has run out is said to who scans, and refused if it ran out since: nothing is recorded', async () => {
    const couponId = await gift('o-b', 'cup', 1)
    const { visitId } = await visitOf('o-b')
    await setLeft(house, 'cup', 0)
    expect(await record(sale(visitId, couponId))).toMatchObject({
      code: 'coupon/not-usable',
      details: { why: 'gift-gone' },
    })
    expect(await couponOf(house, couponId)).toMatchObject({ state: 'issued' })
    expect(await house.documents('counter_sales', { couponId })).toEqual([])
    await house.cloud.clock.to(new Date(house.cloud.clock.now() + 31_000).toISOString())
    expect((await visitOf('o-b')).coupons).toMatchObject([{ couponId, why: 'gift-gone' }])
  })

  it('one piece left, two counters: one hands it out, the other is told', async () => {
    putProduct(house, 'last', 900, 1)
    const coupons = [
      await giveGiftCoupon(house, 'o-c', { productId: 'last' }),
      await giveGiftCoupon(house, 'o-d', { productId: 'last' }),
    ]
    const visits = [await visitOf('o-c'), await visitOf('o-d', 'o-lin')]
    const told = await Promise.all([
      record(sale(visits[0]?.visitId ?? '', coupons[0] ?? '')),
      record(sale(visits[1]?.visitId ?? '', coupons[1] ?? ''), undefined, 'o-lin'),
    ])
    expect(told.map(({ ok }) => ok).sort()).toEqual([false, true])
    expect(told.find(({ ok }) => !ok)).toMatchObject({ details: { why: 'gift-gone' } })
    expect(await stockOf(house, 'last')).toMatchObject({ left: 0, reserved: 0 })
  })

  it('what nobody counts can always be given', async () => {
    const couponId = await gift('o-e', 'uncounted', null)
    const { visitId } = await visitOf('o-e')
    expect(await record(sale(visitId, couponId))).toMatchObject({ data: { gifts: [{ productId: 'uncounted' }] } })
  })

  it('is the member’s though the whole receipt is refunded: neither shelved nor given again', async () => {
    const couponId = await gift('o-f', 'hat')
    const { visitId } = await visitOf('o-f')
    const sold = await record(sale(visitId, couponId))
    const receiptNo = sold.ok ? sold.data.receiptNo : ''
    expect(await house.ask('o-zhou', 'staff', 'refundPurchase', { receiptNo, refundedFen: 8_000 })).toMatchObject({
      leftFen: 0,
      keeps: [{ name: '商品 hat', qty: 1 }],
    })
    expect(await stockOf(house, 'hat')).toMatchObject({ left: 2, reserved: 0 })
    expect(await couponOf(house, couponId)).toMatchObject({ state: 'redeemed' })
  })

  it('is handed out too where the coupon is used by itself; again in the same visit is the same', async () => {
    const couponId = await gift('o-g', 'fan')
    const { visitId } = await visitOf('o-g')
    for (const _ of [1, 2])
      expect(await house.ask('o-zhou', 'staff', 'redeemCoupon', { visitId, couponId })).toMatchObject({
        couponId,
        gifts: [{ productId: 'fan', qty: 1 }],
      })
    expect(await stockOf(house, 'fan')).toMatchObject({ left: 2, reserved: 0 })
  })
})
