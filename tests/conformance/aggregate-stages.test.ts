import { openBench, refusal, type Bench } from './sdk'
import type { Aggregate, Database, Fields } from './wx-server-sdk'

let bench: Bench

const sales = [
  {
    _id: 's1',
    shop: 'A',
    item: 'tea',
    qty: 2,
    price: 10,
    tags: ['hot', 'green'],
    at: new Date('2026-01-05T00:00:00Z'),
  },
  { _id: 's2', shop: 'A', item: 'cup', qty: 1, price: 30, tags: ['blue'], at: new Date('2026-01-20T00:00:00Z') },
  { _id: 's3', shop: 'B', item: 'tea', qty: 5, price: 9, tags: [], at: new Date('2026-02-01T00:00:00Z') },
  { _id: 's4', shop: 'B', item: 'pot', qty: 1, price: 80, at: new Date('2026-02-14T00:00:00Z') },
  { _id: 's5', shop: 'C', item: 'tea', qty: null, price: 11, tags: null, at: new Date('2026-03-01T00:00:00Z') },
]
const shops = [
  { _id: 'A', city: '广州', open: [9, 18] },
  { _id: 'B', city: '深圳', open: [10, 22] },
]

beforeAll(async () => {
  bench = await openBench({ sales: [], shops: [] })
  await bench.db.collection('sales').add({ data: sales })
  await bench.db.collection('shops').add({ data: shops })
})

afterAll(() => bench.close())

type Case = readonly [name: string, build: (from: Aggregate, db: Database) => Aggregate, list: Fields[]]

const idsOf = (...ids: string[]): Fields[] => ids.map((_id) => ({ _id }))

const cases: readonly Case[] = [
  [
    'match',
    (from, { command: _ }) => from.match({ price: _.gt(10), shop: _.in(['A', 'C']) }).project({ _id: 1 }),
    idsOf('s2', 's5'),
  ],
  ['match by regular expression', (from) => from.match({ item: /^t/ }).project({ _id: true }), idsOf('s1', 's3', 's5')],
  ['sort, skip, limit', (from) => from.sort({ price: -1 }).skip(1).limit(2).project({ _id: 1 }), idsOf('s2', 's5')],
  ['sort by two', (from) => from.sort({ item: 1, price: 1 }).project({ _id: 1 }), idsOf('s2', 's4', 's3', 's1', 's5')],
  [
    'project computes, renames and leaves out the id',
    (from, { command: { aggregate: $ } }) =>
      from.match({ _id: 's1' }).project({ _id: 0, item: 1, total: $.multiply(['$qty', '$price']), 'in.shop': '$shop' }),
    [{ item: 'tea', total: 20, in: { shop: 'A' } }],
  ],
  [
    'project leaves out',
    (from) => from.match({ _id: 's4' }).project({ at: 0, qty: false }),
    [{ _id: 's4', shop: 'B', item: 'pot', price: 80 }],
  ],
  [
    'addFields',
    (from, { command: { aggregate: $ } }) =>
      from
        .match({ _id: 's2' })
        .addFields({ 'x.total': $.add(['$price', 1]), price: '$qty' })
        .project({ x: 1, price: 1 }),
    [{ _id: 's2', x: { total: 31 }, price: 1 }],
  ],
  [
    'group with a null id',
    (from, { command: { aggregate: $ } }) =>
      from.group({ _id: null, n: $.sum(1), qty: $.sum('$qty'), mean: $.avg('$qty') }),
    [{ _id: null, n: 5, qty: 9, mean: 2.25 }],
  ],
  [
    'group by an object',
    (from, { command: { aggregate: $ } }) =>
      from.group({ _id: { shop: '$shop' }, most: $.max('$price'), least: $.min('$price') }).sort({ '_id.shop': 1 }),
    [
      { _id: { shop: 'A' }, most: 30, least: 10 },
      { _id: { shop: 'B' }, most: 80, least: 9 },
      { _id: { shop: 'C' }, most: 11, least: 11 },
    ],
  ],
  [
    'group first, last, push, addToSet',
    (from, { command: { aggregate: $ } }) =>
      from
        .sort({ price: 1 })
        .group({
          _id: '$item',
          first: $.first('$shop'),
          last: $.last('$shop'),
          all: $.push('$tags'),
          set: $.addToSet('$shop'),
        })
        .match({ _id: 'tea' }),
    [{ _id: 'tea', first: 'B', last: 'C', all: [[], ['hot', 'green'], null], set: ['B', 'A', 'C'] }],
  ],
  [
    'push leaves missing fields out',
    (from, { command: { aggregate: $ } }) => from.match({ shop: 'B' }).group({ _id: null, tags: $.push('$tags') }),
    [{ _id: null, tags: [[]] }],
  ],
  [
    'group stdDevPop and stdDevSamp',
    (from, { command: { aggregate: $ } }) =>
      from.match({ shop: 'A' }).group({ _id: null, pop: $.stdDevPop('$price'), samp: $.stdDevSamp('$price') }),
    [{ _id: null, pop: 10, samp: Math.sqrt(200) }],
  ],
  [
    'group mergeObjects',
    (from, { command: { aggregate: $ } }) =>
      from.match({ shop: 'A' }).group({ _id: null, both: $.mergeObjects({ item: '$item', qty: '$qty' }) }),
    [{ _id: null, both: { item: 'cup', qty: 1 } }],
  ],
  ['count', (from) => from.match({ shop: 'A' }).count('sold'), [{ sold: 2 }]],
  ['count of nothing is no document', (from) => from.match({ shop: 'Z' }).count('sold'), []],
  [
    'unwind',
    (from) => from.match({ shop: 'A' }).unwind('$tags').project({ tags: 1, _id: 0 }),
    [{ tags: 'hot' }, { tags: 'green' }, { tags: 'blue' }],
  ],
  [
    'unwind with places, keeping the empty',
    (from) =>
      from
        .match({ shop: 'B' })
        .unwind({ path: '$tags', includeArrayIndex: 'at', preserveNullAndEmptyArrays: true })
        .project({ at: 1 }),
    [
      { _id: 's3', at: null },
      { _id: 's4', at: null },
    ],
  ],
  ['sortByCount', (from) => from.sortByCount('$shop').limit(1), [{ _id: 'A', count: 2 }]],
  [
    'bucket',
    (from, { command: { aggregate: $ } }) =>
      from.bucket({
        groupBy: '$price',
        boundaries: [0, 10, 50],
        default: 'dear',
        output: { n: $.sum(1), items: $.push('$item') },
      }),
    [
      { _id: 0, n: 1, items: ['tea'] },
      { _id: 10, n: 3, items: ['tea', 'cup', 'tea'] },
      { _id: 'dear', n: 1, items: ['pot'] },
    ],
  ],
  [
    'bucketAuto',
    (from) => from.bucketAuto({ groupBy: '$price', buckets: 2 }),
    [
      { _id: { min: 9, max: 30 }, count: 3 },
      { _id: { min: 30, max: 80 }, count: 2 },
    ],
  ],
  [
    'replaceRoot',
    (from) => from.match({ _id: 's1' }).replaceRoot({ newRoot: { what: '$item', where: '$shop' } }),
    [{ what: 'tea', where: 'A' }],
  ],
  [
    'replaceRoot by mergeObjects',
    (from, { command: { aggregate: $ } }) =>
      from
        .match({ _id: 's1' })
        .project({ item: 1 })
        .replaceRoot({ newRoot: $.mergeObjects([{ extra: 1 }, '$$ROOT']) }),
    [{ _id: 's1', item: 'tea', extra: 1 }],
  ],
  [
    'lookup by equality',
    (from) =>
      from
        .match({ shop: 'A' })
        .limit(1)
        .lookup({ from: 'shops', localField: 'shop', foreignField: '_id', as: 'where' })
        .project({ where: 1 }),
    [{ _id: 's1', where: [shops[0]!] }],
  ],
  [
    'lookup of nothing is an empty array',
    (from) =>
      from
        .match({ shop: 'C' })
        .lookup({ from: 'shops', localField: 'shop', foreignField: '_id', as: 'where' })
        .project({ where: 1 }),
    [{ _id: 's5', where: [] }],
  ],
  [
    'lookup in a collection that is not there',
    (from) =>
      from
        .match({ shop: 'C' })
        .lookup({ from: 'nowhere', localField: 'shop', foreignField: '_id', as: 'w' })
        .project({ w: 1 }),
    [{ _id: 's5', w: [] }],
  ],
  [
    'lookup by pipeline',
    (from, { command: _ }) => {
      const { aggregate: $ } = _
      const same = _.expr($.and([$.eq(['$shop', '$$shop']), $.gt(['$price', '$$floor'])]))
      const pipeline = $.pipeline().match(same).project({ _id: 0, item: 1 }).done()
      return from
        .match({ _id: 's1' })
        .lookup({ from: 'sales', let: { shop: '$shop', floor: '$price' }, pipeline, as: 'dearer' })
        .project({ dearer: 1 })
    },
    [{ _id: 's1', dearer: [{ item: 'cup' }] }],
  ],
]

test.each(cases)('%s', async (_name, build, list) => {
  expect((await build(bench.db.collection('sales').aggregate(), bench.db).end()).list).toEqual(list)
})

test('sample draws that many different documents', async () => {
  const { list } = await bench.db.collection('sales').aggregate().sample({ size: 3 }).end()
  expect(new Set(list.map(({ _id }) => _id)).size).toBe(3)
})

describe('what MongoDB refuses', () => {
  const refused: readonly (readonly [string, (from: Aggregate) => Aggregate])[] = [
    ['the limit must be positive', (from) => from.limit(0)],
    ['a group specification must include an _id', (from) => from.group({ n: 1 })],
    ["should be prefixed with a '$'", (from) => from.unwind('tags')],
    ['the count field must be a non-empty string', (from) => from.count('')],
    ["The field 'n' must be an accumulator object", (from) => from.group({ _id: null, n: 1 })],
    ["'newRoot' expression must evaluate to an object", (from) => from.replaceRoot({ newRoot: '$item' })],
    ['$switch could not find a matching branch', (from) => from.bucket({ groupBy: '$price', boundaries: [0, 10] })],
    [
      'cannot include fields or add computed fields during an exclusion',
      (from) => from.project({ item: 0, x: '$price' }),
    ],
  ]
  test.each(refused)('%s', async (text, build) => {
    const { errMsg } = await refusal(build(bench.db.collection('sales').aggregate()).end())
    expect(errMsg).toContain(text)
  })
})
