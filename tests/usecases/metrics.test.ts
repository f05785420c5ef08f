import type { Dashboard } from '@contract/operator'
import { runThrough } from '../cloud/start/run-through'
import { openHouse, type House } from '../fixtures/house'
import { batch, order } from '../fixtures/orders'

let house: House
let shown: Dashboard

const BOSS = 'o-boss'
const open = (input: { windowDays?: 30 | 90 | 365; scope?: string } = {}) =>
  house.ask(BOSS, 'operator', 'openDashboard', input)

const enter = (month: string, costFen: number | null, channel = 'all') =>
  house.call(BOSS, 'operator', 'putAcquisitionCost', { month, costFen, channel })

/**
 * The night of 21 November, so the figures end on the 20th and the funnel looks from 23 August. New members: anna (September,
 * in the shop), ben (October, in the shop), cleo (October, online, on another platform) and dan, who gave all back.
 */
beforeAll(async () => {
  house = await openHouse('2026-11-21T03:00:00+08:00')
  await house.employ(BOSS, ['operator'])
  await house.sendOrders({
    ...batch([
      order('anna', '2026-09-10', 'tea', { paidFen: 10_000, lines: [{ productId: 'tea', qty: 1, paidFen: 10_000 }] }),
      order('anna', '2026-10-20', 'tea', { paidFen: 20_000, lines: [{ productId: 'tea', qty: 2, paidFen: 20_000 }] }),
      order('ben', '2026-10-05', 'tea', { paidFen: 5_000, lines: [{ productId: 'tea', qty: 1, paidFen: 5_000 }] }),
      order('cleo', '2026-10-08', 'soap', {
        ...{ channel: 'online', storeId: 'online', paidFen: 15_000 },
        lines: [{ productId: 'soap', qty: 1, paidFen: 15_000 }],
      }),
      order('dan', '2026-10-09', 'soap'),
    ]),
    refunds: [
      {
        ...{ storeId: 'wutong', receiptNo: 'dan.2026-10-09.soap', refundNo: 'r1', refundedFen: 12_900 },
        refundedAt: Date.parse('2026-10-10T12:00:00+08:00'),
      },
    ],
  })
  await putLooks()
  for (const job of ['job-predict', 'job-rollup']) await runThrough(house.cloud, job)
  shown = await open()
})
afterAll(() => house.close())

/** anna looked before she bought; ben only after; cleo on the day; dan looked too; eve looks and never buys; fay has a full cart. */
async function putLooks(): Promise<void> {
  const idOf = async (customer: string) =>
    (await house.ask(`o-${customer}`, 'member', 'openCenter', {})).member.memberId
  const views = async (customer: string, on: string) => {
    const memberId = await idOf(customer)
    return { _id: memberId, v: 1, memberId, looks: [{ productId: 'tea', on }] }
  }
  house.cloud.store.bulkInsert('product_views', [
    await views('anna', '2026-09-01'),
    await views('ben', '2026-11-01'),
    await views('cleo', '2026-10-08'),
    await views('dan', '2026-10-09'),
    await views('eve', '2026-11-20'),
    await views('gus', '2026-08-01'),
  ])
  const fay = await idOf('fay')
  const line = { productId: 'tea', qty: 1, addedAt: Date.parse('2026-11-11T20:00:00+08:00') }
  house.cloud.store.bulkInsert('baskets', [{ _id: fay, v: 1, memberId: fay, lines: [line], lastDelivery: null }])
  const anna = await idOf('anna')
  house.cloud.store.bulkInsert('survey_answers', [
    { _id: 's1', v: 1, surveyId: 's1', memberId: anna, answeredAt: Date.parse('2026-09-12T10:00:00+08:00') },
  ])
}

describe('the four stages, counted by hand', () => {
  it('six looked or put aside; anna and cleo bought after it; both have it; anna bought again', () => {
    expect(shown.funnel?.steps.map(({ stage, members }) => [stage, members])).toEqual([
      ['before', 6],
      ['at', 2],
      ['in-use', 2],
      ['after', 1],
    ])
    expect(shown.funnel?.note).toContain('1 位答了回访或写了评价')
  })

  it('each stage says what counts, and the sentence names where most are lost', () => {
    for (const { definition, name } of shown.funnel?.steps ?? []) expect([definition, name]).not.toContain('')
    expect(shown.funnel?.sentence).toContain('“购买中”')
  })
})

describe('what new members cost and bring', () => {
  beforeAll(async () => {
    expect(await enter('2026-09', 3_000)).toMatchObject({ ok: true, data: { costFen: 3_000 } })
    expect(await enter('2026-10', 10_000, 'pos')).toMatchObject({ ok: true })
    expect(await enter('2026-10', 20_000, 'online')).toMatchObject({ ok: true })
    shown = await open()
  })

  it('anna cost 30 yuan and brought 120 of margin: earned back in the month itself', () => {
    // 300 yuan net at a margin of 40 %; in September alone 100 yuan, of which 40 stay
    const september = shown.acquisition.rows.find(({ month }) => month === '2026-09')
    expect(september).toMatchObject({ members: 1, costFen: 3_000, costEachFen: 3_000, valueEachFen: 12_000 })
    expect(september).toMatchObject({ ratioBp: 40_000, paybackMonths: 0 })
  })

  it('October’s two cost 150 yuan each, both channels together, and have not earned it back', () => {
    const october = shown.acquisition.rows.find(({ month }) => month === '2026-10')
    expect(october).toMatchObject({ members: 2, costFen: 30_000, costEachFen: 15_000, valueEachFen: 4_000 })
    expect(october).toMatchObject({ ratioBp: 2_667, paybackMonths: null })
  })

  it('of a channel: its own cost and who first bought there', async () => {
    const { acquisition } = await open({ scope: 'channel:online' })
    expect(acquisition.rows).toMatchObject([
      { month: '2026-10', members: 1, costFen: 20_000, costEachFen: 20_000, valueEachFen: 6_000 },
    ])
  })

  it('of a store it is not told', async () => {
    const { acquisition } = await open({ scope: 'store:wutong' })
    expect(acquisition.isTold).toBe(false)
    expect(acquisition.rows.every(({ costFen }) => costFen === null)).toBe(true)
  })

  it('all together: 330 yuan for three, 200 yuan of margin', () => {
    expect(shown.acquisition.total).toMatchObject({
      members: 3,
      costFen: 33_000,
      valueEachFen: 6_667,
      paybackMonths: 0,
    })
  })

  it('a month long past or to come, and a channel nobody bought by, are refused', async () => {
    for (const month of ['2025-11', '2026-12'])
      expect(await enter(month, 1)).toMatchObject({ ok: false, code: 'cost/month-out-of-range' })
    expect(await enter('2026-10', 1, 'radio')).toMatchObject({ ok: false, code: 'cost/unknown-channel' })
    expect(await enter('2026-13', 1)).toMatchObject({ ok: false, code: 'request/invalid' })
    expect(await enter('2026-10', -1)).toMatchObject({ ok: false, code: 'request/invalid' })
  })

  it('entered again it is changed, and taken back it is unknown; each is on record', async () => {
    await enter('2026-09', 6_000)
    const again = await open()
    expect(again.acquisition.entered).toContainEqual({ month: '2026-09', channel: 'all', costFen: 6_000 })
    await enter('2026-09', null)
    const back = await open()
    expect(back.acquisition.entered.some(({ month }) => month === '2026-09')).toBe(false)
    const audits = await house.documents<{ outcome: string }>('audit_entries', {
      action: 'operator.putAcquisitionCost',
    })
    expect(audits.map(({ outcome }) => outcome)).toContain('cost/unknown-channel')
    expect(audits.filter(({ outcome }) => outcome === 'done').length).toBe(5)
  })

  it('staff may not', async () => {
    await house.employ('o-clerk', ['staff'])
    const reply = await house.call('o-clerk', 'operator', 'putAcquisitionCost', { month: '2026-10', costFen: 1 })
    expect(reply).toMatchObject({ ok: false, code: 'request/not-allowed' })
  })
})

describe('months of the other rates', () => {
  it('each rate has its months, at most twelve, the current one last, and parts of a whole', () => {
    for (const figure of [shown.memberRepurchase, shown.orderRepurchase, shown.mode.rate, ...shown.others]) {
      const months = (figure.trend ?? []).map(({ month }) => month)
      expect([figure.code, months[months.length - 1]]).toEqual([figure.code, '2026-11'])
      expect(months.length).toBeLessThanOrEqual(12)
      for (const { part, whole } of figure.trend ?? []) expect(part).toBeLessThanOrEqual(whole)
    }
  })

  it('of September’s one newcomer nobody came back within 30 days; October’s are not all old enough', () => {
    const second = shown.others.find(({ code }) => code === 'second-purchase')?.trend ?? []
    expect(second.find(({ month }) => month === '2026-09')).toMatchObject({ part: 0, whole: 1 })
    expect(second.find(({ month }) => month === '2026-10')).toMatchObject({ part: 0, whole: 2 })
    expect(second.find(({ month }) => month === '2026-11')).toMatchObject({ part: 0, whole: 0, share: null })
  })
})

it('two of the three came once: below the line, in words', () => {
  // anna alone bought twice in 90 days
  expect(shown.memberRepurchase).toMatchObject({ part: 1, whole: 3 })
  expect(shown.benchmark).toMatchObject({ passBp: 2_000, industryBp: 3_500, standing: 'good' })
})

it('the table to be saved holds stages, costs and months', async () => {
  const { csv } = await house.ask(BOSS, 'operator', 'exportFigures', {})
  for (const line of [
    '购买中,2,33.33,33.33,2026-08-23,2026-11-20',
    '2026-10,2,300.00,150.00,40.00,0.27',
    '逐月 %,2025-12',
  ])
    expect(csv).toContain(line)
})

it('the best fifth of three is one: anna, with what the others are found by; her name is masked', async () => {
  await house.ask('o-anna', 'member', 'updateProfile', { nickname: '安娜小姐' })
  const { members, fifth } = await house.ask(BOSS, 'operator', 'listBest', {})
  // 300 yuan of 300 + 50 + 150
  expect(members).toMatchObject([{ name: '安＊＊', netFen: 30_000, orders: 2, lastOn: '2026-10-20', shareBp: 6_000 }])
  expect(fifth).toMatchObject({ members: 1, fromFen: 30_000 })
  const audience = await house.ask(BOSS, 'operator', 'previewAudience', {
    condition: fifth?.condition ?? 'everyone',
    holdoutBp: 0,
  })
  expect(audience).toMatchObject({ matched: 1, problems: [] })
})

it('more than a page looked, and more than a page filled a cart: the next night counts each once', async () => {
  const nobody = (kind: string) =>
    Array.from({ length: 130 }, (_, place) => `${kind}-${String(place).padStart(3, '0')}`)
  house.cloud.store.bulkInsert(
    'product_views',
    nobody('looker').map((memberId) => ({
      ...{ _id: memberId, v: 1, memberId, looks: [{ productId: 'tea', on: '2026-11-20' }] },
    })),
  )
  const addedAt = Date.parse('2026-11-20T20:00:00+08:00')
  house.cloud.store.bulkInsert(
    'baskets',
    [...nobody('filler'), ...nobody('looker').slice(0, 30)].map((memberId) => ({
      ...{ _id: memberId, v: 1, memberId, lines: [{ productId: 'tea', qty: 1, addedAt }], lastDelivery: null },
    })),
  )
  await house.cloud.clock.to('2026-11-22T03:00:00+08:00', { maxTicksPerDay: 1 })
  for (const job of ['job-predict', 'job-rollup']) await runThrough(house.cloud, job)
  const { funnel } = await open()
  expect(funnel?.steps.map(({ members }) => members)).toEqual([6 + 130 + 130, 2, 2, 1])
})
