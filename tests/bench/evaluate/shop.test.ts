import { evaluate } from './evaluate'
import type { Evaluation } from './evaluate'
import { pageOf } from './html/page'
import { readCommand } from './options'
import { readHistory } from './read-history'
import { reportOf } from './report'
import { evaluated, HEADER, regulars, triedFiles } from './tried-file'

const fileOf = triedFiles()

describe('a shop with regulars', () => {
  const file = fileOf('regulars.csv.gz', [HEADER, ...regulars()])
  let said: Evaluation
  beforeAll(async () => {
    said = await evaluated(file, '--holdout-days', '90')
  })

  test('everything is said, a steady rhythm is met within four days, and the next basket better than by bestsellers', () => {
    expect(said.history).toMatchObject({ customers: 60, keptShare: 1, rejectedRows: 0 })
    expect(said.repurchase).toMatchObject({ userRate: 1, rate90: 1, mode: 'loyalty' })
    expect(Object.keys(said.models)).toEqual(['bgnbd', 'mbgnbd', 'paretonbd', 'erlang', 'gammagamma'])
    expect(said.models.erlang?.logLikelihood).toBeGreaterThan(said.models.mbgnbd?.logLikelihood ?? 0)
    expect(said.models.erlang?.params.shape).toBeGreaterThan(1)
    expect(said.holdout?.erlang?.rmse).toBeLessThan(said.holdout?.mbgnbd?.rmse ?? 0)
    expect(Object.keys(said.due)).toEqual(['7', '14', '28'])
    expect(said.replenishment?.mae).toBeLessThan(4)
    expect(said.basket?.recall10).toBeGreaterThan(said.basket?.baselines['G-TopFreq']?.recall10 ?? 1)
  })

  test('the page stands alone: drawn charts, Chinese, nothing fetched, nothing of the file taken as markup', () => {
    const page = pageOf(said, '<script>.csv')
    expect(page.match(/<svg /g)?.length).toBeGreaterThanOrEqual(7)
    expect(page).toContain('每个月有多少订单来自回头客')
    expect(page.indexOf('现在最值得联系的顾客')).toBeLessThan(page.indexOf('<svg '))
    expect(page).not.toMatch(/NaN|undefined|Infinity|<script|<link|<img|https?:/)
  })

  test('up to twenty customers to write to, each once, the most worth first, with the reason', () => {
    const { messages } = said
    expect(messages.length).toBeGreaterThan(5)
    expect(messages.length).toBeLessThanOrEqual(20)
    expect(new Set(messages.map(({ customer }) => customer)).size).toBe(messages.length)
    expect(messages.map(({ worth }) => worth)).toEqual(messages.map(({ worth }) => worth).sort((a, b) => b - a))
    for (const { reason } of messages) expect(reason).toMatch(/own rhythm \d+ days.*bought \d+ days ago/)
  })

  test('what happens after the cut changes no model', async () => {
    const lines = regulars()
    const cut = '2025-08-01'
    const past = lines.filter((line) => (line.split(',')[1] ?? '') <= cut)
    const last =
      lines
        .map((line) => line.split(',')[1] ?? '')
        .sort()
        .at(-1) ?? ''
    const holdout = ['--holdout-days', String(Math.round((Date.parse(last) - Date.parse(cut)) / 86_400_000))]
    const whole = await evaluated(file, ...holdout)
    const other = await evaluated(fileOf('other.csv', [HEADER, ...past, `c1,${last},p1,1,9999`]), ...holdout)
    expect(other.models).toEqual(whole.models)
    expect(other.holdout?.mbgnbd?.actual).toBe(1)
  })

  test('a file too large is sampled by customer, the same ones each time, and says so', async () => {
    const command = readCommand([file])
    const sampled = await readHistory(command, undefined, 300)
    expect(sampled.keptRows).toBeLessThanOrEqual(300)
    expect([...sampled.sales.keys()]).toEqual([...(await readHistory(command, undefined, 300)).sales.keys()])
    const whole = await readHistory(command)
    for (const [customer, sales] of sampled.sales) expect(sales).toEqual(whole.sales.get(customer))
    expect(reportOf(evaluate(sampled, command))).toContain('sample of customers by hash')
  })
})
