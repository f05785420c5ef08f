import type { Condition } from '@domain/segment/condition'
import { runThrough } from '../cloud/start/run-through'
import { openHouse, type House } from '../fixtures/house'
import { batch, order, regular } from '../fixtures/orders'

type Score = {
  memberId: string
  stage: string
  stageSince: string
  stages: { stage: string; since: string; because: string }[]
  warning: string
  rfm: string
  model: string
  buyingDays: number
  netFen: number
  tags: { code: string; because: string }[]
  nextDue: { productId: string; dueOn: string } | null
  worthFen: number
}

let house: House
const idOf = async (customer: string) => (await house.ask(`o-${customer}`, 'member', 'openCenter', {})).member.memberId
const scoreOf = async (customer: string): Promise<Score> => {
  const [score] = await house.documents<Score>('member_scores', { _id: await idOf(customer) })
  if (!score) throw new Error(`${customer} has no score`)
  return score
}

beforeAll(async () => {
  house = await openHouse('2026-11-21T03:00:00+08:00')
  await house.sendOrders(
    batch([
      ...regular('steady', 'cat-food', ['2026-06-20', '2026-07-20', '2026-08-20', '2026-09-20', '2026-10-21']),
      ...regular('fresh', 'coffee', ['2026-11-18']),
      ...regular('young', 'coffee', ['2026-11-17']),
      ...regular('gone', 'cat-food', ['2025-11-20', '2025-12-20', '2026-01-20', '2026-02-20']),
      order('split', '2026-11-01', 'coffee', { channel: 'online', storeId: 'online' }),
      order('split', '2026-11-11', 'coffee'),
    ]),
  )
  await runThrough(house.cloud, 'job-predict')
})
afterAll(() => house.close())

describe('after one night', () => {
  it('everybody who bought has a stage, with the day it began and why', async () => {
    expect(await scoreOf('fresh')).toMatchObject({ stage: 'new', stageSince: '2026-11-18', buyingDays: 1 })
    expect(await scoreOf('steady')).toMatchObject({ stage: 'stable', stageSince: '2026-09-20', warning: 'calm' })
    const gone = await scoreOf('gone')
    expect(gone.stages.map(({ stage }) => stage)).toEqual(['new', 'growing', 'stable', 'asleep', 'lost'])
    expect(gone.warning).toBe('gone')
    expect(gone.stages[4]?.because).toMatch(/^已 \d+ 天没来，平常约 \d+ 天来一次$/)
  })

  it('a small shop is judged by silence, and it says so', async () => {
    expect((await scoreOf('steady')).model).toBe('silence')
  })

  it('tags say why they were given; who is due is worth a message', async () => {
    const steady = await scoreOf('steady')
    expect(steady.tags).toContainEqual(
      expect.objectContaining({ code: 'regular', because: '间隔很稳，约 30 天来一次' }),
    )
    expect(steady.nextDue?.productId).toBe('cat-food')
    expect(steady.worthFen).toBeGreaterThan(0)
    expect((await scoreOf('split')).tags.map(({ code }) => code)).toContain('many-channels')
  })

  it('whom nothing changes for is not looked at again the next night; who buys is, and wakes up', async () => {
    await house.cloud.clock.to('2026-11-22T00:30:00+08:00', { maxTicksPerDay: 1 })
    await house.sendOrders(batch([order('gone', '2026-11-21', 'cat-food')]))
    await house.cloud.clock.to('2026-11-22T03:00:00+08:00', { maxTicksPerDay: 1 })
    await runThrough(house.cloud, 'job-predict')
    const scored = await house.documents<Score & { scoredOn: string }>('member_scores', { scoredOn: '2026-11-22' })
    expect(scored.map(({ memberId }) => memberId)).toContain(await idOf('gone'))
    expect(scored.map(({ memberId }) => memberId)).not.toContain(await idOf('split'))
    expect(await scoreOf('gone')).toMatchObject({ stage: 'stable', stageSince: '2026-11-22', buyingDays: 5 })
    expect((await scoreOf('gone')).stages).toHaveLength(6)
  })

  it('a purchase refunded whole is as if it had not been', async () => {
    const back = [order('gone', '2026-11-21', 'cat-food'), order('fresh', '2026-11-18', 'coffee')]
    await house.sendOrders({
      live: false,
      purchases: [],
      refunds: back.map(({ storeId, receiptNo, paidFen }) => ({
        ...{ storeId, receiptNo, refundNo: 'r1', refundedFen: paidFen },
        refundedAt: house.cloud.clock.now(),
      })),
    })
    await house.cloud.clock.to('2026-11-23T03:00:00+08:00', { maxTicksPerDay: 1 })
    await runThrough(house.cloud, 'job-predict')
    expect(await scoreOf('gone')).toMatchObject({ buyingDays: 4, netFen: 4 * 12_900 })
    await expect(scoreOf('fresh')).rejects.toThrow('no score')
  })
})

describe('an operator asks who would be met', () => {
  const preview = (condition: Condition) =>
    house.ask('o-boss', 'operator', 'previewAudience', { condition, holdoutBp: 0 })

  beforeAll(async () => {
    await house.employ('o-boss', ['operator'])
  })

  it('by stage, by what was bought when, by all of them and none', async () => {
    expect(await preview({ kind: 'word', word: 'stage', oneOf: ['new'] })).toMatchObject({
      members: 6,
      matched: 1,
      reachable: 1,
      capped: 0,
      heldOut: 0,
      isEstimate: false,
    })
    const coffee = { kind: 'events', event: 'purchase', withinDays: 60, subject: 'coffee' } as const
    expect(await preview(coffee)).toMatchObject({ matched: 2 })
    expect(await preview({ ...coffee, from: 2 })).toMatchObject({ matched: 1 })
    expect(await preview({ kind: 'not', of: coffee })).toMatchObject({ matched: 4 })
    expect(await preview({ kind: 'figure', figure: 'purchases', from: 0, to: 0 })).toMatchObject({ matched: 2 })
  })

  it('with a tenth held out somebody is left to compare with; all held out: nobody is reached', async () => {
    const everybody = { kind: 'figure', figure: 'memberDays', from: 0 } as const
    const all = await house.ask('o-boss', 'operator', 'previewAudience', { condition: everybody, holdoutBp: 10_000 })
    expect(all).toMatchObject({ matched: 6, reachable: 0, heldOut: 6 })
  })

  it('who does not want campaigns is not reached', async () => {
    await house.cloud.store.bulkInsert('contact_choices', [
      { _id: await idOf('young'), v: 1, memberId: await idOf('young'), followUps: true, campaigns: false },
    ])
    expect(await preview({ kind: 'word', word: 'stage', oneOf: ['new'] })).toMatchObject({ matched: 1, reachable: 0 })
  })

  it('a condition that cannot be is told in words', async () => {
    const { problems } = await preview({ kind: 'and', of: [{ kind: 'figure', figure: 'purchases', from: 3, to: 1 }] })
    expect(problems).toEqual(['有一个范围的下限大于上限'])
  })
})
