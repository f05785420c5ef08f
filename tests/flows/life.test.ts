import type { OpenVisit } from '@contract/staff'
import { fen } from '@domain/money'
import { putGifts } from '../fixtures/gifts'
import { newRequestId, openHouse, type House } from '../fixtures/house'
import { batch, order } from '../fixtures/orders'
import { pay, wishFor } from '../fixtures/shop'

/** One shopper's half-year with the shop, from the counter to the operator's figures; every figure is counted by hand. */
const shopper = 'o-life'
const cashier = 'o-zhou'
const boss = 'o-boss'
/** Ticks enough for the day's messages, few enough for a quick test. */
const THINNED = { maxTicksPerDay: 4 }

let house: House
beforeAll(async () => {
  house = await openHouse('2026-03-02T10:00:00+08:00')
  stockShelf('cat-food', '鲜鸡肉全价猫粮', 30)
  putGifts(house, [{ giftId: 'treat', points: 120, left: 5 }])
  await house.employ(cashier, ['staff'], 'store-1')
  await house.employ(boss, ['operator'])
})
afterAll(() => house.close())

function stockShelf(productId: string, name: string, cycleDays: number | null, arrivedOn?: string): void {
  const kind = { category: 'pet', categoryName: '宠物', pack: '2 kg', pictureUrl: null, priceFen: fen(12_900) }
  const product = { productId, name, ...kind, cycleDays, sort: 1, ...(arrivedOn ? { arrivedOn } : {}) }
  house.cloud.store.bulkInsert('products', [{ _id: productId, v: 1, ...product }])
  house.cloud.store.bulkInsert('product_stocks', [{ _id: productId, v: 1, productId, left: 20, reserved: 0 }])
}

const to = (iso: string) => house.cloud.clock.to(iso, THINNED)
const center = () => house.ask(shopper, 'member', 'openCenter', {})
const points = async () => (await house.ask(shopper, 'points', 'openAccount', {})).balance
const inbox = async () => (await house.ask(shopper, 'messaging', 'openInbox', {})).lines.map(({ title }) => title)
const followUps = async () =>
  (await house.ask(shopper, 'messaging', 'openInbox', {})).lines
    .filter(({ kind }) => kind === 'follow-up')
    .map(({ title }) => title)
    .reverse()

async function scan(): Promise<OpenVisit> {
  const { codes } = await house.ask(shopper, 'member', 'openCode', {})
  return house.ask(cashier, 'staff', 'resolveMemberCode', { code: codes[0]?.digits ?? '' })
}

let orderId = ''

it('joins at the counter by showing a code, and the first purchase earns points and a coupon for the second', async () => {
  const visit = await scan()
  const receipt = await house.ask(cashier, 'staff', 'recordPurchase', {
    visitId: visit.visitId,
    receiptNo: '0302-001',
    sold: { kind: 'lines', lines: [{ productId: 'cat-food', qty: 1 }] },
    couponId: null,
    dueFen: 12_900,
  })
  expect(receipt).toMatchObject({ paidFen: 12_900, earnedPoints: 129 })
  expect(await points()).toMatchObject({ available: 0, pending: 129 })
  const wallet = await house.ask(shopper, 'coupon', 'openWallet', {})
  expect(wallet.open.map(({ face }) => face.name)).toContain('复购立减 15 元')
})

it('others buy once each', async () => {
  const others = [['bai', '2026-03-05'] as const, ['lin', '2026-03-06'] as const, ['su', '2026-03-07'] as const]
  await to('2026-03-08T09:00:00+08:00')
  const report = await house.sendOrders(
    batch(
      others.map(([name, on]) => order(name, on, 'cat-food')),
      true,
    ),
  )
  expect(report.refused).toEqual([])
})

it('after a night the shop knows when the food runs out, and is asked to say so', async () => {
  const [plan] = (await center()).plans
  expect(plan).toMatchObject({ productId: 'cat-food', dueOn: '2026-04-01' })
  await house.answerPanel(shopper, 'replenishment-due', 'accept')
  const results = [{ tmplId: 'replenishment-due', answer: 'accept' as const }]
  const report = await house.ask(shopper, 'messaging', 'reportAsk', {
    askId: newRequestId(),
    planId: plan?.planId ?? '',
    results,
  })
  expect(report.granted).toBe(true)
})

it('weeks later one message says so, at a decent hour', async () => {
  await to('2026-03-29T20:00:00+08:00')
  expect(await house.phone(shopper)).toEqual([])
  await to('2026-03-31T20:00:00+08:00')
  const messages = await house.phone(shopper)
  expect(messages).toHaveLength(1)
  expect(messages[0]?.fields.map(({ value }) => value)).toContain('鲜鸡肉全价猫粮')
})

it('再来一单: two taps from the message, with the coupon and the points, is paid and bought', async () => {
  const [plan] = (await center()).plans
  const page = await house.ask(shopper, 'member', 'openReminder', { planId: plan?.planId ?? '' })
  expect(page.plan?.productId).toBe('cat-food')
  const wish = await wishFor(house, shopper, [{ productId: 'cat-food', qty: 1 }], { points: 100 })
  expect(wish).toMatchObject({ points: 100, payableFen: 12_900 - 1_500 - 100 })
  const started = await house.ask(shopper, 'shop', 'createOrder', wish)
  orderId = started.orderId
  await pay(house, orderId)
  expect(await house.ask(shopper, 'order', 'openOrder', { orderId })).toMatchObject({
    state: 'paid',
    earnedPoints: 113,
  })
  expect(await points()).toMatchObject({ available: 29, pending: 113 })
  const { used } = await house.ask(shopper, 'coupon', 'openWallet', {})
  expect(used.map(({ face }) => face.name)).toEqual(['复购立减 15 元'])
})

it('the parcel is sent and received', async () => {
  await house.ask(boss, 'order', 'shipOrder', { orderId, company: '顺丰', trackingNo: 'SF0331' })
  await to('2026-04-03T19:00:00+08:00')
  const received = await house.ask(shopper, 'order', 'confirmReceipt', { orderId })
  expect(received.state).toBe('received')
})

it('three visits follow, at most: how to use it, how it is, what suits it', async () => {
  const before = (await followUps()).length
  await to('2026-04-05T22:00:00+08:00')
  expect((await followUps()).slice(before)).toEqual(['鲜鸡肉全价猫粮，这样用更好'])
  await to('2026-04-17T22:00:00+08:00')
  expect((await followUps()).slice(before)).toEqual(['鲜鸡肉全价猫粮，这样用更好', '鲜鸡肉全价猫粮用得还顺手吗'])
  stockShelf('cat-food-duck', '鸭肉全价猫粮', null, '2026-04-20')
  await to('2026-04-24T22:00:00+08:00')
  const visits = (await followUps()).slice(before)
  expect(visits).toHaveLength(3)
  expect(visits[2]).toContain('鸭肉全价猫粮')
  await to('2026-05-02T12:00:00+08:00')
  expect((await followUps()).slice(before)).toEqual(visits)
})

it('points become a gift, handed over at the counter once', async () => {
  expect((await points()).available).toBe(29 + 113)
  const redeemed = await house.ask(shopper, 'gift', 'redeemGift', { giftId: 'treat' })
  expect((await points()).available).toBe(29 + 113 - 120)
  const pickupCode = redeemed.pickupCode ?? ''
  await scan()
  expect(await house.ask(cashier, 'staff', 'handOutGift', { pickupCode })).toMatchObject({
    redemptionId: redeemed.redemptionId,
  })
  expect(await house.call(cashier, 'staff', 'handOutGift', { pickupCode })).toMatchObject({ ok: false })
})

it('what was really bought may be spoken of, and others read it', async () => {
  const post = await house.ask(shopper, 'community', 'writePost', {
    text: '第二袋了，毛顺了不少。',
    productId: 'cat-food',
    fileIds: [],
  })
  expect(post).toMatchObject({ boughtTimes: 2, state: 'shown' })
  const { posts } = await house.ask('o-bai', 'community', 'listPosts', { of: 'everybody' })
  expect(posts.map(({ text }) => text)).toContain('第二袋了，毛顺了不少。')
})

it('the operator sees all of it in the figures, each as counted by hand', async () => {
  await to('2026-05-04T07:00:00+08:00')
  const shown = await house.ask(boss, 'operator', 'openDashboard', { windowDays: 90 })
  // Four bought: life twice, bai, lin and su once.
  expect(shown.memberRepurchase).toMatchObject({ part: 1, whole: 4, share: 0.25 })
  expect(shown.orderRepurchase).toMatchObject({ part: 1, whole: 5, share: 0.2 })
  expect(shown.months.find(({ month }) => month === '2026-03')).toMatchObject({
    buyers: 4,
    first: 4,
    orders: 5,
    netFen: 4 * 12_900 + 11_300,
  })
  expect(shown.reminders).toMatchObject({ delivered: 1, opened: 1, bought: 1 })
})

it('and every step of the cashier is on record', async () => {
  const entries = await house.documents<{ action: string; outcome: string }>('audit_entries')
  const done = entries.filter(({ outcome }) => outcome === 'done').map(({ action }) => action)
  for (const action of ['staff.resolveMemberCode', 'staff.recordPurchase', 'staff.handOutGift', 'order.shipOrder'])
    expect(done).toContain(action)
  expect(await inbox()).not.toEqual([])
})
