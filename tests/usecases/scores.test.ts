import { purchaseIdOf } from '@domain/purchase/purchase'
import type { Condition } from '@domain/segment/condition'
import { addDays, atMinute } from '@domain/time'
import { runThrough } from '../cloud/start/run-through'
import { openHouse, type House } from '../fixtures/house'
import { batch, order, regular } from '../fixtures/orders'
import { putProduct } from '../fixtures/shop'

type Score = {
  memberId: string
  stage: string
  stageSince: string
  stages: { stage: string; since: string; because: string }[]
  warning: string
  warnings: { level: string; since: string; because: string; reasons: { code: string }[] }[]
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
  await putCoupons()
  await runThrough(house.cloud, 'job-predict')
})
afterAll(() => house.close())

/** steady used a coupon every time, split once; there are two stores. */
async function putCoupons(): Promise<void> {
  const used = async (customer: string, on: string, productId: string) => ({
    _id: `ten:${customer}:${on}`,
    v: 1,
    ...{ memberId: await idOf(customer), state: 'redeemed', redeemedAt: atMinute(on, 12 * 60), offFen: 1_000 },
    orderId: purchaseIdOf('wutong', `${customer}.${on}.${productId}`),
  })
  const days = ['2026-06-20', '2026-07-20', '2026-08-20', '2026-09-20', '2026-10-21']
  const coupons = await Promise.all(days.map((on) => used('steady', on, 'cat-food')))
  house.cloud.store.bulkInsert('coupons', [...coupons, await used('split', '2026-11-11', 'coffee')])
  house.cloud.store.bulkInsert('stores', [
    { _id: 'wutong', v: 1, storeId: 'wutong', name: '梧桐路店' },
    { _id: 'lake', v: 1, storeId: 'lake', name: '湖滨店' },
  ])
}

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

  it('who buys with a coupon every time is known for it, and where they go; two orders say nothing yet', async () => {
    // of 12 orders within a year 6 had something off
    expect(await house.documents('score_models')).toMatchObject([{ offerShare: 7 / 14 }])
    const { tags } = await scoreOf('steady')
    expect(tags).toContainEqual({
      code: 'offers-only',
      name: '优惠才买',
      because: '5 笔中有 5 笔用了优惠，几乎不按原价买',
    })
    expect(tags).toContainEqual(
      expect.objectContaining({
        code: 'prefers',
        name: '偏好梧桐路店',
        because: '5 次里选过 5 次，最近一次是 31 天前',
      }),
    )
    const others = (await Promise.all(['split', 'fresh', 'gone'].map(scoreOf))).flatMap((score) => score.tags)
    expect(others.map(({ code }) => code)).not.toContain('offers-only')
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
      parts: [],
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
    expect(problems).toEqual(['下限比上限大'])
  })
})

describe('a shop whose members come by the clock', () => {
  let shop: House
  const scoreIn = async (customer: string): Promise<Score> => {
    const { member } = await shop.ask(`o-${customer}`, 'member', 'openCenter', {})
    const [score] = await shop.documents<Score>('member_scores', { _id: member.memberId })
    if (!score) throw new Error(`${customer} has no score`)
    return score
  }
  const nightOf = async (day: string) => {
    await shop.cloud.clock.to(`${day}T03:00:00+08:00`, { maxTicksPerDay: 1 })
    await runThrough(shop.cloud, 'job-predict')
  }

  /** Forty members who come about every 28 days from January on; a third of them stop in July. */
  const clocked = Array.from({ length: 40 }, (_, member) => {
    const times = member % 3 === 0 ? 7 : 11
    const days = Array.from({ length: times }, (__, turn) => addDays('2026-01-03', 28 * turn + ((member + turn) % 4)))
    return regular(`c${member}`, 'cat-food', days)
  }).flat()

  beforeAll(async () => {
    shop = await openHouse('2026-11-10T10:00:00+08:00')
    putProduct(shop, 'cat-food', 12_900, null)
    await shop.sendOrders(batch(clocked.slice(0, 200)))
    await shop.sendOrders(batch(clocked.slice(200)))
  })
  afterAll(() => shop.close())

  it('is scored by the clock, and what decided that is kept beside the models', async () => {
    for (const openid of ['o-c1', 'o-c3']) await shop.ask(openid, 'shop', 'openProduct', { productId: 'cat-food' })
    await nightOf('2026-11-11')
    const [models] = await shop.documents<{ regularity: { shape: number; gain: number; because: string } }>(
      'score_models',
    )
    expect(models?.regularity.shape).toBeGreaterThan(1)
    expect(models?.regularity.because).toMatch(/^购买间隔比随机的规律：/)
    expect((await scoreIn('c1')).model).toBe('mbg-erlang')
  })

  it('who has left and still looks is not given up; the level has its reasons and its words on record', async () => {
    const [looks, silent] = await Promise.all(['c3', 'c6'].map(scoreIn))
    expect(silent).toMatchObject({ warning: 'gone' })
    expect(looks?.warnings.at(-1)).toMatchObject({
      level: 'warn',
      because: expect.stringContaining('近 30 天还有 1 天来看过'),
    })
    expect(looks?.warnings.at(-1)?.reasons).toContainEqual({ code: 'still-looks', visitsLast30: 1 })
  })

  it('who was given up and comes to look is looked at again the next night', async () => {
    await shop.ask('o-c6', 'shop', 'openProduct', { productId: 'cat-food' })
    await nightOf('2026-11-12')
    const { warning, warnings } = await scoreIn('c6')
    expect(warning).toBe('warn')
    expect(warnings.map(({ level }) => level).slice(-2)).toEqual(['gone', 'warn'])
  })
})
