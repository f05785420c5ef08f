import { doubled, findColumns } from './columns'

test('an export of a Chinese shop explains itself', () => {
  expect(findColumns(['会员号', '下单时间', '商品编码', '数量', '实付金额', '订单号'], {})).toEqual({
    columns: { customer: 0, date: 1, sku: 2, qty: 3, amount: 4, order: 5 },
    headed: true,
  })
})

test.each([
  ['the UCI file', ['cust', 'day', 'sku', 'qty', 'amount'], { customer: 0, date: 1, sku: 2, qty: 3, amount: 4 }],
  ['CDNOW', ['customer_id', 'date', 'number_of_cds', 'dollar_value'], { customer: 0, date: 1, qty: 2, amount: 3 }],
  ['any case', ['Customer ID', 'CUST', 'Date', 'Amount'], { customer: 0, date: 2, amount: 3 }],
  [
    'the raw UCI file',
    ['InvoiceNo', 'StockCode', 'Description', 'Quantity', 'InvoiceDate', 'UnitPrice', 'CustomerID', 'Country'],
    { order: 0, sku: 1, qty: 3, date: 4, price: 5, customer: 6 },
  ],
  ['units', ['买家会员名', '付款时间', '实付金额（元）', '数量(件)'], { customer: 0, date: 1, amount: 2, qty: 3 }],
])('%s explains itself', (_, header, columns) => {
  expect(findColumns(header, {})).toEqual({ columns, headed: true })
})

test('a name given on the command line wins over the one we know', () => {
  expect(findColumns(['cust', 'buyer', 'date', 'amount'], { customer: 'Buyer' })).toMatchObject({
    columns: { customer: 1 },
  })
})

test('in a file without a header columns are named by place, and the first row is a purchase', () => {
  expect(
    findColumns(['00004', '0001', '19970101', '2', '29.33'], { customer: '2', date: '3', qty: '4', amount: '5' }),
  ).toEqual({
    columns: { customer: 1, date: 2, qty: 3, amount: 4 },
    headed: false,
  })
})

test('what is missing is said by name', () => {
  expect(findColumns(['cust', 'amount'], {})).toEqual({ problem: expect.stringContaining('date') })
  expect(findColumns(['cust', 'date', 'amount'], { sku: 'article' })).toEqual({
    problem: expect.stringContaining('"article"'),
  })
  expect(findColumns(['1', '2'], { customer: '1', date: '2', amount: '9' })).toEqual({
    problem: expect.stringContaining('"9"'),
  })
})

test('of several columns that could be meant the one nearest to what was bought is taken, and doubled names are told', () => {
  const header = ['总金额', '实付金额', '会员号', '下单时间', '会员号']
  expect(findColumns(header, {})).toMatchObject({ columns: { amount: 1, customer: 2, date: 3 } })
  expect(doubled(header, { amount: 1, customer: 2, date: 3 })).toEqual(['会员号'])
})

test('a first line that is no header is not repeated at length', () => {
  const found = findColumns([`<html>${'x'.repeat(5000)}`], {})
  expect('problem' in found && found.problem.length).toBeLessThan(400)
})
