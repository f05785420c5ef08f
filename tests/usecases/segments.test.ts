import type { Condition } from '@domain/segment/condition'
import { atMinute } from '@domain/time'
import { runThrough } from '../cloud/start/run-through'
import { openHouse, type House } from '../fixtures/house'
import { batch, order, regular } from '../fixtures/orders'

let house: House
const memberOf = async (name: string) => (await house.ask(`o-${name}`, 'member', 'openCenter', {})).member.memberId
const save = (name: string, condition: Condition, segmentId: string | null = null, requestId?: string) =>
  house.call('o-boss', 'segment', 'saveSegment', { segmentId, name, condition }, requestId)
const keep = (name: string, condition: Condition, segmentId: string | null = null) =>
  house.ask('o-boss', 'segment', 'saveSegment', { segmentId, name, condition })
const list = () => house.ask('o-boss', 'segment', 'listSegments', {})
const preview = (condition: Condition) =>
  house.ask('o-boss', 'operator', 'previewAudience', { condition, holdoutBp: 0 })

const coffee: Condition = { kind: 'events', event: 'purchase', withinDays: 90, from: 2, subject: 'coffee' }
const away: Condition = { kind: 'figure', figure: 'silentDays', from: 100 }

beforeAll(async () => {
  house = await openHouse('2026-11-21T10:00:00+08:00')
  await house.employ('o-boss', ['operator'])
  await house.sendOrders(
    batch([
      ...regular('steady', 'coffee', ['2026-09-20', '2026-10-20', '2026-11-18']),
      ...regular('gone', 'cat-food', ['2026-03-20', '2026-04-20', '2026-05-20']),
      order('fresh', '2026-11-18', 'coffee'),
    ]),
  )
  for (const name of ['steady', 'gone', 'fresh']) await memberOf(name)
  await runThrough(house.cloud, 'job-predict')
})
afterAll(() => house.close())
beforeEach(() => house.cloud.store.clear('segments'))

describe('a segment of the operator’s own', () => {
  it('is kept with a sentence for each part, and the same tap keeps one', async () => {
    const requestId = 'the-same-tap'
    const both = { kind: 'or', of: [coffee, away] } as const
    expect(await save('咖啡老客', both, null, requestId)).toMatchObject({ ok: true })
    expect(await save('咖啡老客', both, null, requestId)).toMatchObject({ ok: true })
    expect((await list()).own).toMatchObject([
      { name: '咖啡老客', words: ['90 天内买过coffee 2 次以上', '多久没来 100 天以上'], savedOn: '2026-11-21' },
    ])
  })

  it('can be changed and removed; what is gone cannot be changed', async () => {
    const { segmentId } = await keep('老客', away)
    await keep('走远的老客', { ...away, from: 120 }, segmentId)
    expect((await list()).own).toMatchObject([{ segmentId, name: '走远的老客', words: ['多久没来 120 天以上'] }])
    for (let again = 0; again < 2; again += 1) await house.ask('o-boss', 'segment', 'removeSegment', { segmentId })
    expect((await list()).own).toEqual([])
    expect(await save('又来了', away, segmentId)).toMatchObject({ ok: false, code: 'segment/not-found' })
  })

  it('that cannot be is refused with what is wrong, and nothing is kept', async () => {
    expect(await save(' ', { kind: 'and', of: [] })).toMatchObject({
      ...{ ok: false, code: 'segment/invalid', message: '还不能保存：还没有写名字。里面没有写内容。' },
    })
    expect((await list()).own).toEqual([])
  })

  it('is one of at most fifty', async () => {
    for (let place = 0; place < 50; place += 1) await keep(`人群 ${place}`, away)
    expect(await save('第五十一个', away)).toMatchObject({ ok: false, code: 'segment/too-many' })
  })

  it('is previewed with how many meet each part by itself', async () => {
    expect(await preview({ kind: 'and', of: [coffee, { kind: 'not', of: away }] })).toMatchObject({
      ...{ members: 4, matched: 1, parts: [1, 3], isEstimate: false },
    })
    expect(await preview({ kind: 'or', of: [coffee, away] })).toMatchObject({ matched: 2, parts: [1, 1] })
  })
})

test('what the nights have found stands ready, with what to do for it', async () => {
  await runThrough(house.cloud, 'job-rollup')
  const { ready, parts } = await list()
  expect(ready).toContainEqual(expect.objectContaining({ code: 'stage:new', name: '新客', members: 1 }))
  expect(ready).toHaveLength(5 + 8 + 2)
  expect(parts.words.map(({ code }) => code)).toEqual(['stage', 'rfmGroup', 'warning', 'tag', 'channel', 'storeId'])
  for (const { condition } of ready) expect(await preview(condition)).toMatchObject({ problems: [] })
})

describe('what members did counts too', () => {
  const within30 = (event: 'coupon-redeemed' | 'points-redeemed' | 'message-opened', more: object = {}): Condition => ({
    ...{ kind: 'events', event, withinDays: 30, ...more },
  })
  const matchedBy = async (condition: Condition) => (await preview(condition)).matched

  beforeAll(async () => {
    const [steady, gone] = await Promise.all(['steady', 'gone'].map(memberOf))
    const coupon = (no: number, memberId: string | undefined, on: string) => ({
      ...{ _id: `c${no}`, v: 1, couponId: `c${no}`, templateId: 'welcome', memberId, state: 'redeemed' },
      redeemedAt: atMinute(on, 600),
    })
    house.cloud.store.bulkInsert('coupons', [
      coupon(1, steady, '2026-11-01'),
      coupon(2, steady, '2026-11-10'),
      coupon(3, gone, '2026-09-10'),
    ])
    const entry = { v: 1, accountId: gone, kind: 'redeem', points: 10, at: atMinute('2026-11-20', 600) }
    house.cloud.store.bulkInsert('points_entries', [{ _id: 'e1', entryId: 'e1', ...entry }])
    const message = { v: 1, memberId: gone, readAt: atMinute('2026-11-19', 600) }
    house.cloud.store.bulkInsert('inbox_entries', [{ _id: 'i1', entryId: 'i1', ...message }])
    house.cloud.store.bulkInsert('plans', [
      { _id: 'p1', v: 1, planId: 'p1', memberId: steady, state: 'closed', openedOn: '2026-11-15' },
    ])
  })

  it('coupons used, how often and which', async () => {
    expect(await matchedBy(within30('coupon-redeemed'))).toBe(1)
    expect(await matchedBy(within30('coupon-redeemed', { from: 2, subject: 'welcome' }))).toBe(1)
    expect(await matchedBy(within30('coupon-redeemed', { subject: 'another' }))).toBe(0)
    expect(await matchedBy({ ...within30('coupon-redeemed'), withinDays: 90 } as Condition)).toBe(2)
  })

  it('points redeemed', async () => expect(await matchedBy(within30('points-redeemed'))).toBe(1))

  it('messages opened: a reminder or the inbox', async () =>
    expect(await matchedBy(within30('message-opened'))).toBe(2))
})

test('a campaign may name a segment; it goes by what the segment was when it began', async () => {
  const { segmentId } = await keep('咖啡老客', coffee)
  const document = {
    ...{ _id: 'beans', title: '新豆', audience: { segmentId }, content: { title: '新豆到了', text: '进店闻一闻。' } },
    ...{ startAt: '2026-11-21 09:00', endAt: '2026-11-23 22:00', holdoutShareBp: 0, state: 'submitted' },
  }
  const stateOf = async (_id: string) => (await house.documents<object>('campaigns', { _id }))[0]
  house.cloud.store.bulkInsert('campaigns', [
    document,
    { ...document, _id: 'lost', audience: { segmentId: 'nothing' } },
  ])
  for (let tick = 0; tick < 3; tick += 1) await house.cloud.runTimer('job-campaigns')
  expect(await stateOf('lost')).toMatchObject({
    ...{ state: 'rejected', problems: ['没有编号是「nothing」的人群（audience.segmentId）。'] },
  })
  const reached = await house.documents<{ memberId: string }>('exposures', { experimentCode: 'campaign:beans' })
  expect(reached.map(({ memberId }) => memberId)).toEqual([await memberOf('steady')])
  await house.ask('o-boss', 'segment', 'removeSegment', { segmentId })
  await house.cloud.runTimer('job-campaigns')
  expect(await stateOf('beans')).toMatchObject({ state: 'running', problems: [] })
})
