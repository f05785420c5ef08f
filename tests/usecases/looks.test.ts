import { runThrough } from '../cloud/start/run-through'
import { openHouse, type House } from '../fixtures/house'
import { batch, order } from '../fixtures/orders'
import { putProduct } from '../fixtures/shop'

type Score = { tags: { code: string; because: string }[] }

describe('who looks at a product again and again and does not buy it', () => {
  let shop: House
  const look = (openid: string) => shop.ask(openid, 'shop', 'openProduct', { productId: 'tea' })
  const nightOf = async (day: string) => {
    await shop.cloud.clock.to(`${day}T03:00:00+08:00`, { maxTicksPerDay: 1 })
    await runThrough(shop.cloud, 'job-predict')
  }
  const hesitations = async () =>
    (await shop.documents<Score>('member_scores')).flatMap(({ tags }) =>
      tags.filter(({ code }) => code === 'hesitates'),
    )

  beforeAll(async () => {
    shop = await openHouse('2026-11-10T10:00:00+08:00')
    putProduct(shop, 'tea', 9_900, null)
    await shop.sendOrders(batch([order('young', '2026-11-01', 'coffee'), order('shy', '2026-11-01', 'coffee')]))
  })
  afterAll(() => shop.close())

  it('is noted once a day, and not for who wants no personal picks', async () => {
    await shop.ask('o-shy', 'privacy', 'giveConsent', { kind: 'personal-picks', isGiven: false })
    for (const openid of ['o-young', 'o-young', 'o-shy']) await look(openid)
    expect(await shop.documents('product_views')).toMatchObject([{ looks: [{ productId: 'tea', on: '2026-11-10' }] }])
    const { kept } = await shop.ask('o-young', 'privacy', 'openPrivacy', {})
    expect(kept).toContainEqual(expect.objectContaining({ what: '看过的商品', count: 1 }))
  })

  it('is said after the second day and three days without buying, and found by a campaign’s condition', async () => {
    await nightOf('2026-11-12')
    await look('o-young')
    await nightOf('2026-11-14')
    expect(await hesitations()).toEqual([])
    await nightOf('2026-11-15')
    expect(await hesitations()).toEqual([
      { code: 'hesitates', name: '看了没买', because: '商品 tea：14 天里有 2 天看过，最近一次是 3 天前，没有买' },
    ])
    await shop.employ('o-boss', ['operator'])
    const condition = { kind: 'events', event: 'browse', withinDays: 14, subject: 'tea', from: 2 } as const
    expect(await shop.ask('o-boss', 'operator', 'previewAudience', { condition, holdoutBp: 0 })).toMatchObject({
      matched: 1,
    })
  })

  it('is over once they buy it', async () => {
    await shop.sendOrders(batch([order('young', '2026-11-14', 'tea')]))
    await nightOf('2026-11-16')
    expect(await hesitations()).toEqual([])
  })

  it('is forgotten when they want it no more', async () => {
    await shop.ask('o-young', 'privacy', 'giveConsent', { kind: 'personal-picks', isGiven: false })
    expect(await shop.documents('product_views')).toMatchObject([{ looks: [] }])
  })
})
