import fc from 'fast-check'
import { addDays, type Day } from '../time'
import { addInto, type OpenCounters } from './counters'
import { followNext, MOST_FOLLOWED, NOTHING_FOLLOWED } from './followed-products'
import { monthPiecesOf, productPiecesOf, type Following } from './month-pieces'
import type { PaidOrder } from './paid-order'
import { countFor, type ProductCount } from './product-count'
import { addWindow, NO_SUMS, type Window } from './read-pieces'
import { buyerRepurchaseRate, orderRepurchaseRate } from './repurchase'
import { addMonth, blankRollup, blankScopes } from './rollup'
import { familyOf, productIn, productScope, SCOPE_LIMITS, segmentScopes, stageScope } from './scope'

const TODAY = '2026-11-21'
const MEMBERS = ['a', 'b', 'c', 'd'] as const
const PRODUCTS = ['tea', 'soap', 'lamp'] as const

/** Raw purchases, refunds among them: what was given back whole is no order, what was given back in part is one. */
const somePurchases = fc.array(
  fc.record({
    memberId: fc.constantFrom(...MEMBERS),
    daysAgo: fc.integer({ min: 1, max: 500 }),
    paidFen: fc.integer({ min: 1, max: 9_000 }),
    refundedShare: fc.constantFrom(0, 0, 0, 0.5, 1),
    productIds: fc.uniqueArray(fc.constantFrom(...PRODUCTS), { minLength: 1, maxLength: 3 }),
  }),
  { maxLength: 60 },
)

const someWindow = fc
  .record({ endsAgo: fc.integer({ min: 1, max: 200 }), days: fc.integer({ min: 1, max: 366 }) })
  .map(({ endsAgo, days }): Window => {
    const toOn = addDays(TODAY, -endsAgo)
    return { fromOn: addDays(toOn, 1 - days), toOn }
  })

type Purchase = {
  readonly memberId: string
  readonly daysAgo: number
  readonly paidFen: number
  readonly refundedShare: number
  readonly productIds: readonly string[]
}

const ordersOf = (purchases: readonly Purchase[]): PaidOrder[] =>
  purchases
    .map(({ memberId, daysAgo, paidFen, refundedShare, productIds }, index) => ({
      ...{ orderId: `o${String(index).padStart(3, '0')}`, memberId, productIds, storeId: 'lake', channel: 'pos' },
      on: addDays(TODAY, -daysAgo),
      netFen: paidFen - Math.floor(paidFen * refundedShare),
    }))
    .sort((a, b) => a.on.localeCompare(b.on) || a.orderId.localeCompare(b.orderId))

type Counts = Map<string, OpenCounters>

function addMember(counts: Counts, orders: readonly PaidOrder[], following: Following, sign: 1 | -1 = 1): void {
  const kept = orders.filter(({ netFen }) => netFen > 0)
  if (kept.length === 0) return
  for (const [month, counters] of monthPiecesOf(kept, following)) {
    const known = counts.get(month) ?? new Map<string, number>()
    counts.set(month, known)
    addInto(known, counters, sign)
  }
}

const read = (counts: Counts, scope: string, window: Window) =>
  [...counts].reduce((sums, [month, counters]) => addWindow(sums, month, counters, scope, window), NO_SUMS)

/** Both rates the long way round: every purchase looked at, member by member. */
function byHand(orders: readonly PaidOrder[], { fromOn, toOn }: Window) {
  const bought = new Map<string, number>()
  for (const { memberId, on, netFen } of orders)
    if (netFen > 0 && on >= fromOn && on <= toOn) bought.set(memberId, (bought.get(memberId) ?? 0) + 1)
  const each = [...bought.values()]
  return {
    buyers: each.length,
    returners: each.filter((times) => times > 1).length,
    orders: each.reduce((sum, times) => sum + times, 0),
  }
}

const within = ({ buyers, returners, orders }: ReturnType<typeof read>) => ({ buyers, returners, orders })

describe('any window of any part of the shop equals what raw purchases say', () => {
  it('of a product', () => {
    fc.assert(
      fc.property(somePurchases, someWindow, fc.constantFrom(...PRODUCTS), (purchases, window, productId) => {
        const orders = ordersOf(purchases)
        const counts: Counts = new Map()
        for (const member of MEMBERS)
          addMember(
            counts,
            orders.filter(({ memberId }) => memberId === member),
            { products: PRODUCTS, segments: [] },
          )
        const holding = orders.filter(({ productIds }) => productIds.includes(productId))
        const sums = read(counts, productScope(productId), window)
        expect(within(sums)).toEqual(byHand(holding, window))
        expect([sums.returners, sums.buyers]).toEqual(partsOf(buyerRepurchaseRate(orders, { ...window, productId })))
        expect([sums.orders - sums.buyers, sums.orders]).toEqual(
          partsOf(orderRepurchaseRate(orders, { ...window, productId })),
        )
      }),
    )
  })

  it('of a product counted by itself: the same counts as if it had been followed', () => {
    fc.assert(
      fc.property(somePurchases, fc.constantFrom(...PRODUCTS), (purchases, productId) => {
        const orders = ordersOf(purchases).filter(({ netFen }) => netFen > 0)
        const followed = [...monthPiecesOf(orders, { products: PRODUCTS, segments: [] })].map(
          ([month, counters]) =>
            [month, [...counters].filter(([key]) => key.startsWith(`${productScope(productId)} `))] as const,
        )
        const alone = [...productPiecesOf(orders, productId)].map(([month, counters]) => [month, [...counters]])
        expect(alone).toEqual(followed.filter(([, counters]) => counters.length > 0))
      }),
    )
  })

  it('of a segment, after members have moved from one to another, bought more, and given back', () => {
    const someStage = fc.constantFrom('new', 'stable', 'lost')
    const someStages = fc.tuple(someStage, someStage, someStage, someStage)
    fc.assert(
      fc.property(
        somePurchases,
        somePurchases,
        someStages,
        someStages,
        someWindow,
        (first, second, from, to, window) => {
          const counts: Counts = new Map()
          const [earlier, now] = [ordersOf(first), ordersOf(second)]
          MEMBERS.forEach((member, place) => {
            const own = (orders: readonly PaidOrder[]) => orders.filter(({ memberId }) => memberId === member)
            const under = (stage: string | undefined): Following => ({
              products: ['tea'],
              segments: [`stage:${stage}`],
            })
            addMember(counts, own(earlier), under(from[place]))
            addMember(counts, own(earlier), under(from[place]), -1)
            addMember(counts, own(now), under(to[place]))
          })
          for (const stage of ['new', 'stable', 'lost']) {
            const memberIds = new Set<string>(MEMBERS.filter((_, place) => to[place] === stage))
            const own = now.filter(({ memberId }) => memberIds.has(memberId))
            expect(within(read(counts, `stage:${stage}`, window))).toEqual(byHand(own, window))
          }
        },
      ),
    )
  })
})

const partsOf = ({ part, whole }: { readonly part: number; readonly whole: number }) => [part, whole]

describe('by hand', () => {
  const order = (orderId: string, on: Day, productIds: readonly string[], netFen = 100): PaidOrder => ({
    ...{ orderId, memberId: 'a', on, productIds, netFen, storeId: 'lake', channel: 'pos' },
  })
  const counts: Counts = new Map()
  addMember(
    counts,
    [
      order('1', '2026-09-01', ['tea', 'soap']),
      order('2', '2026-09-20', ['soap']),
      order('3', '2026-10-05', ['tea'], 0),
      order('4', '2026-11-02', ['tea']),
    ],
    { products: ['tea'], segments: segmentScopes({ stage: 'growing', rfm: 'key-value' }) },
  )

  it('tea was bought twice, what was given back not counted; soap is not followed', () => {
    const window = { fromOn: '2026-09-01', toOn: '2026-11-20' }
    expect(read(counts, 'product:tea', window)).toMatchObject({ orders: 2, buyers: 1, returners: 1, netFen: 200 })
    expect(read(counts, 'product:soap', window)).toEqual(NO_SUMS)
  })

  it('from the second day on the first is not seen: one purchase of tea, none repeated', () => {
    const window = { fromOn: '2026-09-02', toOn: '2026-11-20' }
    expect(read(counts, 'product:tea', window)).toMatchObject({ orders: 1, buyers: 1, returners: 0 })
    expect(read(counts, stageScope('growing'), window)).toMatchObject({ orders: 2, buyers: 1, returners: 1 })
  })

  it('each family is rolled up apart', () => {
    const months = [...counts].sort(([a], [b]) => a.localeCompare(b))
    const places = months.reduce((all, [month, of]) => addMonth(all, month, of), blankRollup(TODAY, 0))
    const products = months.reduce(
      (all, [month, of]) => addMonth(all, month, of, 'products'),
      blankScopes(TODAY, 'products'),
    )
    const segments = months.reduce(
      (all, [month, of]) => addMonth(all, month, of, 'segments'),
      blankScopes(TODAY, 'segments'),
    )
    expect(places.scopes.map(({ scope }) => scope)).toEqual(['all', 'store:lake', 'channel:pos'])
    expect(products.scopes.map(({ scope }) => scope)).toEqual(['product:tea'])
    expect(segments.scopes.map(({ scope }) => scope)).toEqual(['stage:growing', 'rfm:key-value'])
    expect(addMonth(segments, '2026-10', new Map([['stage:new 01 orders', 9]]), 'segments')).toBe(segments)
  })
})

describe('which products are counted apart', () => {
  const ids = (count: number, letter = 'p') => Array.from({ length: count }, (_, place) => `${letter}${place}`)

  it('best sellers, as many as there is room for; the list then stays', () => {
    const first = followNext(NOTHING_FOLLOWED, [], ids(30))
    expect(first).toEqual({ version: 1, productIds: ids(MOST_FOLLOWED) })
    expect(followNext(first, [], ids(30, 'q'))).toEqual(first)
  })

  it('what the program names comes first, in the place of the last', () => {
    const first = followNext(NOTHING_FOLLOWED, [], ids(30))
    const next = followNext(first, ['tea'], [])
    expect(next.version).toBe(2)
    expect(next.productIds).toHaveLength(MOST_FOLLOWED)
    expect([next.productIds[0], next.productIds.includes('p19')]).toEqual(['tea', false])
    expect(followNext(next, ['tea'], ids(30))).toEqual(next)
  })

  it('a scope tells its family, and each family has a bound', () => {
    expect(['all', 'store:x', 'channel:pos', 'product:tea', 'stage:new', 'rfm:key-value'].map(familyOf)).toEqual([
      ...['places', 'places', 'places', 'products', 'segments', 'segments'],
    ])
    expect(SCOPE_LIMITS.products).toBe(MOST_FOLLOWED)
  })
})

describe('a product that somebody asks for', () => {
  const counted: ProductCount = { productId: 'tea', day: '2026-11-21', afterId: 'm7', buyers: 40, isWhole: false }

  it('is counted on where its count stopped, and anew for a later night', () => {
    expect(countFor(counted, 'tea', '2026-11-21')).toBe(counted)
    expect(countFor(counted, 'tea', '2026-11-20')).toBe(counted)
    const anew = { productId: 'tea', day: '2026-11-22', afterId: '', buyers: 0, isWhole: false }
    expect([countFor(counted, 'tea', '2026-11-22'), countFor(null, 'tea', '2026-11-22')]).toEqual([anew, anew])
  })

  it('is named by its scope, and nothing else is', () => {
    expect(['product:tea', 'product:', 'store:tea', 'all'].map(productIn)).toEqual(['tea', null, null, null])
  })
})
