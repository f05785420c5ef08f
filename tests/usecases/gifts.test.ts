import type { GiftOrderCard } from '@contract/gift'
import type { PointsEntry } from '@domain/points/entry'
import type { PointsAccount } from '@domain/points/account'
import { verifyAccount } from '@domain/points/verify'
import { letEarn, putGifts } from '../fixtures/gifts'
import { newRequestId, openHouse, type House } from '../fixtures/house'

let house: House
beforeAll(async () => {
  house = await openHouse('2026-11-21T10:00:00+08:00')
  putGifts(house, [
    { giftId: 'treat', points: 120, left: 46, unit: '份' },
    { giftId: 'mug', points: 300, left: 3, perMember: 1 },
    { giftId: 'bag', points: 90, left: 0, restockOn: '2026-12-01' },
    { giftId: 'filter', points: 100, left: 18, tiers: ['gold', 'diamond'], unit: '支' },
    { giftId: 'later', points: 100, left: 9, openFromAt: Date.parse('2026-12-01T00:00:00+08:00') },
    { giftId: 'over', points: 100, left: 9, openUntilAt: Date.parse('2026-11-01T00:00:00+08:00') },
    { giftId: 'bowl', points: 200, left: 5, kind: 'post' },
    { giftId: 'coupon', points: 100, left: null, kind: 'coupon', templateId: 'points-10' },
  ])
})
afterAll(() => house.close())

const address = { name: '林小满', phone: '13800000000', region: '浙江省杭州市西湖区', street: '北山街 1 号' }
const leftOf = async (giftId: string) =>
  (await house.documents<{ left: number }>('gift_stocks', { giftId })).map(({ left }) => left)[0]
const balanceOf = async (openid: string) => (await house.ask(openid, 'points', 'openAccount', {})).balance.available

async function differencesOf(openid: string) {
  const { memberId } = (await house.ask(openid, 'member', 'openCenter', {})).member
  const [account] = await house.documents<PointsAccount>('points_accounts', { accountId: memberId })
  const entries = await house.documents<PointsEntry>('points_entries', { accountId: memberId })
  return (
    account &&
    verifyAccount(
      account,
      [...entries].sort((a, b) => a.seq - b.seq),
    )
  )
}

describe('the mall', () => {
  it('says for each gift whether this member can have it, and if not, why', async () => {
    await letEarn(house, 'ling', 250)
    const { gifts, balance } = await house.ask('o-ling', 'gift', 'openMall', {})
    expect(balance.available).toBe(250)
    expect(gifts.map(({ giftId, standing }) => [giftId, standing])).toEqual([
      ['treat', 'open'],
      ['mug', 'short'],
      ['bag', 'gone'],
      ['filter', 'not-eligible'],
      ['later', 'not-open'],
      ['bowl', 'open'],
      ['coupon', 'open'],
    ])
    expect(gifts[1]).toMatchObject({ shortPoints: 50, left: 3 })
    expect(gifts[2]).toMatchObject({ restockOn: '2026-12-01' })
    expect(gifts[3]).toMatchObject({ forTier: '金卡会员' })
    expect(gifts[4]).toMatchObject({ opensOn: '2026-12-01' })
  })

  it('what is over, or never was, has no page', async () => {
    for (const giftId of ['over', 'never'])
      expect(await house.call('o-ling', 'gift', 'openGift', { giftId })).toMatchObject({ code: 'gift/not-found' })
  })
})

describe('redeeming', () => {
  it('takes points and a piece, gives a code; the same tap sent again is the same redemption', async () => {
    await letEarn(house, 'mei', 500)
    const requestId = newRequestId()
    const first = await house.call('o-mei', 'gift', 'redeemGift', { giftId: 'mug' }, requestId)
    const again = await house.call('o-mei', 'gift', 'redeemGift', { giftId: 'mug' }, requestId)
    expect(first).toMatchObject({
      ok: true,
      data: { state: 'ready', points: 300, pickupCode: expect.stringMatching(/^[0-9A-Z]{8}$/), cancellable: true },
    })
    expect(again).toEqual(first)
    expect([await balanceOf('o-mei'), await leftOf('mug')]).toEqual([200, 2])
    const { orders } = await house.ask('o-mei', 'gift', 'listOrders', {})
    expect(orders).toHaveLength(1)
    expect((await house.ask('o-mei', 'gift', 'openMall', {})).waiting).toBe(1)
  })

  it.each([
    ['mug', 'gift/limit-reached', '每人最多兑换 1 件，您已经兑换过了。'],
    ['bag', 'gift/gone', '这件礼品已经兑完了。'],
    ['filter', 'gift/not-eligible', '这件礼品是给更高等级会员的。'],
    ['later', 'gift/not-open', '这件礼品现在不能兑换。'],
    ['over', 'gift/not-open', '这件礼品现在不能兑换。'],
    ['never', 'gift/not-found', '没有找到这件礼品。'],
    ['bowl', 'gift/address-missing', '这件礼品要寄给您，请先填收货地址。'],
  ])('%s is refused: %s', async (giftId, code, message) => {
    const before = await balanceOf('o-mei')
    expect(await house.call('o-mei', 'gift', 'redeemGift', { giftId })).toMatchObject({ ok: false, code, message })
    expect(await balanceOf('o-mei')).toBe(before)
  })

  it('what costs more than one has is refused and says how much is missing', async () => {
    await letEarn(house, 'poor', 100)
    expect(await house.call('o-poor', 'gift', 'redeemGift', { giftId: 'treat' })).toMatchObject({
      code: 'points/insufficient',
      message: '积分不够，还差 20 分。',
    })
    expect(await leftOf('treat')).toBe(46)
  })

  it('who bought enough to be a gold member may have what is for gold members', async () => {
    await letEarn(house, 'gold', 2_500)
    const order = await house.ask('o-gold', 'gift', 'redeemGift', { giftId: 'filter' })
    expect(order).toMatchObject({ state: 'ready', unit: '支' })
  })
})

describe('cancelling', () => {
  it('gives points and piece back, once however often it is tapped, and the gift can be had again', async () => {
    await letEarn(house, 'dan', 320)
    const { redemptionId } = await house.ask('o-dan', 'gift', 'redeemGift', { giftId: 'mug' })
    const before = await leftOf('mug')
    const taps = await Promise.all(
      Array.from({ length: 8 }, () => house.call('o-dan', 'gift', 'cancelOrder', { redemptionId })),
    )
    expect(taps.every((tap) => tap.ok && tap.data.state === 'cancelled' && tap.data.pickupCode === null)).toBe(true)
    expect([await balanceOf('o-dan'), await leftOf('mug')]).toEqual([320, (before ?? 0) + 1])
    expect(await house.ask('o-dan', 'gift', 'redeemGift', { giftId: 'mug' })).toMatchObject({ state: 'ready' })
    expect(await differencesOf('o-dan')).toEqual([])
  })

  it('somebody else’s gift is not found, neither to see nor to cancel nor to confirm', async () => {
    const [order] = (await house.ask('o-dan', 'gift', 'listOrders', {})).orders
    const redemptionId = order?.redemptionId ?? ''
    for (const action of ['openOrder', 'cancelOrder', 'confirmOrder'] as const)
      expect(await house.call('o-ling', 'gift', action, { redemptionId })).toMatchObject({
        code: 'gift/order-not-found',
      })
  })
})

describe('a gift that is posted', () => {
  it('keeps the address for the next time, waits, and can be cancelled until it is sent', async () => {
    await letEarn(house, 'yuan', 1_000)
    const order = await house.ask('o-yuan', 'gift', 'redeemGift', { giftId: 'bowl', address })
    expect(order).toMatchObject({ state: 'placed', pickupCode: null, address })
    expect((await house.ask('o-yuan', 'gift', 'openGift', { giftId: 'bowl' })).address).toEqual(address)
    expect(await house.call('o-yuan', 'gift', 'confirmOrder', { redemptionId: order.redemptionId })).toMatchObject({
      code: 'gift/closed',
    })
    const cancelled = await house.ask('o-yuan', 'gift', 'cancelOrder', { redemptionId: order.redemptionId })
    expect(cancelled.state).toBe('cancelled')
  })

  it.each([
    ['a number that is none', { ...address, phone: '12' }],
    ['no name', { ...address, name: ' ' }],
  ])('%s is refused before anything is taken', async (_, wrong) => {
    expect(await house.call('o-yuan', 'gift', 'redeemGift', { giftId: 'bowl', address: wrong })).toMatchObject({
      code: 'request/invalid',
    })
  })
})

it('a coupon had for points is in the wallet at once, one for each redemption, and is not given back', async () => {
  await letEarn(house, 'wallet', 300)
  const requestId = newRequestId()
  const taps = await Promise.all(
    [1, 2, 3].map(() => house.call('o-wallet', 'gift', 'redeemGift', { giftId: 'coupon' }, requestId)),
  )
  expect(taps.every((tap) => tap.ok && tap.data.state === 'received' && !tap.data.cancellable)).toBe(true)
  await house.ask('o-wallet', 'gift', 'redeemGift', { giftId: 'coupon' })
  expect((await house.ask('o-wallet', 'coupon', 'openWallet', {})).open).toHaveLength(2)
  expect(await balanceOf('o-wallet')).toBe(100)
  const redemptionId = taps[0]?.ok ? taps[0].data.redemptionId : ''
  expect(await house.call('o-wallet', 'gift', 'cancelOrder', { redemptionId })).toMatchObject({ code: 'gift/closed' })
})

it('what nobody fetches in thirty days gives its points back by night; what was posted fifteen days ago has come', async () => {
  const later = await openHouse('2026-11-21T10:00:00+08:00')
  try {
    putGifts(later, [
      { giftId: 'mug', points: 100, left: 3 },
      { giftId: 'bowl', points: 100, left: 3, kind: 'post' },
    ])
    await later.employ('o-operator', ['operator'])
    await letEarn(later, 'away', 200)
    const kept = await later.ask('o-away', 'gift', 'redeemGift', { giftId: 'mug' })
    expect(kept.fetchUntilOn).toBe('2026-12-21')
    const posted = await later.ask('o-away', 'gift', 'redeemGift', { giftId: 'bowl', address })
    const parcel = { redemptionId: posted.redemptionId, carrier: '顺丰速运', trackingNo: 'SF1' }
    await later.ask('o-operator', 'gift', 'sendOrder', parcel)
    const states = async () =>
      (await later.ask('o-away', 'gift', 'listOrders', {})).orders
        .map(({ giftId, state }) => `${giftId} ${state}`)
        .sort()
    await later.cloud.clock.to('2026-12-21T03:00:00+08:00', { maxTicksPerDay: 1 })
    await later.cloud.runTimer('job-settle')
    expect(await states()).toEqual(['bowl received', 'mug ready'])
    await later.cloud.clock.to('2026-12-22T03:00:00+08:00', { maxTicksPerDay: 1 })
    await later.cloud.runTimer('job-settle')
    expect(await states()).toEqual(['bowl received', 'mug cancelled'])
    expect((await later.ask('o-away', 'points', 'openAccount', {})).balance.available).toBe(100)
    const [line] = (await later.ask('o-away', 'messaging', 'openInbox', {})).lines
    expect(line?.title).toBe('没有来领，100 积分已退回')
  } finally {
    await later.close()
  }
})

it('a page of gifts at a time, the newest first', async () => {
  await letEarn(house, 'many', 120 * 22)
  const placed: GiftOrderCard[] = []
  for (let turn = 0; turn < 22; turn++) {
    placed.unshift(await house.ask('o-many', 'gift', 'redeemGift', { giftId: 'treat' }))
    await house.cloud.clock.advance('PT1S')
  }
  const first = await house.ask('o-many', 'gift', 'listOrders', {})
  const second = await house.ask('o-many', 'gift', 'listOrders', { cursor: first.cursor ?? '' })
  expect([first.orders.length, second.orders.length, second.cursor]).toEqual([20, 2, null])
  expect([...first.orders, ...second.orders].map(({ redemptionId }) => redemptionId)).toEqual(
    placed.map(({ redemptionId }) => redemptionId),
  )
})
