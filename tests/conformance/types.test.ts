import { BSONRegExp, Binary, Decimal128, Long, ObjectId } from 'bson'
import fc from 'fast-check'
import { decodeDocument, decodeEjson, encodeEjson } from '../cloud/store/value/ejson'
import { openBench, type Bench } from './sdk'
import type { Fields } from './wx-server-sdk'

let bench: Bench

beforeAll(async () => {
  bench = await openBench({ things: [] })
})

afterAll(() => bench.close())

const roundTrip = async (value: unknown): Promise<unknown> => {
  const things = bench.db.collection('things')
  const { _id } = await things.add({ data: { value } })
  return (await things.doc(_id).get()).data?.['value']
}

test.each<[string, unknown]>([
  ['text', '会员 🐱 \u0000 "quoted" \\'],
  ['empty text', ''],
  ['zero', 0],
  ['a double', 0.1],
  ['the largest safe integer', Number.MAX_SAFE_INTEGER],
  ['a large double', 1.7976931348623157e308],
  ['a small double', 5e-324],
  ['an integer beyond 32 bits', 1_793_000_000_000],
  ['a negative integer', -2_147_483_649],
  ['true', true],
  ['null', null],
  ['a date', new Date(1_793_000_000_123)],
  ['a date before 1970', new Date(-1)],
  ['an empty array', []],
  ['arrays in arrays', [[1, [2]], [], [{}]]],
  ['an empty object', {}],
  ['nested objects', { a: { b: { c: [null, { d: false }] } } }],
])('%s comes back as it went in', async (_name, value) => {
  expect(await roundTrip(value)).toEqual(value)
})

test('infinite numbers and NaN come back', async () => {
  expect(await roundTrip([Infinity, -Infinity, Number.NaN])).toEqual([Infinity, -Infinity, Number.NaN])
})

test('undefined fields are left out', async () => {
  expect(await roundTrip({ a: undefined, b: 1 })).toEqual({ b: 1 })
})

test('points and polygons come back as the SDK’s geometries', async () => {
  const { Geo } = bench.db
  const ring = Geo.LineString([Geo.Point(0, 0), Geo.Point(3, 0), Geo.Point(3, 3), Geo.Point(0, 0)])
  for (const shape of [Geo.Point(113.3, 23.1), Geo.Polygon([ring])]) expect(await roundTrip(shape)).toEqual(shape)
})

test('ids may be numbers, and 1 is not "1"', async () => {
  const things = bench.db.collection('things')
  await things.doc(1).set({ data: { kind: 'number' } })
  await things.doc('1').set({ data: { kind: 'text' } })
  expect((await things.doc(1).get()).data).toEqual({ _id: 1, kind: 'number' })
  expect((await things.doc('1').get()).data).toEqual({ _id: '1', kind: 'text' })
})

test('server date is the clock of the cloud, with an offset', async () => {
  const things = bench.db.collection('things')
  await things.doc('when').set({ data: { at: bench.db.serverDate(), later: bench.db.serverDate({ offset: 60_000 }) } })
  expect((await things.doc('when').get()).data).toEqual({
    _id: 'when',
    at: new Date(bench.clock.nowAt),
    later: new Date(bench.clock.nowAt + 60_000),
  })
})

test('$$NOW is the clock of the cloud', async () => {
  const things = bench.db.collection('things')
  await things.doc('due').set({ data: { due: new Date(bench.clock.nowAt - 1) } })
  const { list } = await things.aggregate().match({ _id: 'due' }).project({ _id: 0, now: '$$NOW' }).end()
  expect(list).toEqual([{ now: new Date(bench.clock.nowAt) }])
  const late = bench.db.command.expr({ $lt: ['$due', '$$NOW'] })
  expect((await things.where(bench.db.command.and([{ _id: 'due' }, late])).count()).total).toBe(1)
})

test('an ObjectID is found as one and read as its digits', async () => {
  const _id = new ObjectId('507f1f77bcf86cd799439011')
  await bench.store.insert('things', [{ _id, owner: new ObjectId('507f1f77bcf86cd799439012') }])
  const things = bench.db.collection('things')
  const owner = { $oid: '507f1f77bcf86cd799439012' }
  expect((await things.where({ owner }).get()).data).toEqual([
    { _id: '507f1f77bcf86cd799439011', owner: '507f1f77bcf86cd799439012' },
  ])
  const { list } = await things.aggregate().match({ owner }).project({ owner: 1 }).end()
  expect(list).toEqual([{ _id: '507f1f77bcf86cd799439011', owner: '507f1f77bcf86cd799439012' }])
})

describe('what only other clients send', () => {
  const values: Fields = {
    long: Long.fromString('9007199254740993'),
    decimal: Decimal128.fromString('0.10'),
    objectId: new ObjectId('507f1f77bcf86cd799439011'),
    binary: new Binary(Buffer.from('会员'), 0),
    regex: new BSONRegExp('^a.b', 'im'),
  }

  test('is written and read without loss', () => {
    const text = encodeEjson(values)
    expect(encodeEjson(decodeDocument(text))).toBe(text)
    expect((decodeDocument(text)['long'] as Long).toString()).toBe('9007199254740993')
    expect(decodeDocument(text)['regex']).toMatchObject({ pattern: '^a.b', options: 'im' })
  })

  test('inc keeps 64-bit integers exact', async () => {
    await bench.store.insert('things', [{ _id: 'long', n: values['long'] }])
    const filter = { _id: 'long' }
    await bench.store.update({
      collection: 'things',
      filter,
      update: { $inc: { n: 2 } },
      multi: false,
      merge: true,
      upsert: false,
    })
    const [text] = await bench.store.find({ collection: 'things', filter })
    expect(text).toContain('"9007199254740995"')
  })
})

test('any JSON value survives the wire’s EJSON', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const fields = { value }
      expect(JSON.stringify(decodeEjson(encodeEjson(fields), 0))).toBe(JSON.stringify(fields))
    }),
  )
})
