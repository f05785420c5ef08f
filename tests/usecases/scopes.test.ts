import type { Dashboard } from '@contract/operator'
import type { Condition } from '@domain/segment/condition'
import type { Purchase } from '@domain/purchase/purchase'
import type { MemberScore } from '@domain/segment/member-score'
import { runThrough } from '../cloud/start/run-through'
import { openHouse, type House } from '../fixtures/house'
import { batch, order } from '../fixtures/orders'

let house: House

const BOSS = 'o-boss'
type Asked = { scope?: string; windowDays?: 30 | 90 | 365; window?: { fromOn: string; toOn: string } }
const open = (input: Asked = {}) => house.ask(BOSS, 'operator', 'openDashboard', input)
const ratesOf = ({ memberRepurchase: user, orderRepurchase: orders }: Dashboard) => [
  [user.part, user.whole],
  [orders.part, orders.whole],
]
const night = async () => {
  for (const job of ['job-predict', 'job-rollup']) await runThrough(house.cloud, job)
}
const basket = (customer: string, on: string, ...productIds: string[]) =>
  order(customer, on, productIds.join('+'), {
    paidFen: 1_000 * productIds.length,
    lines: productIds.map((productId) => ({ productId, qty: 1, paidFen: 1_000 })),
  })

/**
 * anna: tea on 1 September and 1 October, soap on 20 October · ben: soap on 5 October, tea and soap on 6 November · cleo: tea
 * on 10 November · dan: tea on 2 and 3 October, the second given back whole · eve: soap on 2 May and 5 May.
 */
beforeAll(async () => {
  house = await openHouse('2026-11-21T03:00:00+08:00')
  await house.employ(BOSS, ['operator'])
  await house.sendOrders({
    ...batch([
      basket('anna', '2026-09-01', 'tea'),
      basket('anna', '2026-10-01', 'tea'),
      basket('anna', '2026-10-20', 'soap'),
      basket('ben', '2026-10-05', 'soap'),
      basket('ben', '2026-11-06', 'tea', 'soap'),
      basket('cleo', '2026-11-10', 'tea'),
      basket('dan', '2026-10-02', 'tea'),
      basket('dan', '2026-10-03', 'tea'),
      basket('eve', '2026-05-02', 'soap'),
      basket('eve', '2026-05-05', 'soap'),
    ]),
    refunds: [
      {
        ...{ storeId: 'wutong', receiptNo: 'dan.2026-10-03.tea', refundNo: 'r1', refundedFen: 1_000 },
        refundedAt: Date.parse('2026-10-04T12:00:00+08:00'),
      },
    ],
  })
  await night()
})
afterAll(() => house.close())

describe('by product', () => {
  it('in 90 days four bought tea, anna twice; dan’s second was given back', async () => {
    const shown = await open({ scope: 'product:tea' })
    expect(shown.scope).toBe('product:tea')
    expect(ratesOf(shown)).toEqual([
      [1, 4],
      [1, 5],
    ])
    expect(shown.scopeNote).toContain('这件商品')
  })

  it('of soap: ben twice, anna once; eve’s two lie before', async () => {
    expect(ratesOf(await open({ scope: 'product:soap' }))).toEqual([
      [1, 2],
      [1, 3],
    ])
    expect(ratesOf(await open({ scope: 'product:soap', windowDays: 365 }))).toEqual([
      [2, 3],
      [2, 5],
    ])
  })

  it('months and cohorts are those of the product', async () => {
    const { months, cohorts } = await open({ scope: 'product:tea' })
    expect(months.find(({ month }) => month === '2026-10')).toMatchObject({ buyers: 2, first: 1, orders: 2 })
    expect(cohorts.find(({ month }) => month === '2026-09')?.cells.map(({ members }) => members)).toEqual([1, 1, 0])
  })
})

describe('by segment', () => {
  it('each member counts in one stage and one group: their orders add up to all of them', async () => {
    const { scopes, orderRepurchase } = await open({ windowDays: 365 })
    for (const kind of ['stage', 'group'] as const) {
      const codes = scopes.filter((scope) => scope.kind === kind).map(({ code }) => code)
      const parts = await Promise.all(codes.map((scope) => open({ scope, windowDays: 365 })))
      expect(parts.reduce((sum, part) => sum + part.orderRepurchase.whole, 0)).toBe(orderRepurchase.whole)
    }
  })

  it('of each stage and group, what its members bought', async () => {
    await expectSegments({ fromOn: '2026-08-23', toOn: '2026-11-20' })
  })

  it('cleo alone came once and lately', async () => {
    const shown = await open({ scope: 'stage:new' })
    expect(ratesOf(shown)).toEqual([
      [0, 1],
      [0, 1],
    ])
    expect(shown.scopes.find(({ code }) => code === 'stage:new')).toMatchObject({ name: '新客', kind: 'stage' })
  })
})

/** Holds every segment's rates against the purchases of those whose score says that they stand in it. */
async function expectSegments(window: { readonly fromOn: string; readonly toOn: string }): Promise<void> {
  const [scores, purchases, { scopes }] = await Promise.all([
    house.documents<MemberScore>('member_scores'),
    house.documents<Purchase>('purchases'),
    open(),
  ])
  const segments = scopes.filter(({ kind }) => kind === 'stage' || kind === 'group')
  expect(segments.length).toBeGreaterThan(3)
  for (const { code } of segments) {
    const inside = scores.filter((score) => [`stage:${score.stage}`, `rfm:${score.rfm}`].includes(code))
    const bought = inside.map(
      ({ memberId }) =>
        purchases.filter(
          (one) =>
            one.memberId === memberId &&
            one.refundedFen < one.paidFen &&
            one.purchasedOn >= window.fromOn &&
            one.purchasedOn <= window.toOn,
        ).length,
    )
    const buyers = bought.filter((times) => times > 0).length
    const orders = bought.reduce((sum, times) => sum + times, 0)
    expect([code, ratesOf(await open({ scope: code, window }))]).toEqual([
      code,
      [
        [bought.filter((times) => times > 1).length, buyers],
        [orders - buyers, orders],
      ],
    ])
  }
}

describe('in any days', () => {
  it('1 to 31 October: anna twice, ben and dan once, and the 31 days before it', async () => {
    const shown = await open({ window: { fromOn: '2026-10-01', toOn: '2026-10-31' } })
    expect([shown.fromOn, shown.toOn, shown.windowDays]).toEqual(['2026-10-01', '2026-10-31', 31])
    expect(ratesOf(shown)).toEqual([
      [1, 3],
      [1, 4],
    ])
    expect(shown.memberRepurchase.before).toBe(0)
  })

  it('of tea, from the day after its first purchase', async () => {
    const window = { fromOn: '2026-09-02', toOn: '2026-11-20' }
    expect(ratesOf(await open({ scope: 'product:tea', window }))).toEqual([
      [0, 4],
      [0, 4],
    ])
  })

  it('the usual window asked for day by day says the same', async () => {
    const usual = await open()
    const asked = await open({ window: { fromOn: usual.fromOn, toOn: usual.toOn } })
    expect(asked.memberRepurchase).toEqual(usual.memberRepurchase)
    expect(asked.orderRepurchase).toEqual(usual.orderRepurchase)
  })

  it.each([
    ['turned round', '2026-10-31', '2026-10-01'],
    ['not over', '2026-10-01', '2026-11-21'],
    ['longer than a year', '2025-11-01', '2026-11-20'],
  ])('%s is refused', async (_words, fromOn, toOn) => {
    const reply = await house.call(BOSS, 'operator', 'openDashboard', { window: { fromOn, toOn } })
    expect(reply).toMatchObject({ ok: false, code: 'figures/bad-window' })
  })
})

it('the night after cleo came again: she has moved on with all she ever bought, and nothing counts twice', async () => {
  await house.sendOrders(batch([basket('cleo', '2026-11-20', 'lamp')]))
  await house.cloud.clock.to('2026-11-22T03:00:00+08:00', { maxTicksPerDay: 1 })
  await night()
  await expectSegments({ fromOn: '2026-05-03', toOn: '2026-11-21' })
  expect(ratesOf(await open({ scope: 'stage:new' }))).toEqual([
    [0, 0],
    [0, 0],
  ])
  expect(ratesOf(await open({ scope: 'product:tea' }))).toEqual([
    [1, 4],
    [1, 5],
  ])
  // a product that sells from now on has its figures too
  expect(ratesOf(await open({ scope: 'product:lamp' }))[0]).toEqual([0, 1])
  const waiting = await house.documents('member_histories', { recount: true })
  expect(waiting).toEqual([])
})

describe('by a condition of the operator’s own', () => {
  const measure = (condition: 'everyone' | Condition, window = { fromOn: '2026-08-23', toOn: '2026-11-20' }) =>
    house.ask(BOSS, 'segment', 'measureSegment', { condition, window })

  it('who bought on two days or more: anna and ben; eve’s lie before the window', async () => {
    const { matched, isEstimate, rates } = await measure({ kind: 'figure', figure: 'purchases', from: 2, to: 3 })
    expect([matched, isEstimate]).toEqual([4, false])
    // cleo has come again since, on the window’s last day
    expect([rates?.memberRepurchase, rates?.orderRepurchase]).toMatchObject([
      { part: 3, whole: 3 },
      { part: 4, whole: 7 },
    ])
  })

  it('everyone is the shop', async () => {
    const { rates } = await measure('everyone')
    const shown = await open({ window: { fromOn: '2026-08-23', toOn: '2026-11-20' } })
    expect([rates?.memberRepurchase.part, rates?.memberRepurchase.whole]).toEqual(ratesOf(shown)[0])
    expect([rates?.orderRepurchase.part, rates?.orderRepurchase.whole]).toEqual(ratesOf(shown)[1])
  })

  it('what makes no sense is told, and nothing is looked for', async () => {
    const { problems, rates } = await measure({ kind: 'and', of: [] })
    expect([problems, rates]).toEqual([['里面没有写内容'], null])
    const reply = await house.call(BOSS, 'segment', 'measureSegment', {
      condition: 'everyone',
      window: { fromOn: '2026-11-20', toOn: '2026-11-01' },
    })
    expect(reply).toMatchObject({ ok: false, code: 'figures/bad-window' })
  })
})
