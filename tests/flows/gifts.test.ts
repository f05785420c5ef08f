import type { PointsPage } from '@contract/points'
import { PICKUP_PREFIX } from '@domain/points/pickup-code'
import { verifyExport } from '../cloud/verify/verify-export'
import { putGifts } from '../fixtures/gifts'
import { openHouse, type House } from '../fixtures/house'
import { batch, order } from '../fixtures/orders'

/** The nights that matter are called by name. */
const THINNED = { maxTicksPerDay: 1 }

let house: House
beforeAll(async () => {
  house = await openHouse('2026-11-21T10:00:00+08:00')
  putGifts(house, [{ giftId: 'mug', points: 300, left: 4 }])
  await house.employ('o-zhou', ['staff'])
})
afterAll(() => house.close())

const center = () => house.ask('o-lin', 'member', 'openCenter', {})
const page = () => house.ask('o-lin', 'points', 'openAccount', {})
const told = ({ lines }: PointsPage) => lines.map(({ title, note, points }) => [title, note, points])

describe('from a purchase to a mug in the hand', () => {
  it('points of a purchase arrive when the return window has closed', async () => {
    const now = house.cloud.clock.now()
    await house.sendOrders(batch([order('lin', '2026-11-21', 'tea', { purchasedAt: now, paidFen: 29_000 })], true))
    expect(await page()).toMatchObject({
      balance: { available: 0 },
      arrivals: [{ points: 290, availableOn: '2026-11-29' }],
    })
    const [mug] = (await house.ask('o-lin', 'gift', 'openMall', {})).gifts
    expect(mug).toMatchObject({ standing: 'short', shortPoints: 300 })
    await house.cloud.clock.to('2026-11-29T09:00:00+08:00', THINNED)
    expect((await center()).points).toMatchObject({ available: 290, pending: 0 })
  })

  it('a name given brings points once, however many taps; then the mug is within reach', async () => {
    await Promise.all([1, 2, 3, 4, 5].map(() => house.ask('o-lin', 'member', 'updateProfile', { nickname: '林' })))
    expect((await center()).points.available).toBe(340)
    const { ways } = await house.ask('o-lin', 'points', 'openSignIn', {})
    expect(ways.find(({ kind }) => kind === 'profile')).toMatchObject({ points: 50, isOpen: false })
    const [mug] = (await house.ask('o-lin', 'gift', 'openMall', {})).gifts
    expect(mug?.standing).toBe('open')
  })

  it('redeemed, a cashier scans its code and hands it out; a second scan is refused with the day', async () => {
    const { pickupCode } = await house.ask('o-lin', 'gift', 'redeemGift', { giftId: 'mug' })
    const scan = (code: string) => house.call('o-zhou', 'staff', 'handOutGift', { pickupCode: code })
    expect(await scan('gift:ZZZZZZZZ')).toMatchObject({ code: 'gift/order-not-found' })
    expect(await scan(`${PICKUP_PREFIX}${pickupCode}`)).toMatchObject({ ok: true, data: { name: '粗陶马克杯 320 ml' } })
    expect(await scan(pickupCode ?? '')).toMatchObject({ message: '这件礼品 11月29日已经领走了。' })
    expect(await house.call('o-lin', 'staff', 'handOutGift', { pickupCode: pickupCode ?? '' })).toMatchObject({
      code: 'request/not-allowed',
    })
  })

  it('its owner reads of it, and every line of the history says what it was for', async () => {
    const { lines } = await house.ask('o-lin', 'messaging', 'openInbox', {})
    expect(lines.map(({ title }) => title)).toContain('礼品已领取')
    const [entry] = (await house.ask('o-lin', 'gift', 'listOrders', {})).orders
    expect(entry).toMatchObject({ state: 'received', pickupCode: null, cancellable: false })
    expect(told(await page())).toEqual([
      ['兑换礼品', '粗陶马克杯 320 ml', -300],
      ['完善资料', '', 50],
      ['积分到账', '', 290],
      ['消费获得', '', 290],
    ])
  })

  it('the purchase is returned: what is spent is owed, what comes next repays it, and it says so', async () => {
    const now = house.cloud.clock.now()
    const bought = { storeId: 'wutong', receiptNo: 'lin.2026-11-21.tea' }
    const refund = { ...bought, refundNo: 'r1', refundedFen: 29_000, refundedAt: now }
    await house.sendOrders({ live: true, purchases: [], refunds: [refund] })
    expect((await page()).balance).toMatchObject({ available: 0, debt: 250 })
    await house.ask('o-lin', 'points', 'signIn', {})
    const after = await page()
    expect(after.balance).toMatchObject({ available: 0, debt: 249 })
    expect(told(after).slice(0, 2)).toEqual([
      ['抵扣退货待扣', '从获得的积分里扣了 1 分', 0],
      ['签到', '', 1],
    ])
  })

  it('recomputed from what the cloud exports, every account adds up', async () => {
    const exported = async (collection: string) =>
      (await fetch(`${house.cloud.url}/local/collections/${collection}`)).text()
    const report = verifyExport(await exported('points_accounts'), await exported('points_entries'))
    expect(report).toMatchObject({ accounts: 1, problems: [] })
    expect(report.entries).toBeGreaterThanOrEqual(8)
  })
})
