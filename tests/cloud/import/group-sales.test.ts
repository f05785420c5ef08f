import fc from 'fast-check'
import { atMinute } from '@domain/time'
import { batchesOf, bodyOf, unreadable } from './batches'
import { gatherSales } from './group-sales'
import type { SaleRow } from './parse-row'

const row = (over: Partial<SaleRow> = {}): SaleRow => {
  const on = over.on ?? '2026-03-01'
  return {
    line: 2,
    customer: 'C1',
    on,
    at: atMinute(on, 720),
    sku: 'A',
    qty: 1,
    paidFen: 100,
    order: null,
    openid: null,
    ...over,
  }
}
const purchasesOf = (rows: readonly SaleRow[], lanes = 1) => {
  const gathering = gatherSales('pos')
  const reasons = rows.map((one) => gathering.take(one))
  return { reasons, grouped: gathering.lanes(lanes).flat(), lanes: gathering.lanes(lanes) }
}

test('without order numbers a customer makes one purchase a day, each article once', () => {
  const { grouped } = purchasesOf([
    row(),
    row({ line: 3, qty: 2, paidFen: 150 }),
    row({ line: 4, sku: 'B' }),
    row({ line: 5, on: '2026-03-02' }),
  ])
  expect(grouped.map(({ purchase }) => [purchase.receiptNo, purchase.paidFen, purchase.lines.length])).toEqual([
    ['C1-20260301', 350, 2],
    ['C1-20260302', 100, 1],
  ])
  expect(grouped[0]?.fileLines).toEqual([2, 3, 4])
})

test('an order number holds its rows together, and belongs to one customer', () => {
  const { grouped, reasons } = purchasesOf([
    row({ order: 'R1' }),
    row({ order: 'R1', sku: 'B' }),
    row({ order: 'R1', customer: 'C2' }),
  ])
  expect(grouped).toHaveLength(1)
  expect(reasons).toEqual([null, null, expect.stringContaining('第 2 行')])
})

test('a purchase of more than 500 articles is sent in parts whose receipts differ', () => {
  const { grouped } = purchasesOf(Array.from({ length: 541 }, (_, index) => row({ sku: `S${index}` })))
  expect(grouped.map(({ purchase }) => [purchase.receiptNo, purchase.lines.length])).toEqual([
    ['C1-20260301', 500],
    ['C1-20260301.2', 41],
  ])
})

const anyRow = fc.record({
  customer: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
  on: fc.constantFrom('2026-03-01', '2026-03-02', '2026-03-09'),
  sku: fc.string({ minLength: 1, maxLength: 8, unit: 'binary-ascii' }).map((text) => text.replace(/[\s/$]/g, '_')),
  qty: fc.integer({ min: 1, max: 9 }),
  paidFen: fc.integer({ min: 0, max: 100_000 }),
})

test('no fen and no piece is lost, whatever the order of the rows', () => {
  fc.assert(
    fc.property(fc.array(anyRow, { maxLength: 60 }), fc.integer({ min: 1, max: 5 }), (rows, lanes) => {
      const { grouped } = purchasesOf(
        rows.map((one, index) => row({ ...one, line: index + 2, at: atMinute(one.on, 720) })),
        lanes,
      )
      const sold = grouped.flatMap(({ purchase }) => purchase.lines)
      expect(sum(sold.map(({ qty }) => qty))).toBe(sum(rows.map(({ qty }) => qty)))
      expect(sum(grouped.map(({ purchase }) => purchase.paidFen))).toBe(sum(rows.map(({ paidFen }) => paidFen)))
      expect(grouped.flatMap(({ fileLines }) => fileLines)).toHaveLength(rows.length)
      expect(grouped.map(unreadable).filter((reason) => reason !== null)).toEqual([])
    }),
  )
})

test('a customer stays in one lane, in the order of time: two calls never work on one person at once', () => {
  fc.assert(
    fc.property(fc.array(anyRow, { maxLength: 60 }), (rows) => {
      const { lanes } = purchasesOf(
        rows.map((one) => row({ ...one, at: atMinute(one.on, 720) })),
        3,
      )
      const homes = lanes.map((lane) => [...new Set(lane.map(({ purchase }) => purchase.customerId))])
      expect(new Set(homes.flat()).size).toBe(homes.flat().length)
      for (const lane of lanes)
        for (const customer of new Set(lane.map(({ purchase }) => purchase.customerId))) {
          const times = lane
            .filter(({ purchase }) => purchase.customerId === customer)
            .map(({ purchase }) => purchase.purchasedAt)
          expect(times).toEqual([...times].sort((a, b) => a - b))
        }
    }),
  )
})

test('a batch is at most 200 purchases and 90 KB, and nothing falls between two', () => {
  const { grouped } = purchasesOf(
    Array.from({ length: 900 }, (_, index) =>
      row({ customer: `C${index}`, sku: index % 3 ? 'A' : 'long-'.repeat(20) }),
    ).flatMap((one) =>
      Array.from({ length: one.sku === 'A' ? 1 : 20 }, (_, article) => ({ ...one, sku: `${one.sku}${article}` })),
    ),
  )
  const batches = [...batchesOf(grouped)]
  expect(batches.flat()).toEqual(grouped)
  for (const batch of batches) {
    expect(batch.length).toBeLessThanOrEqual(200)
    expect(Buffer.byteLength(bodyOf(batch, false))).toBeLessThanOrEqual(90 * 1024)
  }
})

const sum = (parts: readonly number[]): number => parts.reduce((total, part) => total + part, 0)
