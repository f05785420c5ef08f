import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { addDays } from '@domain/time'
import fc from 'fast-check'
import { evaluate } from '../bench/evaluate/evaluate'
import { pageOf } from '../bench/evaluate/html/page'
import { readCommand } from '../bench/evaluate/options'
import { readHistory } from '../bench/evaluate/read-history'
import { reportOf } from '../bench/evaluate/report'

const folder = mkdtempSync(path.join(tmpdir(), 'any-shop-'))
afterAll(() => rmSync(folder, { recursive: true }))

const row = fc.record({
  customer: fc.nat(12),
  day: fc.nat(220),
  sku: fc.nat(5),
  qty: fc.constantFrom('1', '2', '0.5', '', '-1'),
  amount: fc.constantFrom('0', '9.9', '100', '1e3', 'free', '-5'),
})

/** Shops of all sizes from one row up: some by the clock, some by chance, some with rows that cannot be read. */
const shop = fc.record({
  rows: fc.array(row, { minLength: 1, maxLength: 150 }),
  rhythm: fc.option(fc.integer({ min: 1, max: 60 })),
  holdout: fc.option(fc.integer({ min: 1, max: 300 })),
  unit: fc.constantFrom('day', 'week'),
})

test('whatever the shop, there is an answer in figures or a sentence', async () => {
  let place = 0
  let answered = 0
  await fc.assert(
    fc.asyncProperty(shop, async ({ rows, rhythm, holdout, unit }) => {
      const lines = rows.map(({ customer, day, sku, qty, amount }) => {
        const on = addDays('2025-01-01', rhythm === null ? day : day - (day % rhythm))
        return `c${customer},${on},p${sku},${qty},${amount}`
      })
      const file = path.join(folder, `${place++}.csv`)
      writeFileSync(file, ['customer,date,sku,qty,amount', ...lines].join('\n'))
      const options = holdout === null ? [] : ['--holdout-days', String(holdout)]
      const command = readCommand([file, '--time-unit', unit, ...options])
      try {
        const said = evaluate(await readHistory(command), command)
        expect(JSON.stringify(said)).not.toMatch(/NaN|Infinity/)
        expect(reportOf(said) + pageOf(said, 'shop.csv')).not.toMatch(/NaN|undefined|Infinity/)
        answered += 1
      } catch (problem) {
        expect((problem as Error).message).toMatch(/^(--holdout-days|not one of)/)
      }
    }),
    { numRuns: 60 },
  )
  expect(answered).toBeGreaterThan(5)
})
