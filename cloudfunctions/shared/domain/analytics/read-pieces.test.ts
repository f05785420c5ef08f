import fc from 'fast-check'
import { pastOrdersOf, type PastOrder } from '../segment/past-orders'
import { addDays, addMonths, monthOf, type Day } from '../time'
import { cohortsOf, type Cohort } from './cohort'
import { addInto, type OpenCounters } from './counters'
import { monthPiecesOf } from './month-pieces'
import type { PaidOrder } from './paid-order'
import {
  addCohortMonth,
  addReturns,
  addWindow,
  NO_RETURNS,
  NO_SUMS,
  scopesIn,
  windowTo,
  type Window,
} from './read-pieces'
import { channelScope, EVERYTHING, storeScope } from './scope'
import { buyerRepurchaseRate, orderRepurchaseRate, returnRate } from './repurchase'

const TODAY = '2026-11-21'

const someOrders = fc
  .array(
    fc.record({
      memberId: fc.constantFrom('a', 'b', 'c', 'd'),
      daysAgo: fc.integer({ min: 0, max: 700 }),
      netFen: fc.integer({ min: 1, max: 50_000 }),
      storeId: fc.constantFrom('lake', 'hill'),
      channel: fc.constantFrom('pos', 'online'),
    }),
    { maxLength: 60 },
  )
  .map((rows) =>
    rows.map(({ daysAgo, ...row }, index) => ({
      ...row,
      orderId: `o${String(index).padStart(3, '0')}`,
      on: addDays(TODAY, -daysAgo),
      productIds: [],
    })),
  )

const pastOf = (orders: readonly PaidOrder[], memberId: string): PastOrder[] =>
  orders
    .filter((order) => order.memberId === memberId)
    .sort((a, b) => (a.on === b.on ? (a.orderId < b.orderId ? -1 : 1) : a.on < b.on ? -1 : 1))

function countsOf(orders: readonly PaidOrder[]): Map<string, OpenCounters> {
  const months = new Map<string, OpenCounters>()
  for (const memberId of new Set(orders.map((order) => order.memberId)))
    for (const [month, counters] of monthPiecesOf(pastOf(orders, memberId))) {
      const known = months.get(month) ?? new Map<string, number>()
      months.set(month, known)
      addInto(known, counters)
    }
  return months
}

const sumsOf = (months: ReadonlyMap<string, OpenCounters>, scope: string, window: Window) =>
  [...months].reduce((sums, [month, counters]) => addWindow(sums, month, counters, scope, window), NO_SUMS)

test('whatever was bought, the counts say of any window what counting the orders says', () => {
  const anyWindow = fc.record({ endsAgo: fc.integer({ min: 0, max: 300 }), days: fc.integer({ min: 1, max: 366 }) })
  fc.assert(
    fc.property(someOrders, anyWindow, (orders, { endsAgo, days }) => {
      const window = windowTo(addDays(TODAY, -endsAgo), days)
      const months = countsOf(orders)
      for (const [scope, narrow] of [
        [EVERYTHING, {}],
        [storeScope('lake'), { storeId: 'lake' }],
        [channelScope('online'), { channel: 'online' }],
      ] as const) {
        const sums = sumsOf(months, scope, window)
        const [buyers, ofOrders] = [
          buyerRepurchaseRate(orders, { ...window, ...narrow }),
          orderRepurchaseRate(orders, { ...window, ...narrow }),
        ]
        expect([sums.returners, sums.buyers]).toEqual([buyers.part, buyers.whole])
        expect([sums.orders - sums.buyers, sums.orders]).toEqual([ofOrders.part, ofOrders.whole])
      }
    }),
  )
})

test('they say how many came back within 90 days of their first purchase', () => {
  fc.assert(
    fc.property(someOrders, (orders) => {
      const window = { fromOn: addDays(TODAY, -455), toOn: addDays(TODAY, -90) }
      const sums = [...countsOf(orders)].reduce(
        (all, [month, counters]) => addReturns(all, month, counters, EVERYTHING, window, 90),
        NO_RETURNS,
      )
      const rate = returnRate(orders, TODAY, 90, window)
      expect([sums.returned, sums.firsts]).toEqual([rate.part, rate.whole])
    }),
  )
})

test('they say what each month’s new members did in the months after', () => {
  fc.assert(
    fc.property(someOrders, (orders) => {
      const months = countsOf(orders)
      let cohorts: readonly Cohort[] = []
      for (let month = addMonths(monthOf(TODAY), -24); month <= monthOf(TODAY); month = addMonths(month, 1))
        cohorts = addCohortMonth(cohorts, month, months.get(month) ?? new Map(), EVERYTHING, '2024-01')
      expect(cohorts).toEqual(cohortsOf(orders, monthOf(TODAY)))
    }),
  )
})

test('a member who is counted anew, with an order more or one refunded whole, leaves no trace of before', () => {
  fc.assert(
    fc.property(someOrders, fc.nat(), (orders, which) => {
      const fewer = orders.filter((_, index) => index !== which % Math.max(1, orders.length))
      const months = countsOf(orders)
      const changed = orders[which % Math.max(1, orders.length)]?.memberId ?? 'a'
      for (const [month, counters] of monthPiecesOf(pastOf(orders, changed)))
        addInto(months.get(month) ?? new Map(), counters, -1)
      for (const [month, counters] of monthPiecesOf(pastOf(fewer, changed)))
        addInto(months.get(month) ?? new Map(), counters)
      const left = [...months].filter(([, counters]) => counters.size > 0)
      expect(new Map(left)).toEqual(countsOf(fewer))
    }),
  )
})

test('by hand: three members in 90 days, two came back, six orders', () => {
  const own = (days: readonly Day[]): PastOrder[] =>
    days.map((on, index) => ({
      orderId: `${on}.${index}`,
      on,
      netFen: 1000,
      storeId: 'lake',
      channel: 'pos',
      productIds: [],
    }))
  const months = new Map<string, OpenCounters>()
  for (const days of [
    ['2026-05-01', '2026-09-01', '2026-10-01'],
    ['2026-10-02', '2026-10-02', '2026-11-20'],
    ['2026-11-21'],
  ])
    for (const [month, counters] of monthPiecesOf(own(days))) {
      const known = months.get(month) ?? new Map<string, number>()
      months.set(month, known)
      addInto(known, counters)
    }
  expect(sumsOf(months, EVERYTHING, windowTo(TODAY, 90))).toEqual({
    orders: 6,
    netFen: 6000,
    buyers: 3,
    returners: 2,
    newcomers: 2,
  })
  expect([...scopesIn(months.get('2026-05') ?? new Map())]).toEqual(['all', 'store:lake', 'channel:pos'])
})

test('what was refunded whole is no order, and a part given back is not sold', () => {
  const purchase = (receiptNo: string, paidFen: number, refundedFen: number) =>
    ({
      purchaseId: `lake:${receiptNo}`,
      purchasedOn: '2026-11-01',
      paidFen,
      refundedFen,
      storeId: 'lake',
      channel: 'pos',
      lines: [],
    }) as unknown as Parameters<typeof pastOrdersOf>[0][number]
  expect(
    pastOrdersOf([purchase('2', 500, 200), purchase('1', 500, 500)]).map(({ orderId, netFen }) => [orderId, netFen]),
  ).toEqual([['lake:2', 300]])
})
