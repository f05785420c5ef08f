import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { openStore, type DocumentStore } from '../open-store'
import { decodeDocument } from '../value/ejson'

const numbers = Array.from({ length: 5000 }, (_one, n) => n)

let folder: string
let store: DocumentStore

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'store-'))
  store = openStore({
    file: path.join(folder, 'store.sqlite'),
    collections: [{ name: 'sales', indexes: [] }],
    now: () => 0,
  })
  store.bulkInsert(
    'sales',
    numbers.map((n) => ({ _id: n, n, shop: n % 3, at: new Date(n) })),
  )
})

afterAll(() => {
  store.close()
  rmSync(folder, { recursive: true })
})

test('a large aggregation answers off the main thread, and others are answered meanwhile', async () => {
  const order: string[] = []
  const large = store
    .aggregate('sales', [
      { $match: { at: { $gte: new Date(2) } } },
      { $group: { _id: '$shop', n: { $sum: '$n' } } },
      { $sort: { _id: 1 } },
    ])
    .then((texts) => {
      order.push('large')
      return texts.map(decodeDocument)
    })
  const small = store.find({ collection: 'sales', filter: { _id: 7 } }).then(() => order.push('small'))
  const sumOf = (shop: number): number => numbers.filter((n) => n % 3 === shop && n >= 2).reduce((sum, n) => sum + n, 0)
  expect(await large).toEqual([0, 1, 2].map((shop) => ({ _id: shop, n: sumOf(shop) })))
  await small
  expect(order).toEqual(['small', 'large'])
})

test('it sees what was written before it was asked', async () => {
  await store.insert('sales', [{ _id: 'late', shop: 'late', n: 1 }])
  const texts = await store.aggregate('sales', [
    { $group: { _id: '$shop', n: { $sum: 1 } } },
    { $match: { _id: 'late' } },
  ])
  expect(texts.map(decodeDocument)).toEqual([{ _id: 'late', n: 1 }])
})

test('its errors are MongoDB’s, whether found before or while it runs', async () => {
  await expect(store.aggregate('sales', [{ $limit: -1 }])).rejects.toMatchObject({ code: 'DATABASE_REQUEST_FAILED' })
  const failing = store.aggregate('sales', [{ $replaceRoot: { newRoot: '$n' } }])
  await expect(failing).rejects.toMatchObject({
    message: expect.stringContaining("'newRoot' expression must evaluate to an object") as unknown,
  })
})

test('one that would hold too much is ended, and the store goes on', async () => {
  const greedy = [
    { $project: { big: { $range: [0, 200_000] } } },
    { $group: { _id: null, all: { $push: '$big' } } },
    { $project: { n: { $size: '$all' } } },
  ]
  await expect(store.aggregate('sales', greedy)).rejects.toThrow('Exceeded memory limit')
  expect(await store.aggregate('sales', [{ $count: 'n' }])).toEqual(['{"n":5001}'])
}, 60_000)

test.each([
  ['$range', { $range: [0, 1e11] }],
  ['$range', { $map: { input: { $range: [0, 10_000] }, in: { $range: [0, 10_000] } } }],
  ['$concatArrays', { $concatArrays: Array.from({ length: 80 }, () => '$long') }],
])('%s does not grow without bounds', async (name, expression) => {
  const small = openStore({ file: ':memory:', collections: [{ name: 'one', indexes: [] }], now: () => 0 })
  await small.insert('one', [{ long: Array.from({ length: 100_000 }, () => 0) }])
  const asked = small.aggregate('one', [{ $project: { n: { $size: expression } } }])
  await expect(asked).rejects.toThrow(`${name} would use too much memory`)
  small.close()
})
