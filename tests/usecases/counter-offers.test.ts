import type { OpenVisit } from '@contract/staff'
import { newRequestId, openHouse, type House } from '../fixtures/house'

let house: House
const visitOf = async (shopper: string): Promise<OpenVisit> => {
  const { codes } = await house.ask(shopper, 'member', 'openCode', {})
  return house.ask('o-zhou', 'staff', 'resolveMemberCode', { code: codes[0]?.digits ?? '' })
}

/** A coupon of 25 yuan off from 199, put into somebody's wallet behind the product's back. */
const giveCoupon = async (openid: string, slot: string, lastsMs = 86_400_000): Promise<string> => {
  const { member } = await house.ask(openid, 'member', 'openCenter', {})
  const couponId = `spring:${member.memberId}:${slot}`
  const now = house.cloud.clock.now()
  const terms = {
    name: '满 199 减 25',
    benefit: { kind: 'amount-off', offFen: 2_500 },
    scope: { include: { kind: 'all' }, excludedProductIds: [], excludedCategories: [] },
    thresholdFen: 19_900,
    stacking: { stackClass: 'coupon', combinesWith: [] },
    channels: null,
  }
  const issued = { state: 'issued', orderId: null, lockedUntilAt: 0, redeemedAt: null, offFen: 0, way: 'issue' }
  const kept = { requestId: 'r', isWarned: false, settleAt: null, issuedAt: now, validFromAt: now }
  const coupon = { couponId, templateId: 'spring', memberId: member.memberId, slot, terms, ...issued, ...kept }
  house.cloud.store.bulkInsert('coupons', [{ _id: couponId, v: 1, ...coupon, validUntilAt: now + lastsMs }])
  return couponId
}
const stateOf = async (couponId: string) => (await house.documents<{ state: string }>('coupons', { _id: couponId }))[0]

beforeAll(async () => {
  house = await openHouse('2026-11-21T10:00:00+08:00')
  await house.employ('o-zhou', ['staff'], 'store-1')
})
afterAll(() => house.close())

describe('a coupon at the counter', () => {
  const sale = (visitId: string, couponId: string | null, yuan: number, dueFen: number) => ({
    ...{ visitId, couponId, dueFen },
    sold: { kind: 'amount' as const, amountFen: yuan * 100 },
  })

  it('is shown to who scans, and comes off what is recorded: 276 less 25 earns 251 points', async () => {
    const couponId = await giveCoupon('o-one', '1')
    const visit = await visitOf('o-one')
    expect(visit.coupons).toMatchObject([{ couponId, why: null, untilOn: '2026-11-22' }])
    const receipt = await house.ask('o-zhou', 'staff', 'recordPurchase', sale(visit.visitId, couponId, 276, 25_100))
    expect(receipt).toMatchObject({ paidFen: 25_100, couponOffFen: 2_500, earnedPoints: 251 })
    expect(await stateOf(couponId)).toMatchObject({ state: 'redeemed', orderId: receipt.purchaseId })
  })

  it('that needs more is refused and stays; so is another member’s, and an amount that nobody was told', async () => {
    const [mine, hers] = [await giveCoupon('o-two', '1'), await giveCoupon('o-three', '1')]
    const { visitId } = await visitOf('o-two')
    const tried = (couponId: string, yuan: number, dueFen: number) =>
      house.call('o-zhou', 'staff', 'recordPurchase', sale(visitId, couponId, yuan, dueFen))
    expect(await tried(mine, 100, 7_500)).toMatchObject({ code: 'coupon/not-usable' })
    expect(await tried(hers, 276, 25_100)).toMatchObject({ code: 'coupon/not-found' })
    expect(await tried(mine, 276, 27_600)).toMatchObject({ code: 'purchase/due-changed', details: { dueFen: 25_100 } })
    expect(await stateOf(mine)).toMatchObject({ state: 'issued' })
  })

  it('is used once, though two counters take it at the same moment', async () => {
    await house.employ('o-lin', ['staff'], 'store-1')
    const couponId = await giveCoupon('o-race', '1')
    const { codes } = await house.ask('o-race', 'member', 'openCode', {})
    const first = await house.ask('o-zhou', 'staff', 'resolveMemberCode', { code: codes[0]?.digits ?? '' })
    await house.cloud.clock.to(new Date(house.cloud.clock.now() + 31_000).toISOString())
    const second = await house.ask('o-lin', 'staff', 'resolveMemberCode', { code: codes[1]?.digits ?? '' })
    const replies = await Promise.all([
      house.call('o-zhou', 'staff', 'recordPurchase', sale(first.visitId, couponId, 276, 25_100)),
      house.call('o-lin', 'staff', 'recordPurchase', sale(second.visitId, couponId, 276, 25_100)),
    ])
    expect(replies.filter(({ ok }) => ok)).toHaveLength(1)
    expect(replies.find(({ ok }) => !ok)).toMatchObject({ code: 'coupon/not-usable' })
  })

  it('comes back with the last fen of a refund, not before', async () => {
    const couponId = await giveCoupon('o-back', '1')
    const { visitId } = await visitOf('o-back')
    const { receiptNo } = await house.ask('o-zhou', 'staff', 'recordPurchase', sale(visitId, couponId, 200, 17_500))
    await house.ask('o-zhou', 'staff', 'refundPurchase', { receiptNo, refundedFen: 7_500 })
    expect(await stateOf(couponId)).toMatchObject({ state: 'redeemed' })
    await house.ask('o-zhou', 'staff', 'refundPurchase', { receiptNo, refundedFen: 10_000 })
    expect(await stateOf(couponId)).toMatchObject({ state: 'issued' })
  })

  it('can be used by itself where the till has taken it off; again is the same, in another visit it is gone', async () => {
    const couponId = await giveCoupon('o-alone', '1')
    const { visitId } = await visitOf('o-alone')
    for (const _ of [1, 2])
      expect(await house.ask('o-zhou', 'staff', 'redeemCoupon', { visitId, couponId })).toEqual({
        couponId,
        name: '满 199 减 25',
        gifts: [],
      })
    await house.cloud.clock.to(new Date(house.cloud.clock.now() + 31_000).toISOString())
    const { visitId: later } = await visitOf('o-alone')
    expect(await house.call('o-zhou', 'staff', 'redeemCoupon', { visitId: later, couponId })).toMatchObject({
      code: 'coupon/not-usable',
    })
  })
})

describe('a gift at the counter', () => {
  it('goes to who shows its code, once', async () => {
    const { member } = await house.ask('o-gift', 'member', 'openCenter', {})
    const redemptionId = `cup:${member.memberId}:1`
    const gift = { name: '保温杯', kind: 'fetch', unit: '个', pictureUrl: null, category: 'home' }
    const order = { redemptionId, giftId: 'cup', memberId: member.memberId, points: 800, gift, state: 'ready' }
    const rest = { placedAt: 1, endedAt: null, entryIds: [], pickupCode: 'K7Q2M9XA', address: null, parcel: null }
    house.cloud.store.bulkInsert('gift_orders', [{ _id: redemptionId, v: 1, ...order, ...rest, handedOver: null }])
    expect((await visitOf('o-gift')).gifts).toEqual([{ redemptionId, name: '保温杯', pickupCode: 'K7Q2M9XA' }])
    const requestId = newRequestId()
    const handOut = (pickupCode: string, id?: string) =>
      house.call('o-zhou', 'staff', 'handOutGift', { pickupCode }, id)
    for (const _ of [1, 2])
      expect(await handOut('gift:k7q2 m9xa', requestId)).toMatchObject({ data: { name: '保温杯' } })
    expect(await handOut('K7Q2M9XA')).toMatchObject({ code: 'gift/handed-out' })
    expect(await handOut('00000000')).toMatchObject({ code: 'gift/order-not-found' })
  })
})
