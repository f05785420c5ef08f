import { readCommand } from './options'
import { readHistory } from './read-history'
import { evaluated, HEADER, triedFiles } from './tried-file'

const fileOf = triedFiles()

test('broken dates, and refunds of nothing that was bought, are left out, counted and shown', async () => {
  const { history } = await evaluated(
    fileOf('broken.csv', [HEADER, 'a,2025-02-30,tea,1,10', 'a,2025-01-02,tea,1,-10', 'a,2025-01-03,tea,1,10']),
  )
  expect(history).toMatchObject({ rows: 3, rejectedRows: 2, firstOn: '2025-01-03' })
  expect(history.rejections.join()).toMatch(/line 2: .*2025-02-30.*line 3: the refund of 10.00/)
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
  ['big-endian.csv', (text: string) => Buffer.from(`\ufeff${text.replaceAll('10.50', '1010.5')}`, 'utf16le').swap16()],
  ['marked.csv', (text: string) => Buffer.from(`\ufeff${text.replaceAll('10.50', '"1,010.50"')}`)],
])('%s: whatever a spreadsheet writes, the same purchases', async (name, write) => {
  const file = fileOf(name, write(`${HEADER}\na,2025-01-01,tea,1,10.50\na,2025-02-01,tea,2,10.50`))
  const { sales, rejectedRows } = await readHistory(readCommand([file]))
  expect(rejectedRows).toBe(0)
  expect(sales.get('a')?.map(({ packs, paidFen }) => [packs, paidFen])).toEqual([
    [1, 101_050],
    [2, 101_050],
  ])
})

test('day numbers are understood without being told from when', async () => {
  const said = await evaluated(fileOf('numbers.csv', ['customer,day,amount', 'a,0,10', 'a,40,10']))
  expect(said.history).toMatchObject({ firstOn: '2000-01-01', lastOn: '2000-02-10', products: null })
  expect(said.notes.join()).toContain('--day-zero')
})

test.each([
  ['2024/1/15 13:22', '2024/2/5 9:05'],
  ['15.01.2024', '05.02.2024'],
  ['15/01/2024 08:30', '05/02/2024 08:30'],
  ['01/15/2024', '02/05/2024'],
  ['45306', '45327.75'],
  ['1705300000', '1707098399'],
  ['1705300000000', '1707098399000'],
  ['20240115', '20240205'],
  ['2024-01-14T18:30:00Z', '2024-02-04T23:00:00.000-08:00'],
  ['15 Jan 2024', 'Feb 5, 2024'],
  ['2024年1月15日 下午1:22', '2024年2月5日'],
])('%s and %s, as spreadsheets, tills and servers write days', async (first, last) => {
  expect(await daysRead(first, last)).toEqual(['2024-01-15', '2024-02-05', 0])
})

test('1/2/2024 is what --date-order says', async () => {
  const dates = ['1/2/2024', '2/2/2024'] as const
  expect(await daysRead(...dates, '--date-order', 'dmy')).toEqual(['2024-02-01', '2024-02-02', 0])
  expect(await daysRead(...dates, '--date-order', 'mdy')).toEqual(['2024-01-02', '2024-02-02', 0])
})

async function daysRead(first: string, last: string, ...options: string[]) {
  const file = fileOf('days.csv', [HEADER, `a,"${first}",tea,1,10`, `a,"${last}",tea,1,10`])
  const { history } = await evaluated(file, ...options)
  return [history.firstOn, history.lastOn, history.rejectedRows]
}

test('what the file itself shows about 02/05/2024 is said, and holds for the whole file', async () => {
  const days = ['soon', '02/05/2024', '03/05/2024', '28/05/2024', '01/28/2024']
  const { history, notes } = await evaluated(fileOf('order.csv', [HEADER, ...days.map((day) => `a,${day},tea,1,10`)]))
  expect(history).toMatchObject({ firstOn: '2024-05-02', lastOn: '2024-05-28', rejectedRows: 2 })
  expect(notes.join()).toContain('day first, as "28/05/2024" shows')
})

test.each(['0001-01-01', '1900-01-01', '9999-12-31'])('%s is how a till says that it has no date', async (text) => {
  const { history } = await evaluated(fileOf('none.csv', [HEADER, `a,${text},tea,1,10`, 'a,2024-02-05,tea,1,10']))
  expect(history).toMatchObject({ firstOn: '2024-02-05', lastOn: '2024-02-05', rejectedRows: 1 })
})

test('a slip into the next century does not stretch the history; a file that goes on beyond today is taken as it is', async () => {
  const known = ['a,2024-01-05,tea,1,10', 'a,2024-02-05,tea,1,10']
  const now = Date.parse('2024-03-01T12:00:00Z')
  const read = (day: string) =>
    readHistory(readCommand([fileOf('ahead.csv', [HEADER, ...known, `a,${day},tea,1,10`])], now))
  expect(await read('2044-02-05')).toMatchObject({ rejectedRows: 1, lastDay: (await read('2024-02-05')).lastDay })
  const ahead = await read('2024-03-20')
  expect(ahead.rejectedRows).toBe(0)
  expect(ahead.notes.map(({ english }) => english).join()).toContain('in the future')
})

test.each([
  ['有赞', '订单号,下单时间,买家手机号,商品编码,商品数量,订单实付金额'],
  ['微盟', '订单编号,支付时间,会员手机号,商品编码,购买数量,实付金额（元）'],
  ['淘宝', '订单编号,订单付款时间,买家会员名,商家编码,购买数量,买家实际支付金额'],
  ['京东', '订单号,下单时间,下单帐号,商品ID,订购数量,应付金额'],
  ['拼多多', '订单号,支付时间,收货人手机,商品id,商品数量(件),用户实付金额(元)'],
  ['somebody abroad', 'Order ID,Order Date,Customer ID,Stock Code,Quantity,Amount'],
])('an export of %s explains itself', async (name, header) => {
  const rows = ['="0012",2024-01-05 10:00:00,007,A,1,¥12.50', '="0013",2024-01-05 18:00:00,007,A,2,"¥1,012.50"']
  const { sales } = await readHistory(readCommand([fileOf(`${name}.csv`, [header, ...rows])]))
  expect(sales.get('007')).toMatchObject([
    { order: '0012', packs: 1, paidFen: 1250 },
    { order: '0013', packs: 2, paidFen: 101_250 },
  ])
})

test('who is nobody in particular is no customer; zeros before a number stay', async () => {
  const names = ['', 'NULL', '散客', ' 007 ', '7']
  const { sales, rejectedRows } = await readHistory(
    readCommand([fileOf('names.csv', [HEADER, ...names.map((name) => `${name},2024-01-05,tea,1,10`)])]),
  )
  expect([...sales.keys()]).toEqual(['007', '7'])
  expect(rejectedRows).toBe(3)
})

test('of two columns of one name the first is read, and that is said', async () => {
  const { history, notes } = await evaluated(
    fileOf('twice.csv', ['customer,date,amount,amount', 'a,2024-01-05,1,x', 'a,2024-02-05,1,x']),
  )
  expect(history.rejectedRows).toBe(0)
  expect(notes.join()).toContain('more than one column "amount"')
})
