import { EJSON } from 'bson'
import type { Dashboard } from '@contract/operator'
import { cohortsOf } from '@domain/analytics/cohort'
import type { PaidOrder } from '@domain/analytics/paid-order'
import { buyerRepurchaseRate, orderRepurchaseRate, returnRate } from '@domain/analytics/repurchase'
import type { MemberScore } from '@domain/segment/member-score'
import type { Purchase } from '@domain/purchase/purchase'
import type { Product } from '@domain/shop/product'
import { program } from '@program/index'
import type { ProductViews } from '../../cloudfunctions/shared/usecases/context/shop'
import { seedDemo } from '../cloud/start/seed-demo'
import { openHouse, SECRET, type House } from '../fixtures/house'

const THROUGH = '2026-11-20'
const OPERATOR = 'demo-xiaoman'

let house: House
let orders: readonly PaidOrder[]
let scores: readonly MemberScore[]
let shown: Dashboard

const all = <Stored>(collection: string): readonly Stored[] =>
  [...house.cloud.store.documents(collection)].map((text) => EJSON.parse(text, { relaxed: true }) as Stored)

type Asked = { scope?: string; windowDays?: 30 | 90 | 365; window?: { fromOn: string; toOn: string } }
const open = (input: Asked = {}) => house.ask(OPERATOR, 'operator', 'openDashboard', input)

const numbersOf = ({ part, whole }: { readonly part: number; readonly whole: number }) => ({ part, whole })

beforeAll(async () => {
  house = await openHouse('2026-11-21T10:00:00+08:00')
  const size = { seed: 11, members: 60, products: 40, months: 14, endOn: '2026-11-21' }
  await seedDemo(house.cloud, SECRET, size, () => undefined)
  scores = all<MemberScore>('member_scores')
  orders = all<Purchase>('purchases')
    .filter(({ purchasedOn }) => purchasedOn <= THROUGH)
    .map((purchase) => ({
      ...{ orderId: purchase.purchaseId, memberId: purchase.memberId, on: purchase.purchasedOn },
      ...{ storeId: purchase.storeId, channel: purchase.channel, netFen: purchase.paidFen - purchase.refundedFen },
      productIds: purchase.lines.map(({ productId }) => productId),
    }))
  shown = await open()
})
afterAll(() => house.close())

const windows = [
  { fromOn: '2026-08-01', toOn: '2026-08-31' },
  { fromOn: '2025-11-30', toOn: THROUGH },
  { fromOn: '2026-11-20', toOn: THROUGH },
]

describe('any part of the demo shop in any days is what its purchases say', () => {
  it('each product followed: the twenty that sell best', async () => {
    const products = shown.scopes.filter(({ kind }) => kind === 'product')
    expect(products).toHaveLength(20)
    for (const { code } of products.slice(0, 6)) {
      const productId = code.slice('product:'.length)
      for (const window of windows) await expectRates(code, { ...window, productId }, window)
    }
  })

  it('each of the others, once somebody has asked for it', async () => {
    const followed = new Set(shown.scopes.map(({ code }) => code))
    const others = all<Product>('products').filter(({ productId }) => !followed.has(`product:${productId}`))
    expect(others).toHaveLength(20)
    for (const { productId } of others) {
      const { isWhole } = await house.ask(OPERATOR, 'segment', 'countProduct', { productId })
      expect([productId, isWhole]).toEqual([productId, true])
      for (const window of windows) await expectRates(`product:${productId}`, { ...window, productId }, window)
    }
  })

  it('each stage and each group, by who stands in it', async () => {
    const segments = shown.scopes.filter(({ kind }) => kind === 'stage' || kind === 'group')
    for (const { code } of segments) {
      const inside = scores.filter(({ stage, rfm }) => [`stage:${stage}`, `rfm:${rfm}`].includes(code))
      const memberIds = new Set(inside.map(({ memberId }) => memberId))
      for (const window of windows.slice(0, 2)) await expectRates(code, { ...window, memberIds }, window)
    }
  })

  it('stores and channels, and everything', async () => {
    for (const { code, kind } of shown.scopes.filter((scope) => ['all', 'store', 'channel'].includes(scope.kind))) {
      const name = code.slice(code.indexOf(':') + 1)
      const narrow = kind === 'store' ? { storeId: name } : kind === 'channel' ? { channel: name } : {}
      for (const window of windows) await expectRates(code, { ...window, ...narrow }, window)
    }
  })
})

it('a product is held against the line of its category: what pets eat is used up fast', async () => {
  const products = all<Product>('products')
  const codes = shown.scopes.filter(({ kind }) => kind === 'product').map(({ code }) => code.slice('product:'.length))
  const pet = products.find(({ productId, category }) => category === 'pet' && codes.includes(productId))
  const { benchmark } = await open({ scope: `product:${pet?.productId}` })
  expect(benchmark).toMatchObject({ passBp: 3_000, goodBp: 4_000, industryBp: 4_500 })
  expect(shown.benchmark).toMatchObject({ passBp: 2_000, industryBp: 3_500 })
})

async function expectRates(
  scope: string,
  narrow: Parameters<typeof buyerRepurchaseRate>[1],
  window: { readonly fromOn: string; readonly toOn: string },
): Promise<void> {
  const { memberRepurchase, orderRepurchase } = await open({ scope, window })
  expect([scope, numbersOf(memberRepurchase), numbersOf(orderRepurchase)]).toEqual([
    scope,
    numbersOf(buyerRepurchaseRate(orders, narrow)),
    numbersOf(orderRepurchaseRate(orders, narrow)),
  ])
}

it('months of the rates: those of the orders, and who came back of each month’s newcomers', () => {
  const trendOf = (code: string) =>
    [shown.memberRepurchase, shown.mode.rate, ...shown.others].find((figure) => figure.code === code)?.trend ?? []
  for (const { month, ...counted } of trendOf('user-repurchase')) {
    const toOn = `${month}-31` < THROUGH ? `${month}-31` : THROUGH
    expect(numbersOf(counted)).toEqual(numbersOf(buyerRepurchaseRate(orders, { fromOn: `${month}-01`, toOn })))
  }
  for (const [code, days] of [['second-purchase', 30] as const, ['ninety-day-repurchase', 90] as const])
    for (const { month, ...counted } of trendOf(code)) {
      const within = returnRate(orders, THROUGH, days, { fromOn: `${month}-01`, toOn: `${month}-31` })
      expect([code, month, numbersOf(counted)]).toEqual([code, month, numbersOf(within)])
    }
  for (const code of ['wake-up', 'churn', 'redemption', 'tier-upgrade', 'renewal'])
    expect([code, trendOf(code).length]).toEqual([code, 12])
})

it('the funnel: who looked in 90 days, bought on that day or later, and came another day', () => {
  const fromOn = '2026-08-23'
  const [looked, bought, again] = [new Set<string>(), new Set<string>(), new Set<string>()]
  for (const { memberId, looks } of all<ProductViews>('product_views')) {
    const first = looks.map(({ on }) => on).filter((on) => on >= fromOn && on <= THROUGH)[0]
    if (first === undefined) continue
    looked.add(memberId)
    const days = orders.filter((one) => one.memberId === memberId && one.netFen > 0 && one.on >= first)
    if (days.length > 0) bought.add(memberId)
    if (new Set(days.map(({ on }) => on)).size > 1) again.add(memberId)
  }
  const [before, at, inUse, after] = shown.funnel?.steps.map(({ members }) => members) ?? []
  expect(before).toBeGreaterThanOrEqual(looked.size) // carts of who has no look come on top
  expect([at, after]).toEqual([bought.size, again.size])
  expect(inUse).toBeLessThanOrEqual(at ?? 0)
  expect(looked.size).toBeGreaterThan(bought.size)
})

it('what each month’s new members cost and bring', () => {
  const { rows, total } = shown.acquisition
  expect(rows).toHaveLength(12)
  for (const { month, members, costFen, valueEachFen, outlook } of rows) {
    const cohort = cohortsOf(orders, '2026-11').find((one) => one.month === month)
    const netFen = cohort?.cells.reduce((sum, cell) => sum + cell.netFen, 0) ?? 0
    expect(members).toBe(cohort?.size ?? 0)
    if (members > 0) expect(valueEachFen).toBe(Math.round((netFen * program.metrics.grossMarginBp) / 10_000 / members))
    expect(costFen === null).toBe(month === '2026-11')
    if (outlook) expect([outlook.lowFen, outlook.expectedFen, outlook.highFen]).toEqual([...sorted(outlook)])
  }
  expect(total?.costFen).toBe(rows.reduce((sum, { costFen }) => sum + (costFen ?? 0), 0))
  expect(rows.filter(({ outlook }) => outlook !== null).length).toBeGreaterThan(6)
})

const sorted = (outlook: { readonly lowFen: number; readonly expectedFen: number; readonly highFen: number }) =>
  [outlook.lowFen, outlook.expectedFen, outlook.highFen].sort((a, b) => a - b)

it('the best fifth are those who spent most', async () => {
  const { members, fifth } = await house.ask(OPERATOR, 'operator', 'listBest', {})
  const spent = scores.map(({ netFen }) => netFen).sort((a, b) => b - a)
  const best = spent.slice(0, Math.ceil(spent.length / 5))
  expect(members.map(({ netFen }) => netFen)).toEqual(best)
  expect(fifth).toMatchObject({ fromFen: best[best.length - 1], members: best.length })
  expect(members.every(({ name }) => name === '' || [...name].slice(1).every((letter) => letter === '＊'))).toBe(true)
})
