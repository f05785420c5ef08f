import { openBench, refusal, type Bench } from './sdk'

let bench: Bench

beforeAll(async () => {
  bench = await openBench({ many: [{ name: 'n', keys: [['n', 1]] }], large: [] })
  bench.store.bulkInsert(
    'many',
    Array.from({ length: 10_050 }, (_one, n) => ({ _id: `m${n}`, n: 10_050 - n })),
  )
})

afterAll(() => bench.close())

test('get answers 100 documents, and never more than 1,000', async () => {
  const many = bench.db.collection('many')
  expect((await many.get()).data).toHaveLength(100)
  expect((await many.limit(1000).get()).data).toHaveLength(1000)
  expect((await many.limit(5000).get()).data).toHaveLength(1000)
})

test('without an order documents come as they were inserted', async () => {
  const { data } = await bench.db.collection('many').skip(5).limit(3).get()
  expect(data.map(({ _id }) => _id)).toEqual(['m5', 'm6', 'm7'])
})

test('an aggregation answers 20 documents unless it has a limit, and never more than 10,000', async () => {
  const many = bench.db.collection('many')
  expect((await many.aggregate().match({}).end()).list).toHaveLength(20)
  expect((await many.aggregate().limit(50).end()).list).toHaveLength(50)
  expect((await many.aggregate().limit(10_050).end()).list).toHaveLength(10_000)
})

test('a reply larger than 16 MB is refused', async () => {
  const large = bench.db.collection('large')
  for (let n = 0; n < 5; n++) await large.add({ data: { text: 'x'.repeat(4_000_000) } })
  const { errCode, errMsg } = await refusal(large.get())
  expect(errCode).toBe(-502001)
  expect(errMsg).toContain('exceeds the limit')
  expect((await large.limit(2).get()).data).toHaveLength(2)
})

test('field names that could not be read back are refused', async () => {
  for (const data of [{ $set: 1 }, { deep: { $inc: 1 } }]) {
    expect((await refusal(bench.db.collection('large').add({ data }))).errMsg).toContain('not valid for storage')
  }
})

test('a collection is created once, and its name must be one', async () => {
  await bench.db.createCollection('fresh')
  expect((await bench.db.collection('fresh').count()).total).toBe(0)
  expect((await refusal(bench.db.createCollection('fresh'))).errMsg).toContain('Table exist')
  expect((await refusal(bench.db.createCollection('no spaces'))).errMsg).toContain('is not allowed')
})
