import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { addDays } from '@domain/time'
import fc from 'fast-check'
import { evaluate } from '../bench/evaluate/evaluate'
import { pageOf } from '../bench/evaluate/html/page'
import { readCommand } from '../bench/evaluate/options'
import { readHistory } from '../bench/evaluate/read-history'
import { judgeLifetime } from '../bench/evaluate/judge-lifetime'
import { reportOf } from '../bench/evaluate/report'
import { hideLast, measure } from '../bench/histories/last-interval'
import { judgeDue } from '../bench/histories/judge-due'
import { fileLinesOf, MADE_UP_SHOPS } from '../bench/histories/made-up-shops'
import { occasionsOf, ordersOf } from '../bench/histories/pairs'
import type { Pair } from '../bench/histories/pairs'
import { pairsOf } from '../bench/evaluate/shop-history'
import type { ShopHistory } from '../bench/evaluate/shop-history'

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

/** A made-up shop, read from its file. */
async function shopNamed(name: string): Promise<ShopHistory> {
  const lines = MADE_UP_SHOPS[name]?.(1)
  if (lines === undefined) throw new Error(`there is no shop ${name}`)
  const file = path.join(folder, `${name}.csv`)
  writeFileSync(file, fileLinesOf(lines).join('\n'))
  return readHistory(readCommand([file]))
}

const judged = (pairs: readonly Pair[]) =>
  measure(pairs.flatMap((pair) => hideLast(pair.customerId, pair.productId, occasionsOf(pair, pair.days.length)) ?? []))

describe.each([
  ['by the clock'],
  ['nearly by the clock'],
  ['one cycle for all'],
  ['irregular'],
  ['by chance'],
  ['opened in the middle'],
  ['business customers'],
  ['much brought back'],
])('a shop %s: when they buy again', (name) => {
  test('as near as the best of five rules of thumb, whichever that is; and intervals hold what they promise', async () => {
    const pairs = pairsOf(await shopNamed(name))
    for (const { mae, naiveMae, coverage80 } of [judged(pairs), judged(ordersOf(pairs))]) {
      expect(mae).toBeLessThan(1.02 * Math.min(...Object.values(naiveMae)))
      expect(coverage80).toBeGreaterThan(0.74)
      expect(coverage80).toBeLessThan(0.86)
    }
  })
})

test('by the clock: who counts its steps foresees more than who takes buying for chance, or everybody’s own rate', async () => {
  const history = await shopNamed('nearly by the clock')
  const { models, holdout } = judgeLifetime(history, {
    cutDay: history.lastDay - 133,
    endDay: history.lastDay,
    unitDays: 7,
  })
  expect(models.erlang?.params.shape).toBeGreaterThan(1)
  for (const other of [holdout?.mbgnbd, holdout?.bgnbd, holdout?.paretonbd, holdout?.ownRate]) {
    expect(holdout?.erlang?.mae).toBeLessThan(other?.mae ?? 0)
    expect(holdout?.erlang?.rmse).toBeLessThan(other?.rmse ?? 0)
  }
})

test('sixty customers: better than saying the same of everybody', async () => {
  const history = await shopNamed('sixty customers')
  const { ours, ranked } = judgeDue(pairsOf(history), history.lastDay - 40, 14, 3)
  const share = ranked.labels.reduce((sum, label) => sum + label, 0) / ranked.labels.length
  expect(ours.brier).toBeLessThan(share * (1 - share))
  expect(ours.auc).toBeGreaterThan(0.75)
})
