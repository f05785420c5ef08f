import { paidOrdersOf } from './shop-history'
import { readCommand } from './options'
import { readHistory } from './read-history'
import { evaluated, HEADER, triedFiles } from './tried-file'

const fileOf = triedFiles()

test('rates counted by hand: what was refunded whole was never bought, in part it was', async () => {
  const lines = [
    'ann,2024-01-01,tea,1,10',
    'ann,2024-01-20,tea,1,10',
    'ann,2024-01-22,tea,-1,-10', // her second purchase never was
    'bob,2024-01-05,tea,2,20',
    'bob,2024-02-05,tea,2,20',
    'bob,2024-02-06,tea,-1,(10.00)', // one of two packs: still a purchase
    'cat,2024-01-07,cake,1,30',
    'cat,2024-01-07,cake,1,-30', // all she ever bought: no customer
    'dan,2024-01-09,tea,1,10',
    'dan,2024-06-30,tea,1,10',
  ]
  const { repurchase, history, notes, cohorts } = await evaluated(fileOf('refunds.csv', [HEADER, ...lines]))
  expect(history).toMatchObject({ rows: 10, rejectedRows: 0, customers: 3 })
  expect(repurchase).toEqual({ userRate: 2 / 3, orderRate: 2 / 5, rate90: 1 / 3, mode: 'loyalty' })
  expect(cohorts[0]?.cells.map(({ members, netFen }) => [members, netFen])).toEqual([
    [3, 4000],
    [1, 1000],
    [0, 0],
    [0, 0],
    [0, 0],
    [1, 1000],
  ])
  expect(notes.join()).toContain('3 refunds were taken off')
})

const netOf = async (lines: readonly string[], header = HEADER) => {
  const history = await readHistory(readCommand([fileOf('net.csv', [header, ...lines])]))
  return { orders: paidOrdersOf(history).map(({ on, netFen }) => [on, netFen]), rejectedRows: history.rejectedRows }
}

test.each([
  [
    'the nearest purchase of that product',
    ['a,2024-01-01,tea,1,10', 'a,2024-03-01,tea,2,20', 'a,2024-03-03,tea,-1,-10'],
  ],
  ['in whatever order the rows stand', ['a,2024-03-03,tea,-1,-10', 'a,2024-03-01,tea,2,20', 'a,2024-01-01,tea,1,10']],
])('a refund is of %s', async (_, lines) => {
  expect((await netOf(lines)).orders.sort()).toEqual([
    ['2024-01-01', 1000],
    ['2024-03-01', 1000],
  ])
})

test('a refund that names its order is of that order', async () => {
  const lines = ['a,2024-01-01,R1,10', 'a,2024-02-01,R2,10', 'a,2024-02-09,R1,-10']
  expect((await netOf(lines, 'customer,date,order,amount')).orders).toEqual([['2024-02-01', 1000]])
})

test('without products a refund is of the purchase of that sum', async () => {
  const lines = ['a,2024-01-01,10', 'a,2024-02-01,30', 'a,2024-02-09,-10']
  expect((await netOf(lines, 'customer,date,amount')).orders).toEqual([['2024-02-01', 3000]])
})

test('without amounts what comes back is counted in packs', async () => {
  const lines = ['a,2024-01-01,tea,3', 'a,2024-02-01,tea,1', 'a,2024-02-09,tea,-1']
  expect((await netOf(lines, 'customer,date,sku,qty')).orders).toEqual([['2024-01-01', 100]])
})

test('a refund of more than was bought, of something else or before the purchase is left out and counted', async () => {
  const bought = 'a,2024-02-01,tea,1,10'
  const refunds = [
    'a,2024-02-02,tea,-1,-11',
    'a,2024-02-02,cake,-1,-10',
    'a,2024-01-02,tea,-1,-10',
    'b,2024-03-01,tea,-1,-10',
  ]
  expect(await netOf([bought, ...refunds])).toEqual({ orders: [['2024-02-01', 1000]], rejectedRows: 4 })
})

test('a shop whose every sale was refunded has nothing to evaluate', async () => {
  await expect(netOf(['a,2024-02-01,tea,1,10', 'a,2024-02-02,tea,-1,-10'])).rejects.toThrow('all were refunded')
})
