import { EJSON } from 'bson'
import type { Figure } from '@contract/operator'
import { cohortsOf } from '@domain/analytics/cohort'
import type { OrderScope, PaidOrder } from '@domain/analytics/paid-order'
import { buyerRepurchaseRate, orderRepurchaseRate, returnRate } from '@domain/analytics/repurchase'
import type { MemberScore } from '@domain/segment/member-score'
import { concentrationOf } from '@domain/segment/concentration'
import type { Purchase } from '@domain/purchase/purchase'
import { addDays, monthOf } from '@domain/time'
import { runThrough } from '../cloud/start/run-through'
import { seedDemo } from '../cloud/start/seed-demo'
import { openHouse, SECRET, type House } from '../fixtures/house'
import { order } from '../fixtures/orders'

const THROUGH = '2026-11-20'
const OPERATOR = 'demo-xiaoman'

let house: House
let orders: readonly PaidOrder[]

const all = <Stored>(collection: string): readonly Stored[] =>
  [...house.cloud.store.documents(collection)].map((text) => EJSON.parse(text, { relaxed: true }) as Stored)

/** What was paid and kept, straight from the documents of purchases. */
const ordersNow = (): readonly PaidOrder[] =>
  all<Purchase>('purchases').map((purchase) => ({
    orderId: purchase.purchaseId,
    memberId: purchase.memberId,
    on: purchase.purchasedOn,
    netFen: purchase.paidFen - purchase.refundedFen,
    storeId: purchase.storeId,
    channel: purchase.channel,
    productIds: purchase.lines.map(({ productId }) => productId),
  }))

const open = (windowDays: 30 | 90 | 365, scope = 'all') =>
  house.ask(OPERATOR, 'operator', 'openDashboard', { windowDays, scope })

const numbersOf = ({ part, whole }: Pick<Figure, 'part' | 'whole'>) => ({ part, whole })

beforeAll(async () => {
  house = await openHouse('2026-11-21T10:00:00+08:00')
  const size = { seed: 7, members: 60, products: 40, months: 14, endOn: '2026-11-21' }
  await seedDemo(house.cloud, SECRET, size, () => undefined)
  orders = ordersNow().filter(({ on }) => on <= THROUGH)
})
afterAll(() => house.close())

describe('what the operator reads of the demo shop is what its documents say', () => {
  it.each([30, 90, 365] as const)('both rates in %d days, and in the days before', async (days) => {
    const shown = await open(days)
    const window = { fromOn: addDays(THROUGH, 1 - days), toOn: THROUGH }
    const before = { fromOn: addDays(THROUGH, 1 - 2 * days), toOn: addDays(THROUGH, -days) }
    expect(numbersOf(shown.memberRepurchase)).toEqual(numbersOf(buyerRepurchaseRate(orders, window)))
    expect(numbersOf(shown.orderRepurchase)).toEqual(numbersOf(orderRepurchaseRate(orders, window)))
    expect(shown.memberRepurchase.before).toEqual(buyerRepurchaseRate(orders, before).share)
    expect(shown.orderRepurchase.before).toEqual(orderRepurchaseRate(orders, before).share)
    expect(shown.memberRepurchase.whole).toBeGreaterThan(5)
  })

  it('of each store and channel', async () => {
    const { scopes } = await open(90)
    const places = scopes.filter(({ kind }) => kind === 'all' || kind === 'store' || kind === 'channel')
    expect(places.length).toBeGreaterThan(2)
    for (const { code } of places) {
      const { memberRepurchase, scope } = await open(90, code)
      const [kind, name = ''] = code.split(':')
      const narrow: OrderScope = kind === 'store' ? { storeId: name } : kind === 'channel' ? { channel: name } : {}
      expect(scope).toBe(code)
      expect(numbersOf(memberRepurchase)).toEqual(
        numbersOf(buyerRepurchaseRate(orders, { fromOn: addDays(THROUGH, -89), toOn: THROUGH, ...narrow })),
      )
    }
  })

  it('who came back within 90 and within 30 days of their first purchase, first bought within a year', async () => {
    const { mode, others } = await open(90)
    const within = (days: number) =>
      returnRate(orders, THROUGH, days, { fromOn: addDays(THROUGH, -days - 364), toOn: addDays(THROUGH, -days) })
    expect(numbersOf(mode.rate)).toEqual(numbersOf(within(90)))
    expect(others.filter(({ code }) => code === 'second-purchase').map(numbersOf)).toEqual([numbersOf(within(30))])
  })

  it('buyers of each month, and cohorts', async () => {
    const { months, cohorts } = await open(90)
    const direct = cohortsOf(orders, monthOf(THROUGH))
    for (const { month, buyers, first, netFen } of months) {
      const own = orders.filter(({ on, netFen: left }) => monthOf(on) === month && left > 0)
      expect({ buyers, first, netFen }).toEqual({
        buyers: new Set(own.map(({ memberId }) => memberId)).size,
        first: direct.find((cohort) => cohort.month === month)?.size ?? 0,
        netFen: own.reduce((sum, { netFen: left }) => sum + left, 0),
      })
    }
    expect(months).toHaveLength(12)
    expect(cohorts).toEqual(direct.filter(({ month }) => month >= (months[0]?.month ?? '')))
  })

  it('members by stage, group and warning; how much the best bring', async () => {
    const { stages, groups, warnings, concentration } = await open(90)
    const scores = all<MemberScore>('member_scores')
    const counted = (parts: readonly { readonly code: string; readonly members: number }[]) =>
      Object.fromEntries(parts.map(({ code, members }) => [code, members]))
    for (const { code, members } of stages) expect(members).toBe(scores.filter(({ stage }) => stage === code).length)
    for (const { code, members } of groups) expect(members).toBe(scores.filter(({ rfm }) => rfm === code).length)
    for (const { code, members } of warnings)
      expect(members).toBe(scores.filter(({ warning }) => warning === code).length)
    expect(Object.keys(counted(stages))).toEqual(['new', 'growing', 'stable', 'asleep', 'lost'])
    const spent = new Map<string, number>()
    const known = new Set(scores.map(({ memberId }) => memberId))
    for (const { memberId, netFen } of ordersNow())
      if (known.has(memberId) && netFen > 0) spent.set(memberId, (spent.get(memberId) ?? 0) + netFen)
    expect(concentration?.of).toBe(scores.length)
    expect(concentration?.topFifthShare).toBeCloseTo(concentrationOf([...spent.values()])?.topFifthShare ?? 0, 1)
  })

  it('a later purchase of somebody, a refund of another, and the next night: still the same', async () => {
    const [some] = ordersNow().filter(({ storeId, on }) => storeId !== 'online' && on > '2026-10-01' && on <= THROUGH)
    const openids = all<{ _id: string; memberId: string }>('identities')
    const openid = openids.find(({ memberId }) => memberId === some?.memberId)?._id.slice('wechat:'.length) ?? ''
    const [storeId = '', receiptNo = ''] = (some?.orderId ?? '').split(':')
    await house.sendOrders({
      live: false,
      purchases: [order('late', '2026-11-19', 'tissue-24', { openid })],
      refunds: [
        { storeId, receiptNo, refundNo: 'r1', refundedFen: some?.netFen ?? 0, refundedAt: house.cloud.clock.now() },
      ],
    })
    await house.cloud.clock.to('2026-11-22T03:00:00+08:00', { maxTicksPerDay: 1 })
    for (const job of ['job-predict', 'job-rollup']) await runThrough(house.cloud, job)
    const shown = await open(90)
    const now = ordersNow()
    const window = { fromOn: '2026-08-24', toOn: '2026-11-21' }
    expect(numbersOf(shown.memberRepurchase)).toEqual(numbersOf(buyerRepurchaseRate(now, window)))
    expect(numbersOf(shown.orderRepurchase)).toEqual(numbersOf(orderRepurchaseRate(now, window)))
    expect(shown.cohorts.flatMap(({ cells }) => cells).length).toBeGreaterThan(0)
  })
})
