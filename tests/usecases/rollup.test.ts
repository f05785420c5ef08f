import type { Dashboard } from '@contract/operator'
import { runThrough } from '../cloud/start/run-through'
import { openHouse, type House } from '../fixtures/house'
import { batch, order } from '../fixtures/orders'

let house: House
let shown: Dashboard

const open = (input: { windowDays?: 30 | 90 | 365; scope?: string } = {}) =>
  house.ask('o-boss', 'operator', 'openDashboard', input)

/**
 * The night of 21 November, so the figures end on the 20th; 90 days begin on 23 August.
 * anna: 1 and 20 September, 15 October · ben: 5 October twice that day · cleo: 10 November, her first was 1 May ·
 * dan: 12 November, given back whole · eve: 2 November online, 18 November in the shop · fay: 25 July only · gus: today.
 */
beforeAll(async () => {
  house = await openHouse('2026-11-21T03:00:00+08:00')
  await house.employ('o-boss', ['operator'])
  await house.sendOrders({
    ...batch([
      order('anna', '2026-09-01', 'tea', { paidFen: 10_000, lines: [{ productId: 'tea', qty: 1, paidFen: 10_000 }] }),
      order('anna', '2026-09-20', 'tea'),
      order('anna', '2026-10-15', 'tea'),
      order('ben', '2026-10-05', 'tea'),
      order('ben', '2026-10-05', 'soap'),
      order('cleo', '2026-05-01', 'tea'),
      order('cleo', '2026-11-10', 'tea'),
      order('dan', '2026-11-12', 'soap'),
      order('eve', '2026-11-02', 'soap', { channel: 'online', storeId: 'online' }),
      order('eve', '2026-11-18', 'soap'),
      order('fay', '2026-07-25', 'soap'),
      order('gus', '2026-11-21', 'soap', { purchasedAt: Date.parse('2026-11-21T01:00:00+08:00') }),
    ]),
    refunds: [
      {
        storeId: 'wutong',
        receiptNo: 'dan.2026-11-12.soap',
        refundNo: 'r1',
        refundedFen: 12_900,
        refundedAt: Date.parse('2026-11-13T12:00:00+08:00'),
      },
    ],
  })
  await putReminders()
  await putLots()
  putCards()
  for (const job of ['job-predict', 'job-rollup']) await runThrough(house.cloud, job)
  shown = await open()
})
afterAll(() => house.close())

/** Reminders of tea: anna's of 10 October, opened and bought; cleo's of 15 November, too new to judge; ben's came too late. */
async function putReminders(): Promise<void> {
  const idOf = async (customer: string) =>
    (await house.ask(`o-${customer}`, 'member', 'openCenter', {})).member.memberId
  const touch = async (customer: string, on: string, state: string, reason: string | null = null) => ({
    _id: `t-${customer}`,
    v: 1,
    touchId: `t-${customer}`,
    memberId: await idOf(customer),
    planId: `p-${customer}`,
    productId: 'tea',
    purpose: 'replenishment',
    state,
    reason,
    endedAt: Date.parse(`${on}T10:00:00+08:00`),
  })
  house.cloud.store.bulkInsert('touches', [
    await touch('anna', '2026-10-10', 'delivered'),
    await touch('cleo', '2026-11-15', 'delivered'),
    await touch('ben', '2026-10-04', 'skipped', 'bought'),
    await touch('eve', '2026-10-06', 'refused'),
    await touch('fay', '2026-10-06', 'delivered'),
  ])
  house.cloud.store.bulkInsert('plans', [
    { _id: 'p-anna', v: 1, planId: 'p-anna', state: 'closed', sentOn: '2026-10-10', openedOn: '2026-10-11' },
  ])
}

/**
 * Lots drawn: anna on 10 September, invited, who bought on the 20th; ben on 4 October, invited, who bought the next day;
 * cleo on 1 October, not invited, who bought nothing in 14 days; fay on 15 November, whose days are not over.
 */
async function putLots(): Promise<void> {
  const lot = async (customer: string, on: string, arm: string) => {
    const { member } = await house.ask(`o-${customer}`, 'member', 'openCenter', {})
    const exposedAt = Date.parse(`${on}T20:00:00+08:00`)
    const { memberId } = member
    return {
      _id: `invitation:${memberId}`,
      v: 1,
      ...{ experimentCode: 'invitation', memberId, arm, exposedAt, leftOut: null, untilAt: null },
    }
  }
  house.cloud.store.clear('exposures')
  house.cloud.store.bulkInsert('exposures', [
    await lot('anna', '2026-09-10', 'invited'),
    await lot('ben', '2026-10-04', 'invited'),
    await lot('cleo', '2026-10-01', 'not-invited'),
    await lot('fay', '2026-11-15', 'not-invited'),
  ])
}

/**
 * Terms of paid cards; those count that ended from 16 August to 13 November. kim renewed before the end, lee six days after
 * it, mo three weeks after it, and so too late; ned did not; ola’s renewal was given back; pia’s ended on the 14th, too new.
 */
function putCards(): void {
  const term = (fromOn: string, lastOn: string, boughtOn = fromOn, refundedOn: string | null = null) => ({
    ...{ orderId: `${fromOn}.${lastOn}`, planId: 'quarter', paidFen: 2_900, boughtOn, fromOn, lastOn },
    ...{ savedFen: 0, refundedOn, refundedFen: 0 },
  })
  const card = (memberId: string, terms: readonly object[]) => ({
    ...{ _id: memberId, v: 1, memberId, terms, settledOn: '2026-11-20', settleOn: null },
  })
  const first = term('2026-07-01', '2026-09-30')
  house.cloud.store.bulkInsert('cards', [
    card('kim', [first, term('2026-10-01', '2026-12-31', '2026-09-20')]),
    card('lee', [first, term('2026-10-06', '2027-01-05')]),
    card('mo', [first, term('2026-10-21', '2027-01-20')]),
    card('ned', [first]),
    card('ola', [first, term('2026-10-01', '2026-12-31', '2026-09-20', '2026-10-02')]),
    card('pia', [term('2026-08-15', '2026-11-14')]),
  ])
}

describe('counted by hand', () => {
  it('whole days only: the window ends yesterday', () => {
    expect([shown.fromOn, shown.toOn]).toEqual(['2026-08-23', '2026-11-20'])
  })

  it('of four who bought in 90 days, three bought twice or more', () => {
    // anna 3, ben 2, eve 2, cleo 1; dan's was given back, fay's lies before, gus buys today
    expect(shown.memberRepurchase).toMatchObject({ part: 3, whole: 4, share: 0.75, partName: '买过 2 次及以上的会员' })
  })

  it('of eight orders in 90 days, four were not somebody’s first', () => {
    expect(shown.orderRepurchase).toMatchObject({ part: 4, whole: 8, share: 0.5 })
  })

  it('the 90 days before: cleo lies outside, fay bought once', () => {
    // 25 May to 22 August: fay alone
    expect(shown.memberRepurchase.before).toBe(0)
    expect(shown.orderRepurchase.before).toBe(0)
  })

  it('in 30 days: cleo and eve, two orders of three were a first', async () => {
    const { memberRepurchase, orderRepurchase } = await open({ windowDays: 30 })
    expect([memberRepurchase.part, memberRepurchase.whole]).toEqual([1, 2])
    expect([orderRepurchase.part, orderRepurchase.whole]).toEqual([1, 3])
  })

  it('in the shop alone eve bought once', async () => {
    const { memberRepurchase, scope } = await open({ scope: 'store:wutong' })
    expect(scope).toBe('store:wutong')
    expect([memberRepurchase.part, memberRepurchase.whole]).toEqual([2, 4])
  })

  it('within 90 days of their first purchase nobody of two came back: cleo took longer, fay never did', () => {
    expect(shown.mode.rate).toMatchObject({ part: 0, whole: 2 })
    expect(shown.mode).toMatchObject({ mode: 'acquire' })
    expect(shown.mode.advice).toMatch(/拉新/)
  })

  it('months: buyers, and whose first purchase it was', () => {
    const known = Object.fromEntries(shown.months.map(({ month, buyers, first }) => [month, [buyers, first]]))
    expect(known).toMatchObject({
      '2026-05': [1, 1],
      '2026-06': [0, 0],
      '2026-07': [1, 1],
      '2026-09': [1, 1],
      '2026-10': [2, 1],
      '2026-11': [2, 1],
    })
    expect(shown.months.find(({ month }) => month === '2026-09')).toMatchObject({ orders: 2, netFen: 22_900 })
  })

  it('cohorts: who began in September was there in October and not in November', () => {
    const september = shown.cohorts.find(({ month }) => month === '2026-09')
    expect(september).toMatchObject({ size: 1 })
    expect(september?.cells.map(({ members }) => members)).toEqual([1, 1, 0])
  })

  it('members by stage add up to who has bought', () => {
    const { stages, groups, warnings } = shown
    const total = (parts: readonly { readonly members: number }[]) =>
      parts.reduce((sum, { members }) => sum + members, 0)
    expect([total(stages), total(groups), total(warnings)]).toEqual([6, 6, 6])
    // anna, cleo and eve came two or three days; ben's two orders are of one day
    expect(stages.find(({ code }) => code === 'growing')?.members).toBe(3)
  })

  it('of those asleep 30 days ago one came back: cleo, after half a year', () => {
    // the usual gap is (44 + 193 + 16) ÷ 4 = 63 days; twice that is more than fay’s 118 days of silence
    const wakeUp = shown.others.find(({ code }) => code === 'wake-up')
    expect([wakeUp?.part, wakeUp?.whole]).toEqual([1, 1])
  })

  it('of five cards that ended two were renewed within a week', () => {
    const renewal = shown.others.find(({ code }) => code === 'renewal')
    expect(renewal).toMatchObject({ part: 2, whole: 5, share: 0.4, fromOn: '2026-08-16', toOn: '2026-11-13' })
  })

  it('reminders: four to send, three delivered, one opened; of two old enough to judge one was followed by tea', () => {
    const { planned, delivered, failed, opened, bought, skipped, figures } = shown.reminders
    expect({ planned, delivered, failed, opened, bought }).toEqual({
      planned: 4,
      delivered: 3,
      failed: 1,
      opened: 1,
      bought: 1,
    })
    expect(skipped).toEqual([{ name: '已经买了', count: 1 }])
    expect(figures.map(({ part, whole }) => [part, whole])).toEqual([
      [3, 4],
      [1, 3],
      [1, 2],
    ])
  })

  it('of two invited both bought within 14 days, of one not invited nobody did; whose days are not over is not counted', () => {
    const { arms } = shown.invitation ?? { arms: [] }
    expect(arms.map(({ code, bought, members }) => [code, bought, members])).toEqual([
      ['invited', 2, 2],
      ['not-invited', 0, 1],
    ])
    expect(shown.invitation?.difference).toBeNull()
  })

  it('every figure has a name, a definition and what its two numbers are', () => {
    const { memberRepurchase, orderRepurchase, mode, others, reminders } = shown
    for (const figure of [memberRepurchase, orderRepurchase, mode.rate, ...others, ...reminders.figures]) {
      expect(figure.definition).toMatch(/÷/)
      for (const words of [figure.name, figure.partName, figure.wholeName]) expect(words).not.toBe('')
      expect(figure.fromOn <= figure.toOn).toBe(true)
    }
  })

  it('the table to be saved holds the same numbers', async () => {
    const { csv, fileName } = await house.ask('o-boss', 'operator', 'exportFigures', {})
    expect(fileName).toBe('经营-2026-11-20-90天.csv')
    expect(csv).toContain('用户复购率,75.00,0.00,3,买过 2 次及以上的会员,4,买过的会员,2026-08-23,2026-11-20')
    expect(csv).toContain('\r\n2026-10,2,1,1,3,387.00\r\n')
  })
})

it('the next night moves the window a day on and takes today in; what was rolled up before stays', async () => {
  // more than a page of reminders on one day
  house.cloud.store.bulkInsert(
    'touches',
    Array.from({ length: 130 }, (_, place) => ({
      _id: `crowd-${place}`,
      v: 1,
      ...{ touchId: `crowd-${place}`, memberId: `nobody-${place}`, planId: null, productId: 'tea' },
      ...{ purpose: 'replenishment', state: 'delivered', reason: null },
      endedAt: Date.parse('2026-11-20T10:00:00+08:00'),
    })),
  )
  await house.cloud.clock.to('2026-11-22T03:00:00+08:00', { maxTicksPerDay: 1 })
  for (const job of ['job-predict', 'job-rollup']) await runThrough(house.cloud, job)
  const next = await open()
  expect(next.toOn).toBe('2026-11-21')
  expect(next.memberRepurchase).toMatchObject({ part: 3, whole: 5 })
  expect(next.reminders).toMatchObject({ delivered: 3 + 130, failed: 1, opened: 1, bought: 1 })
  expect((await house.documents('rollups')).length).toBe(2)
})

it('a night whose scores are not done has no figures yet', async () => {
  await house.cloud.clock.to('2026-11-23T00:30:00+08:00', { maxTicksPerDay: 1 })
  const outcome = await house.cloud.runTimer('job-rollup')
  expect(outcome?.ok ? JSON.parse(outcome.result) : null).toMatchObject({ data: { skipped: 'not due' } })
})

it('a shop in which nothing was ever bought shows what will stand there, and no false numbers', async () => {
  const empty = await openHouse('2026-11-21T03:00:00+08:00')
  await empty.employ('o-boss', ['operator'])
  const before = await empty.ask('o-boss', 'operator', 'openDashboard', {})
  expect(before).toMatchObject({ rolledAt: null, months: [], invitation: null, worth: [] })
  expect(before.memberRepurchase.share).toBeNull()
  for (const job of ['job-predict', 'job-rollup']) await runThrough(empty.cloud, job)
  const after = await empty.ask('o-boss', 'operator', 'openDashboard', {})
  expect(after.rolledAt).not.toBeNull()
  expect(after.mode.mode).toBeNull()
  await empty.close()
})
