import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { addDays } from '@domain/time'
import { CDNOW_SAMPLE } from '../histories/cdnow'
import { historyFile, missingHistory } from '../histories/source'
import { dice } from '../histories/bootstrap'
import { evaluate } from './evaluate'
import type { Evaluation } from './evaluate'
import { pageOf } from './html/page'
import { readCommand } from './options'
import { readHistory } from './read-history'
import { reportOf } from './report'

const folder = mkdtempSync(path.join(tmpdir(), 'evaluate-'))
afterAll(() => rmSync(folder, { recursive: true }))

const HEADER = 'customer,date,sku,qty,amount'

/** Writes a file of these lines and gives its name. */
function fileOf(name: string, lines: readonly string[]): string {
  const file = path.join(folder, name)
  const text = lines.join('\n')
  writeFileSync(file, name.endsWith('.gz') ? gzipSync(text) : text)
  return file
}

async function evaluated(file: string, ...options: string[]): Promise<Evaluation> {
  const command = readCommand([file, ...options])
  return evaluate(await readHistory(command), command)
}

/** Sixty customers who buy one of twenty products each every 20 to 35 days for ten months, and now and then another. */
function regulars(): string[] {
  const draw = dice(5)
  return Array.from({ length: 60 }, (_, customer) => {
    const lines: string[] = []
    const usual = customer % 20
    let day = Math.floor(draw() * 20)
    while (day < 300) {
      lines.push(`c${customer},${addDays('2025-01-01', day)},p${usual},1,${30 + usual}`)
      if (draw() < 0.3) lines.push(`c${customer},${addDays('2025-01-01', day)},p${Math.floor(draw() * 60 + 20)},1,12.5`)
      day += Math.round((20 + 3 * (usual % 6)) * (0.8 + 0.4 * draw()))
    }
    return lines
  }).flat()
}

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

describe('a shop too small for models', () => {
  test('one customer: rates, and each customer’s own rate instead of a model', async () => {
    const said = await evaluated(
      fileOf('one.csv', [HEADER, 'anna,2025-01-01,tea,1,10', 'anna,2025-02-01,tea,1,10', 'anna,2025-03-01,tea,1,10']),
    )
    expect(said.repurchase).toEqual({ userRate: 1, orderRate: 2 / 3, rate90: null, mode: null })
    expect(said.models).toEqual({})
    expect(said.notes.join()).toContain('own rate is used')
    expect(reportOf(said)).not.toMatch(/NaN|undefined|Infinity/)
  })

  test('one purchase is a right answer too', async () => {
    const said = await evaluated(fileOf('single.csv', [HEADER, 'anna,2025-01-01,tea,1,10']))
    expect(said).toMatchObject({ repurchase: { userRate: 0, orderRate: 0 }, replenishment: null, messages: [] })
    expect(reportOf(said)).not.toMatch(/NaN|undefined|Infinity/)
    expect(pageOf(said, 'single.csv')).not.toMatch(/NaN|undefined|Infinity/)
  })

  test('one product has no next basket to guess', async () => {
    const said = await evaluated(
      fileOf('product.csv', [HEADER, ...regulars().map((line) => line.replace(/,p\d+,/, ',tea,'))]),
    )
    expect(said.basket).toBeNull()
    expect(said.replenishment?.pairs).toBe(60)
  })

  test('broken dates and negative amounts are left out, counted and shown', async () => {
    const { history } = await evaluated(
      fileOf('broken.csv', [HEADER, 'a,2025-02-30,tea,1,10', 'a,2025-01-02,tea,1,-10', 'a,2025-01-03,tea,1,10']),
    )
    expect(history).toMatchObject({ rows: 3, rejectedRows: 2, firstOn: '2025-01-03' })
    expect(history.rejections.join()).toMatch(/line 2: .*2025-02-30.*line 3: .*-10/)
  })

  test('a holdout shorter than a horizon, or a file shorter than one: every horizon is there, and says why not', async () => {
    const daysApart = async (name: string, lastOn: string) =>
      (await evaluated(fileOf(name, [HEADER, 'a,2025-01-01,tea,1,10', `a,${lastOn},tea,1,10`]))).due
    const due = await daysApart('weeks.csv', '2025-01-21')
    expect(due[7]).toMatchObject({ model: 'rate', pairs: 1, auc: null })
    expect(due[7].why).toMatch(/purchase rates are used/)
    expect(due[28]).toMatchObject({ model: null, auc: null, why: 'the file is shorter than 28 days' })
    expect((await daysApart('days.csv', '2025-01-11'))[7]).toMatchObject({
      ...{ model: null, why: 'the days before those judged are fewer than 7' },
    })
  })

  test('goods by weight, names as customers, and no amounts at all', async () => {
    const lines = ['customer,date,sku,qty', '张三,2025-01-01 08:30,apples,0.35', '张三,2025-02-01T09:00,apples,1.2']
    const said = await evaluated(fileOf('weights.csv', lines))
    expect(said.history).toMatchObject({ rows: 2, rejectedRows: 0, customers: 1 })
    expect(said.repurchase).toMatchObject({ userRate: 1, orderRate: 0.5 })
    expect(said.notes.join()).toContain('names no amounts')
  })

  test.each([
    ['semicolons.csv', (text: string) => Buffer.from(text.replaceAll(',', ';').replaceAll('10.50', '1.010,50'))],
    ['returns.csv', (text: string) => Buffer.from(text.replaceAll('\n', '\r').replaceAll('10.50', '1010.50'))],
    [
      'big-endian.csv',
      (text: string) => Buffer.from(`\ufeff${text.replaceAll('10.50', '1010.5')}`, 'utf16le').swap16(),
    ],
    ['marked.csv', (text: string) => Buffer.from(`\ufeff${text.replaceAll('10.50', '"1,010.50"')}`)],
  ])('%s: whatever a spreadsheet writes, the same purchases', async (name, write) => {
    const file = path.join(folder, name)
    writeFileSync(file, write(`${HEADER}\na,2025-01-01,tea,1,10.50\na,2025-02-01,tea,2,10.50`))
    const { sales, rejectedRows } = await readHistory(readCommand([file]))
    expect(rejectedRows).toBe(0)
    expect(sales.get('a')?.map(({ packs, paidFen }) => [packs, paidFen])).toEqual([
      [1, 101_050],
      [2, 101_050],
    ])
  })

  test('an order of nothing is an order', async () => {
    const said = await evaluated(fileOf('free.csv', [HEADER, 'a,2025-01-01,tea,1,0', 'a,2025-02-01,tea,1,10']))
    expect(said.repurchase.userRate).toBe(1)
  })

  test('day numbers are understood without being told from when', async () => {
    const said = await evaluated(fileOf('numbers.csv', ['customer,day,amount', 'a,0,10', 'a,40,10']))
    expect(said.history).toMatchObject({ firstOn: '2000-01-01', lastOn: '2000-02-10', products: null })
    expect(said.notes.join()).toContain('--day-zero')
  })
})

describe('what cannot be evaluated is refused in a sentence', () => {
  test.each([
    ['empty.csv', [], 'the file is empty'],
    ['empty.csv.gz', [], 'the file is empty'],
    ['header.csv', [HEADER], 'no purchases'],
    ['columns.csv', ['who,when', 'a,2025-01-01'], 'no column for customer'],
    ['dates.csv', [HEADER, 'a,yesterday,tea,1,10'], 'not one of 1 rows'],
    ['amounts.csv', [HEADER, 'a,2025-01-01,tea,1,-1'], 'not one of 1 rows'],
  ])('%s', async (name, lines, sentence) => {
    await expect(evaluated(fileOf(name, lines))).rejects.toThrow(sentence)
  })

  test.each([
    ['zeros.csv', Buffer.from([1, 2, 0, 3, 0, 0]), 'not a text file'],
    ['book.xlsx', Buffer.from('PK\u0003\u0004 and so on'), 'an Excel workbook'],
    ['noise.csv.gz', gzipSync(Buffer.from([1, 2, 0, 3])), 'not a text file'],
    ['cut.csv.gz', gzipSync(`${HEADER}\n${regulars().join('\n')}`).subarray(0, 900), 'damaged or cut off'],
    ['long.csv', Buffer.from(`${HEADER}\n${'x'.repeat(1_500_000)}`), 'longer than a megabyte'],
  ])('%s', async (name, bytes, sentence) => {
    const file = path.join(folder, name)
    writeFileSync(file, bytes)
    await expect(evaluated(file)).rejects.toThrow(sentence)
  })

  test('a holdout longer than the history', async () => {
    const file = fileOf('short.csv', [HEADER, 'a,2025-01-01,tea,1,10', 'a,2025-01-09,tea,1,10'])
    await expect(evaluated(file, '--holdout-days', '8')).rejects.toThrow('8 days long')
  })

  test.each([
    [['--holdout-days', '-3']],
    [['--time-unit', 'month']],
    [['--day-zero', '2025-02-30']],
    [['--map', 'nothing=1']],
  ])('%s', (options) => expect(() => readCommand(['file.csv', ...options])).toThrow(options[0]))

  test('on the command line: code 1, one sentence, no stack', async () => {
    const told = await new Promise<{ code: unknown; stderr: string }>((resolve) =>
      execFile(
        process.execPath,
        ['--import', 'tsx', path.join(__dirname, 'cli.ts'), path.join(folder, 'nowhere.csv')],
        (problem, _stdout, stderr) => resolve({ code: problem?.code, stderr }),
      ),
    )
    expect(told.code).toBe(1)
    expect(told.stderr).toContain('there is no file')
    expect(told.stderr).not.toMatch(/\n\s+at /)
  })
})

const cdnow = historyFile(CDNOW_SAMPLE)
if (cdnow === null) test('CDNOW is elsewhere', () => expect(missingHistory(CDNOW_SAMPLE)).toContain(CDNOW_SAMPLE))
else
  test('CDNOW from its file: the published parameters and the known holdout errors', async () => {
    const columns = ['--map', 'customer=1,date=3,qty=4,amount=5']
    const { models, holdout, history } = await evaluated(cdnow, ...columns, '--holdout-days', '273')
    expect(history).toMatchObject({ customers: 2357, calibrationEndOn: '1997-09-30', timeUnit: 'week' })
    expect(models.bgnbd?.params.alpha).toBeCloseTo(4.4136, 3)
    expect(models.mbgnbd?.logLikelihood).toBeCloseTo(-9582.1357, 3)
    expect(models.gammagamma?.logLikelihood).toBeCloseTo(-4055.92, 1)
    expect(holdout?.paretonbd?.actual).toBe(1882)
    expect(holdout?.paretonbd?.mae).toBeCloseTo(0.7545, 3)
    expect(holdout?.mbgnbd?.rmse).toBeCloseTo(1.6072, 3)
  })
