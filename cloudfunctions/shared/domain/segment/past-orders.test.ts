import { fen } from '../money'
import type { Purchase } from '../purchase/purchase'
import { pastOrdersOf, sumOrders } from './past-orders'

const purchase = (purchaseId: string, purchasedOn: string, refundedFen = 0, productIds = ['tea']): Purchase =>
  ({
    ...{ purchaseId, purchasedOn, refundedFen, paidFen: 5000, storeId: 'lake', channel: 'pos' },
    lines: productIds.map((productId) => ({ productId })),
  }) as unknown as Purchase

test('what was given back whole is no order; what was given back in part counts for the rest', () => {
  const orders = pastOrdersOf([
    purchase('b', '2026-02-01', 1500, ['tea', 'soap', 'tea']),
    purchase('c', '2026-02-01'),
    purchase('d', '2026-01-01', 5000),
    purchase('a', '2026-02-01'),
  ])
  expect(orders.map(({ orderId, netFen }) => [orderId, netFen])).toEqual([
    ['a', 5000],
    ['b', 3500],
    ['c', 5000],
  ])
  expect(orders[1]?.productIds).toEqual(['tea', 'soap'])
})

test('a product that came back is none of the order’s; the others are, and the rest of the money', () => {
  const bought = purchase('a', '2026-02-01', 1500, ['tea', 'soap'])
  const lines = bought.lines.map((line) => ({ ...line, qty: 2, paidFen: fen(2500) }))
  const back = (qty: number) => pastOrdersOf([{ ...bought, lines, returned: [{ productId: 'tea', qty }] }])
  expect(back(2)).toMatchObject([{ netFen: 3500, productIds: ['soap'] }])
  expect(back(1)).toMatchObject([{ netFen: 3500, productIds: ['tea', 'soap'] }])
})

test('two orders of one day are one buying day; intervals are summed as logarithms', () => {
  const orders = pastOrdersOf(
    ['2026-01-01', '2026-01-08', '2026-01-08', '2026-02-07'].map((on, place) => purchase(`p${place}`, on)),
  )
  const sums = sumOrders(orders, '2026-12-31')
  expect(sums).toMatchObject({ firstOn: '2026-01-01', lastOn: '2026-02-07', buyingDays: 3, orders: 4 })
  expect(sums).toMatchObject({ netFen: 20_000, repeatFen: 15_000 })
  expect(sums?.logGaps).toBeCloseTo(Math.log(7) + Math.log(30), 9)
})

test('sums are those of a day: what came after it is not in them, and before the first order there are none', () => {
  const orders = pastOrdersOf([purchase('a', '2026-01-01'), purchase('b', '2026-03-01')])
  expect(sumOrders(orders, '2026-02-01')).toMatchObject({ buyingDays: 1, repeatFen: 0, logGaps: 0 })
  expect(sumOrders(orders, '2025-12-31')).toBeNull()
})
