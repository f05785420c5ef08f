import { letEarn, putGifts } from '../fixtures/gifts'
import { newRequestId, openHouse, type House } from '../fixtures/house'
import { aGift } from '../fixtures/value/gifts'

let house: House
beforeAll(async () => {
  house = await openHouse('2026-11-21T10:00:00+08:00')
  putGifts(house, [
    { giftId: 'treat', points: 120, left: 46, unit: '份' },
    { giftId: 'bag', points: 90, left: 0, restockOn: '2026-12-01' },
    { giftId: 'over', points: 100, left: 9, openUntilAt: Date.parse('2026-11-01T00:00:00+08:00') },
    { giftId: 'coupon', points: 100, left: null, kind: 'coupon', templateId: 'points-10' },
  ])
})
afterAll(() => house.close())

const address = { name: '林小满', phone: '13800000000', region: '浙江省杭州市西湖区', street: '北山街 1 号' }
const leftOf = async (giftId: string) =>
  (await house.documents<{ left: number }>('gift_stocks', { giftId })).map(({ left }) => left)[0]

describe('an operator', () => {
  const tea = aGift({
    giftId: 'tea',
    points: 50,
    kind: 'post',
    openFromAt: Date.parse('2026-01-01T00:00:00+08:00'),
    openUntilAt: Date.parse('2027-01-01T00:00:00+08:00'),
  })
  const written = { ...tea, tiers: null }

  it('puts a gift on the shelf, adds pieces once a request, and is told in words what is wrong', async () => {
    await house.employ('o-operator', ['operator'])
    const requestId = newRequestId()
    const put = () => house.call('o-operator', 'gift', 'putGift', { gift: written, addPieces: 4 }, requestId)
    expect([await put(), await put()].map((reply) => reply.ok && reply.data.left)).toEqual([4, 4])
    const more = await house.ask('o-operator', 'gift', 'putGift', { gift: { ...written, points: 60 }, addPieces: -1 })
    expect(more).toEqual({ problems: [], left: 3 })
    const wrong = { ...written, points: 0, templateId: 'no-such' }
    const { problems } = await house.ask('o-operator', 'gift', 'putGift', { gift: wrong, addPieces: 1 })
    expect(problems.map(({ at }) => at)).toEqual(['points', 'templateId', 'templateId'])
    expect(await leftOf('tea')).toBe(3)
    expect((await house.ask('o-ling', 'gift', 'openGift', { giftId: 'tea' })).gift.points).toBe(60)
  })

  it('sends what waits; its member reads of it, cannot cancel any more, and says when it has come', async () => {
    await letEarn(house, 'far', 100)
    const { redemptionId } = await house.ask('o-far', 'gift', 'redeemGift', { giftId: 'tea', address })
    expect((await house.ask('o-operator', 'gift', 'openDesk', {})).toSend).toMatchObject([{ redemptionId, address }])
    const parcel = { redemptionId, carrier: '顺丰速运', trackingNo: 'SF123' }
    for (let told = 0; told < 2; told++)
      expect(await house.ask('o-operator', 'gift', 'sendOrder', parcel)).toMatchObject({ state: 'ready' })
    const { lines } = await house.ask('o-far', 'messaging', 'openInbox', {})
    expect(lines).toMatchObject([{ kind: 'gift', title: '礼品已寄出', text: '粗陶马克杯 320 ml，顺丰速运 SF123。' }])
    expect(await house.call('o-far', 'gift', 'cancelOrder', { redemptionId })).toMatchObject({ code: 'gift/sent' })
    expect(await house.ask('o-far', 'gift', 'confirmOrder', { redemptionId })).toMatchObject({ state: 'received' })
    expect((await house.ask('o-operator', 'gift', 'openDesk', {})).toSend).toEqual([])
  })

  it('sees the whole shelf with what is left, also what is over, and who has not fetched yet, by a masked name', async () => {
    await letEarn(house, 'waits', 120)
    const { redemptionId } = await house.ask('o-waits', 'gift', 'redeemGift', { giftId: 'treat' })
    const { shelf, toFetch, tiers, coupons } = await house.ask('o-operator', 'gift', 'openDesk', {})
    const left = new Map(shelf.map((one) => [one.gift.giftId, one.left]))
    expect([left.get('over'), left.get('bag'), left.get('coupon')]).toEqual([9, 0, null])
    expect(toFetch.find((one) => one.redemptionId === redemptionId)).toMatchObject({
      memberName: expect.stringContaining('＊') as string,
      fetchUntilOn: '2026-12-21',
    })
    expect(JSON.stringify(toFetch)).not.toContain('pickupCode')
    expect(tiers.map(({ code }) => code)).toEqual(['plain', 'silver', 'gold', 'diamond'])
    expect(coupons).toContainEqual({ templateId: 'points-10', name: '积分换的 10 元券' })
    expect(await house.call('o-waits', 'gift', 'openDesk', {})).toMatchObject({ code: 'request/not-allowed' })
  })
})
