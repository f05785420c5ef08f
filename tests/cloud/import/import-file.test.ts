import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import type { OrderBatch, OrderPurchase } from '@contract/orders'
import { importFile, type ImportOrder } from './import-file'
import { rejectionFile, writeRejections } from './rejections'
import { signatureOf } from './sign'

const NOW = Date.parse('2011-12-10T09:00:00+08:00')
const folder = mkdtempSync(path.join(tmpdir(), 'import-'))
const taken = new Map<string, string>()
const nonces = new Set<string>()
let failures = 0
let server: Server

/** A cloud that knows only the order door: it checks signatures, drops some answers, and refuses product "bad". */
beforeAll(async () => {
  server = createServer((request, response) => {
    if (request.url === '/local/clock') return response.end(JSON.stringify({ now: NOW }))
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const body = Buffer.concat(chunks).toString()
      const nonce = String(request.headers['x-huitouke-nonce'])
      const right =
        signatureOf('secret', NOW, nonce, body) === request.headers['x-huitouke-signature'] && !nonces.has(nonce)
      nonces.add(nonce)
      const answer = right ? take(JSON.parse(body)) : { ok: false, code: 'hook/forged', message: '签名不对' }
      if (failures-- > 0) response.statusCode = 500
      response.end(failures >= 0 ? 'lost' : JSON.stringify(answer))
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
})
afterAll(() => {
  server.close()
  rmSync(folder, { recursive: true })
})
beforeEach(() => {
  taken.clear()
  failures = 0
})

const take = ({ purchases }: OrderBatch) => {
  const report = { recorded: 0, repeated: 0, refused: [] as object[] }
  purchases.forEach((purchase, index) => {
    const id = `${purchase.storeId}:${purchase.receiptNo}`
    if (purchase.lines.some(({ productId }) => productId === 'bad'))
      report.refused.push({ kind: 'purchase', index, code: 'product/not-found', message: '没有这件商品' })
    else if (taken.get(id) === JSON.stringify(purchase)) report.repeated += 1
    else report.recorded += 1
    taken.set(id, JSON.stringify(purchase))
  })
  return { ok: true, data: report }
}

const run = (name: string, content: string | Buffer, over: Partial<ImportOrder> = {}, secret = 'secret') => {
  const file = path.join(folder, name)
  writeFileSync(file, content)
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return importFile(
    { file, channel: 'pos', map: {}, inFen: false, dayZero: null, live: false, ...over },
    { url, secret },
  )
}
const purchases = (): OrderPurchase[] => [...taken.values()].map((text) => JSON.parse(text))

test('a packed history goes in; the same file again changes nothing', async () => {
  const file = gzipSync(
    'cust,day,sku,qty,amount\n12346,48,23166,74215,77183.6\n12347,6,20780,12,55.8\n12347,6,20782,6,32.94\n',
  )
  const first = await run('uci.csv.gz', file, { dayZero: '2010-12-01' })
  expect(first).toEqual({ rows: 3, purchases: 2, recorded: 2, repeated: 0, rejections: [] })
  expect(purchases().find(({ customerId }) => customerId === '12347')).toMatchObject({
    receiptNo: '12347-20101207',
    purchasedAt: Date.parse('2010-12-07T12:00:00+08:00'),
    paidFen: 8874,
  })
  expect(await run('uci.csv.gz', file, { dayZero: '2010-12-01' })).toMatchObject({ recorded: 0, repeated: 2 })
})

test('columns held apart by spaces, without articles: everything is one product', async () => {
  await run(
    'cdnow.txt',
    ' customer_id  date number_of_cds  dollar_value\n 00002 19970112  1   12.00\n 00002 19970112  5   77.00\n',
  )
  expect(purchases()).toMatchObject([
    { receiptNo: '00002-19970112', lines: [{ productId: 'all', qty: 6, paidFen: 8900 }] },
  ])
})

test('a till that writes GB18030 is understood', async () => {
  const header = Buffer.from('bbe1d4b1bac5', 'hex') // 会员号
  const file = Buffer.concat([header, Buffer.from(',date,amount\r\nA1,2011-05-01,9.9\r\n')])
  expect(await run('gbk.csv', file)).toMatchObject({ recorded: 1, rejections: [] })
})

test('bad rows are listed with line and reason, the rest goes in', async () => {
  const file = 'cust,date,sku,amount\nA,2011-05-01,x,1\nB,someday,x,1\nC,2011-05-01,bad,1\n"D","2011-05-02","y","2"\n'
  const summary = await run('some.csv', file)
  expect(summary).toMatchObject({ rows: 4, recorded: 2 })
  const list = writeRejections(path.join(folder, 'some.csv'), summary.rejections)
  expect(list).toBe(rejectionFile(path.join(folder, 'some.csv')))
  expect(readFileSync(list ?? '', 'utf8')).toBe('\uFEFFline,reason\n3,日期“someday”看不懂\n4,没有这件商品\n')
  expect(writeRejections(path.join(folder, 'some.csv'), [])).toBeNull()
  expect(() => readFileSync(list ?? '')).toThrow(/ENOENT/)
})

test('an answer that gets lost is asked for again, with a signature of its own, and counts once', async () => {
  failures = 2
  expect(await run('lost.csv', 'cust,date,amount\nA,2011-05-01,1\n')).toMatchObject({ recorded: 0, repeated: 1 })
  expect(taken.size).toBe(1)
})

test('a wrong secret is said at once', async () => {
  await expect(run('forged.csv', 'cust,date,amount\nA,2011-05-01,1\n', {}, 'guess')).rejects.toThrow('hook/forged')
})

test('a file that is no history says what is missing', async () => {
  await expect(run('odd.csv', 'name,age\nx,1\n')).rejects.toThrow('no column for customer')
  await expect(run('none.csv', '')).rejects.toThrow('empty')
})
