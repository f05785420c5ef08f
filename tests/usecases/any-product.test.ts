import type { FoundProducts } from '@contract/dashboard'
import type { Dashboard } from '@contract/operator'
import type { PaidOrder } from '@domain/analytics/paid-order'
import { buyerRepurchaseRate, orderRepurchaseRate } from '@domain/analytics/repurchase'
import type { Product } from '@domain/shop/product'
import { addDays } from '@domain/time'
import { chanceOf } from '../cloud/demo/chance'
import { runThrough } from '../cloud/start/run-through'
import { openHouse, type House } from '../fixtures/house'
import { batch, order } from '../fixtures/orders'

const BOSS = 'o-boss'
const BEST = Array.from({ length: 20 }, (_, place) => `best-${place}`)

let house: House

type Asked = { scope?: string; windowDays?: 30 | 90 | 365; window?: { fromOn: string; toOn: string } }
const open = (input: Asked = {}) => house.ask(BOSS, 'operator', 'openDashboard', input)
const count = (productId: string) => house.ask(BOSS, 'segment', 'countProduct', { productId })
const find = (text: string): Promise<FoundProducts> => house.ask(BOSS, 'segment', 'findProducts', { text })
const night = async () => {
  for (const job of ['job-predict', 'job-rollup']) await runThrough(house.cloud, job)
}
const ratesOf = ({ memberRepurchase: user, orderRepurchase: orders }: Dashboard) => [
  [user.part, user.whole],
  [orders.part, orders.whole],
]
const lines = (...productIds: string[]) => ({
  paidFen: 1_000 * productIds.length,
  lines: productIds.map((productId) => ({ productId, name: `${productId} 老包装`, qty: 1, paidFen: 1_000 })),
})

/**
 * Twenty things sell well. Of what does not: the lamp was bought by anna on 1 September and 1 October, by ben on 5 October
 * twice, the second given back whole, and by cleo on 10 November; the vase, which is gone from the catalogue, by cleo in May.
 */
beforeAll(async () => {
  house = await openHouse('2026-11-21T03:00:00+08:00')
  await house.employ(BOSS, ['operator'])
  house.cloud.store.bulkInsert('products', [
    listed('lamp', '松木台灯', '1 盏'),
    ...['C+', 'A1'].map((kind) => listed(`bulb-${kind}`, `灯泡 (${kind})`, '2 只')),
    ...Array.from({ length: 21 }, (_, place) => listed(`cup-${place}`, '茶杯', `${place} 号`)),
  ])
  await house.sendOrders({
    ...batch([
      ...[0, 1, 2].map((person) => order(`fan-${person}`, '2026-10-02', 'best', lines(...BEST))),
      order('anna', '2026-09-01', 'lamp', lines('lamp')),
      order('anna', '2026-10-01', 'lamp', lines('lamp', 'best-1')),
      order('ben', '2026-10-05', 'lamp', lines('lamp')),
      order('ben', '2026-10-05', 'lamp-back', lines('lamp')),
      order('cleo', '2026-11-10', 'lamp', lines('lamp')),
      order('cleo', '2026-05-10', 'vase', lines('vase')),
    ]),
    refunds: [
      {
        ...{ storeId: 'wutong', receiptNo: 'ben.2026-10-05.lamp-back', refundNo: 'r1', refundedFen: 1_000 },
        refundedAt: Date.parse('2026-10-06T12:00:00+08:00'),
      },
    ],
  })
})
afterAll(() => house.close())

const listed = (productId: string, name: string, pack: string): Partial<Product> & { readonly _id: string } => ({
  _id: productId,
  ...{ productId, name, pack, category: 'home', categoryName: '居家', pictureUrl: null, cycleDays: null, sort: 1 },
})

describe('before the first night', () => {
  it('there is nothing to count for', async () => {
    expect(await house.call(BOSS, 'segment', 'countProduct', { productId: 'lamp' })).toMatchObject({
      ok: false,
      code: 'figures/none-yet',
    })
  })
})

describe('finding a product', () => {
  beforeAll(night)

  it.each([
    ['a word of its name', '台灯', ['lamp']],
    ['its number, in any case', 'LAMP', ['lamp']],
    ['words of its name and its pack', '松木 盏', ['lamp']],
    ['letters that mean something to a pattern', '(C+)', ['bulb-C+']],
    ['nothing that is there', '没有这样东西', []],
  ])('goes by %s', async (_words, text, wanted) => {
    const { products, isMore } = await find(text)
    expect([products.map(({ productId }) => productId), isMore]).toEqual([wanted, false])
  })

  it('what is gone from the catalogue is found by its number, with the name it was sold under', async () => {
    expect(await find('vase')).toEqual({
      products: [{ productId: 'vase', name: 'vase 老包装', isListed: false }],
      isMore: false,
    })
  })

  it('the one whose number was asked for comes first; twenty are shown, and that there are more', async () => {
    const { products, isMore } = await find('cup-2')
    expect([products[0]?.productId, isMore]).toEqual(['cup-2', false])
    expect(await find('茶杯')).toMatchObject({ isMore: true, products: { length: 20 } })
  })

  it('nobody else may, and nothing is not looked for', async () => {
    const asked = { productId: 'lamp' }
    expect(await house.call('o-anna', 'segment', 'findProducts', { text: 'x' })).toMatchObject({
      code: 'request/not-allowed',
    })
    expect(await house.call('o-anna', 'segment', 'countProduct', asked)).toMatchObject({ code: 'request/not-allowed' })
    expect(await house.call(BOSS, 'segment', 'findProducts', { text: '  ' })).toMatchObject({ code: 'request/invalid' })
  })
})

describe('a product that is no best seller', () => {
  it('is not among those counted every night; asked for, it says that it is still to be counted, and shows no figures', async () => {
    const { scopes } = await open()
    expect(scopes.filter(({ kind }) => kind === 'product')).toHaveLength(20)
    const shown = await open({ scope: 'product:lamp' })
    expect(shown.counting).toEqual({ productId: 'lamp', buyers: 0, isWhole: false })
    expect([shown.memberRepurchase.share, shown.orderRepurchase.share, shown.months]).toEqual([null, null, []])
    expect(shown.scopeNote).toContain('数完才有数字')
    const { csv } = await house.ask(BOSS, 'operator', 'exportFigures', { scope: 'product:lamp' })
    expect(csv).toContain('数完才有数字')
  })

  it('is counted at once: in 90 days three bought it, anna twice; ben’s second was given back', async () => {
    expect(await count('lamp')).toEqual({ productId: 'lamp', buyers: 3, isWhole: true })
    const shown = await open({ scope: 'product:lamp' })
    expect([shown.counting, shown.scope]).toEqual([null, 'product:lamp'])
    expect(ratesOf(shown)).toEqual([
      [1, 3],
      [1, 4],
    ])
    expect(shown.scopes.find(({ code }) => code === 'product:lamp')?.name).toBe('松木台灯 1 盏')
    expect(shown.scopeNote).toContain('不是抽样')
    expect(shown.months.find(({ month }) => month === '2026-10')).toMatchObject({ buyers: 2, first: 1, orders: 2 })
    for (const { definition } of [shown.memberRepurchase, shown.orderRepurchase]) expect(definition).toContain('÷')
  })

  it('in any days: October, and as many days before it', async () => {
    const shown = await open({ scope: 'product:lamp', window: { fromOn: '2026-10-01', toOn: '2026-10-31' } })
    expect(ratesOf(shown)).toEqual([
      [0, 2],
      [0, 2],
    ])
    expect(shown.memberRepurchase.before).toBe(0)
  })

  it('that is gone from the catalogue has its figures too', async () => {
    expect(await count('vase')).toMatchObject({ buyers: 1, isWhole: true })
    expect(ratesOf(await open({ scope: 'product:vase', windowDays: 365 }))[0]).toEqual([0, 1])
  })

  it('that nobody ever bought has noughts; one that is nowhere is refused', async () => {
    expect(await count('cup-3')).toEqual({ productId: 'cup-3', buyers: 0, isWhole: true })
    expect(await open({ scope: 'product:cup-3' })).toMatchObject({ counting: null, memberRepurchase: { whole: 0 } })
    for (const [productId, code] of [
      ['nowhere', 'product/not-found'],
      ['with space', 'request/invalid'],
    ] as const)
      expect(await house.call(BOSS, 'segment', 'countProduct', { productId })).toMatchObject({ ok: false, code })
  })

  it.each(['product:', 'product:with space', 'product:../x', 'product:a/b', `product:${'x'.repeat(128)}`])(
    'what can be no product, %s, has noughts and breaks nothing',
    async (scope) => {
      expect(await open({ scope })).toMatchObject({ scope, memberRepurchase: { part: 0, whole: 0, share: null } })
    },
  )

  it('after the next night it is counted anew, with what was bought since, and nothing of the old count is left', async () => {
    await house.sendOrders(batch([order('anna', '2026-11-20', 'lamp', lines('lamp'))]))
    await house.cloud.clock.to('2026-11-22T03:00:00+08:00', { maxTicksPerDay: 1 })
    await night()
    expect((await open({ scope: 'product:lamp' })).counting).toMatchObject({ buyers: 0 })
    await count('lamp')
    expect(ratesOf(await open({ scope: 'product:lamp' }))).toEqual([
      [1, 3],
      [2, 5],
    ])
  })
})

describe('a product with thousands of buyers', () => {
  const { next } = chanceOf(7, 'bowl')
  const THROUGH = '2026-11-21'
  const buyers = Array.from({ length: 4_300 }, (_, place) => `bowl-buyer-${String(place).padStart(4, '0')}`)
  let orders: readonly PaidOrder[]

  beforeAll(() => {
    const histories = buyers.map((memberId) => ({
      ...{ _id: memberId, v: 1, memberId, shard: 1, rescoreOn: '2030-01-01' },
      counted: { version: 1, products: ['best-1'], segments: [] },
      orders: Array.from({ length: 1 + Math.floor(next() * 4) }, () => addDays(THROUGH, -Math.floor(next() * 500)))
        .sort()
        .map((on, place) => ({
          ...{ orderId: `${memberId}-${place}`, on, netFen: 500, storeId: 'wutong', channel: 'pos' },
          productIds: next() < 0.7 || place === 0 ? ['bowl', 'best-1'] : ['best-1'],
        })),
    }))
    house.cloud.store.bulkInsert('member_histories', histories)
    orders = histories.flatMap(({ memberId, orders: own }) => own.map((one) => ({ ...one, memberId })))
  })

  it('is counted call by call, each going on where the last one stopped, also where several count at once', async () => {
    expect(await count('bowl')).toEqual({ productId: 'bowl', buyers: 2_000, isWhole: false })
    expect((await open({ scope: 'product:bowl' })).counting).toMatchObject({ buyers: 2_000 })
    await Promise.all(Array.from({ length: 6 }, () => count('bowl')))
    for (let calls = 0; calls < 3; calls++) await count('bowl')
    expect(await count('bowl')).toEqual({ productId: 'bowl', buyers: buyers.length, isWhole: true })
  })

  it.each([
    ['the usual 90 days', '2026-08-24', THROUGH],
    ['a whole year', '2025-11-22', THROUGH],
    ['a month long ago', '2025-12-01', '2025-12-31'],
    ['one day', '2026-11-11', '2026-11-11'],
  ])('and both its rates are exact over %s', async (_words, fromOn, toOn) => {
    const shown = await open({ scope: 'product:bowl', window: { fromOn, toOn } })
    const scope = { fromOn, toOn, productId: 'bowl' }
    const wanted = [buyerRepurchaseRate(orders, scope), orderRepurchaseRate(orders, scope)]
    expect(ratesOf(shown)).toEqual(wanted.map(({ part, whole }) => [part, whole]))
  })

  it('while the few buyers of another are found by an index, not by looking through all members', async () => {
    expect(await count('vase')).toMatchObject({ buyers: 1, isWhole: true })
    expect(house.cloud.notices().filter(({ text }) => text.includes('orders.productIds'))).toEqual([])
  })

  /** Whoever is killed or loses a race asks again. */
  const tryToCount = () => count('bowl').catch(() => null)

  it('killed, without an answer, or in a race again and again, nobody counts twice', async () => {
    const before = await open({ scope: 'product:bowl', windowDays: 365 })
    await house.cloud.clock.to('2026-11-23T03:00:00+08:00', { maxTicksPerDay: 1 })
    await night()
    house.cloud.world.faults.set({
      seed: 5,
      rules: [
        { fault: 'kill', match: 'segment', afterMs: 40, rate: 0.4, times: 12 },
        { fault: 'error', match: 'database.', code: 'TransactionConflict', rate: 0.02, times: 12 },
      ],
    })
    for (let round = 0; round < 12; round++) await Promise.all([1, 2].map(tryToCount))
    const struck = house.cloud.world.faults.struck()
    house.cloud.world.faults.set({ rules: [] })
    expect(struck[0]).toBeGreaterThan(0)
    for (let calls = 0; calls < 10; calls++) await tryToCount()
    expect(await count('bowl')).toEqual({ productId: 'bowl', buyers: buyers.length, isWhole: true })
    const window = { fromOn: before.fromOn, toOn: before.toOn }
    expect(ratesOf(await open({ scope: 'product:bowl', window }))).toEqual(ratesOf(before))
  })
})
