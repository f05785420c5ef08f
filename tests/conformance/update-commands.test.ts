import { openBench, refusal, type Bench } from './sdk'
import type { Database, Fields } from './wx-server-sdk'

let bench: Bench

beforeAll(async () => {
  bench = await openBench({ things: [] })
})

afterAll(() => bench.close())

type Case = readonly [name: string, before: Fields, change: (db: Database) => Fields, after: Fields]

const changes: readonly Case[] = [
  ['set of a field', { n: 1 }, () => ({ n: 2 }), { n: 2 }],
  ['set by command', { n: 1 }, ({ command: _ }) => ({ n: _.set({ x: 1 }) }), { n: { x: 1 } }],
  ['a nested object changes only its fields', { o: { a: 1, b: 2 } }, () => ({ o: { a: 9 } }), { o: { a: 9, b: 2 } }],
  ['set of a whole object', { o: { a: 1, b: 2 } }, ({ command: _ }) => ({ o: _.set({ a: 9 }) }), { o: { a: 9 } }],
  ['a dotted path makes the objects on its way', {}, () => ({ 'o.p.q': 1 }), { o: { p: { q: 1 } } }],
  ['a place in an array', { list: [1, 2, 3] }, () => ({ 'list.1': 9 }), { list: [1, 9, 3] }],
  [
    'a place beyond the end is filled up with null',
    { list: [1] },
    () => ({ 'list.3': 9 }),
    { list: [1, null, null, 9] },
  ],
  ['remove', { a: 1, b: 2 }, ({ command: _ }) => ({ b: _.remove() }), { a: 1 }],
  ['remove of a path that is not there', { a: 1 }, ({ command: _ }) => ({ 'x.y': _.remove() }), { a: 1 }],
  ['inc', { n: 1 }, ({ command: _ }) => ({ n: _.inc(-3) }), { n: -2 }],
  ['inc of a missing field', {}, ({ command: _ }) => ({ n: _.inc(5) }), { n: 5 }],
  ['inc keeps integers exact', { n: 4503599627370496 }, ({ command: _ }) => ({ n: _.inc(1) }), { n: 4503599627370497 }],
  ['mul', { n: 3 }, ({ command: _ }) => ({ n: _.mul(1.5) }), { n: 4.5 }],
  ['mul of a missing field is 0', {}, ({ command: _ }) => ({ n: _.mul(7) }), { n: 0 }],
  ['min', { n: 3 }, ({ command: _ }) => ({ n: _.min(2) }), { n: 2 }],
  ['min that is not less', { n: 3 }, ({ command: _ }) => ({ n: _.min(4), m: _.min(1) }), { n: 3, m: 1 }],
  ['max', { n: 3 }, ({ command: _ }) => ({ n: _.max(4) }), { n: 4 }],
  ['max of a date', { at: new Date(5) }, ({ command: _ }) => ({ at: _.max(new Date(9)) }), { at: new Date(9) }],
  ['rename', { a: 1 }, ({ command: _ }) => ({ a: _.rename('b') }), { b: 1 }],
  ['rename into an object', { a: 1, o: { x: 2 } }, ({ command: _ }) => ({ a: _.rename('o.y') }), { o: { x: 2, y: 1 } }],
  [
    'bit and, or, xor',
    { n: 13, m: 3, k: 6 },
    ({ command: _ }) => ({ n: _.bit({ and: 10 }), m: _.bit({ or: 8 }), k: _.bit({ xor: 5 }) }),
    { n: 8, m: 11, k: 3 },
  ],
  ['push of values', { list: [1] }, ({ command: _ }) => ({ list: _.push([2, 3]) }), { list: [1, 2, 3] }],
  ['push as arguments', { list: [1] }, ({ command: _ }) => ({ list: _.push(2, 3) }), { list: [1, 2, 3] }],
  ['push makes the array', {}, ({ command: _ }) => ({ list: _.push([1]) }), { list: [1] }],
  [
    'push each at a position',
    { list: [1, 4] },
    ({ command: _ }) => ({ list: _.push({ each: [2, 3], position: 1 }) }),
    { list: [1, 2, 3, 4] },
  ],
  [
    'push sorted and cut',
    { list: [5, 1] },
    ({ command: _ }) => ({ list: _.push({ each: [3], sort: 1, slice: 2 }) }),
    { list: [1, 3] },
  ],
  [
    'push sorted by a field, the last two',
    { list: [{ n: 2 }, { n: 9 }] },
    ({ command: _ }) => ({ list: _.push({ each: [{ n: 5 }], sort: { n: 1 }, slice: -2 }) }),
    { list: [{ n: 5 }, { n: 9 }] },
  ],
  ['pop', { list: [1, 2, 3] }, ({ command: _ }) => ({ list: _.pop() }), { list: [1, 2] }],
  ['shift', { list: [1, 2, 3] }, ({ command: _ }) => ({ list: _.shift() }), { list: [2, 3] }],
  ['unshift', { list: [3] }, ({ command: _ }) => ({ list: _.unshift([1, 2]) }), { list: [1, 2, 3] }],
  ['addToSet', { list: [1, { x: 1 }] }, ({ command: _ }) => ({ list: _.addToSet({ x: 1 }) }), { list: [1, { x: 1 }] }],
  [
    'addToSet each',
    { list: [1, 2] },
    ({ command: _ }) => ({ list: _.addToSet({ $each: [2, 3, 3] }) }),
    { list: [1, 2, 3] },
  ],
  ['pull of a value', { list: [1, 2, 1] }, ({ command: _ }) => ({ list: _.pull(1) }), { list: [2] }],
  ['pull by condition', { list: [1, 5, 9] }, ({ command: _ }) => ({ list: _.pull(_.gte(5)) }), { list: [1] }],
  ['pull by in', { list: ['a', 'b', 'c'] }, ({ command: _ }) => ({ list: _.pull(_.in(['a', 'c'])) }), { list: ['b'] }],
  [
    'pull of documents',
    {
      list: [
        { k: 1, v: 2 },
        { k: 2, v: 9 },
      ],
    },
    ({ command: _ }) => ({ list: _.pull({ k: 1 }) }),
    { list: [{ k: 2, v: 9 }] },
  ],
  [
    'pull of documents by condition',
    { list: [{ k: 1 }, { k: 5 }] },
    ({ command: _ }) => ({ list: _.pull({ k: _.gt(3) }) }),
    { list: [{ k: 1 }] },
  ],
  ['pullAll', { list: [1, 2, 3, 2] }, ({ command: _ }) => ({ list: _.pullAll([2, 3]) }), { list: [1] }],
  ['every element', { list: [1, 2] }, ({ command: _ }) => ({ 'list.$[]': _.inc(10) }), { list: [11, 12] }],
  [
    'several at once',
    { a: 1, b: [1] },
    ({ command: _ }) => ({ a: _.inc(1), b: _.push([2]), c: 'new' }),
    { a: 2, b: [1, 2], c: 'new' },
  ],
]

test.each(changes)('%s', async (_name, before, change, after) => {
  const things = bench.db.collection('things')
  await things.doc('x').set({ data: { _: 0, ...before } })
  await things.doc('x').update({ data: change(bench.db) })
  expect((await things.doc('x').get()).data).toEqual({ _id: 'x', _: 0, ...after })
})

test('the element that the filter matched', async () => {
  const things = bench.db.collection('things')
  await things.doc('y').set({
    data: {
      posts: [
        { id: 1, likes: 0 },
        { id: 2, likes: 5 },
      ],
    },
  })
  const { stats } = await things
    .where({ _id: 'y', 'posts.id': 2 })
    .update({ data: { 'posts.$.likes': bench.db.command.inc(1) } })
  expect(stats.updated).toBe(1)
  expect((await things.doc('y').get()).data).toMatchObject({
    posts: [
      { id: 1, likes: 0 },
      { id: 2, likes: 6 },
    ],
  })
})

test('update with multi: false changes the first', async () => {
  const things = bench.db.collection('things')
  await things.add({
    data: [
      { _id: 'm1', group: 'm' },
      { _id: 'm2', group: 'm' },
    ],
  })
  expect((await things.where({ group: 'm' }).update({ data: { seen: true }, multi: false })).stats.updated).toBe(1)
  expect((await things.where({ seen: true }).get()).data.map(({ _id }) => _id)).toEqual(['m1'])
})

describe('what MongoDB refuses', () => {
  const refused: readonly (readonly [text: string, before: Fields, change: (db: Database) => Fields])[] = [
    ['Cannot apply $inc to a value of non-numeric type', { n: 'x' }, ({ command: _ }) => ({ n: _.inc(1) })],
    ['Cannot increment with non-numeric argument', { n: 1 }, ({ command: _ }) => ({ n: _.inc('x') })],
    ['Cannot apply $mul to a value of non-numeric type', { n: 'x' }, ({ command: _ }) => ({ n: _.mul(2) })],
    ['must be an array but is of type string', { list: 'x' }, ({ command: _ }) => ({ list: _.push([1]) })],
    ['Cannot apply $addToSet to non-array field', { list: 1 }, ({ command: _ }) => ({ list: _.addToSet(1) })],
    ["contains an element of non-array type 'string'", { list: 'x' }, ({ command: _ }) => ({ list: _.pop() })],
    ['Cannot apply $pull to a non-array value', { list: 'x' }, ({ command: _ }) => ({ list: _.pull(1) })],
    ["Cannot create field 'b' in element {a: 1}", { a: 1 }, () => ({ 'a.b': 2 })],
    ["Cannot create field 'b' in element {a: null}", { a: null }, () => ({ 'a.b': 2 })],
    ['would create a conflict at', { a: 1 }, ({ command: _ }) => ({ a: _.set(1), 'a.b': 2 })],
    ['The source and target field for $rename must differ', { a: 1 }, ({ command: _ }) => ({ a: _.rename('a') })],
    ['Cannot apply $bit to a value of non-integral type', { n: 1.5 }, ({ command: _ }) => ({ n: _.bit({ and: 1 }) })],
    ['Unknown modifier: $what', { n: 1 }, () => ({ $what: { n: 1 } })],
    ['The positional operator did not find the match needed', { list: [1] }, () => ({ 'list.$': 2 })],
    ['immutable field', { a: 'y' }, ({ command: _ }) => ({ a: _.rename('_id') })],
  ]
  test.each(refused)('%s', async (text, before, change) => {
    const things = bench.db.collection('things')
    await things.doc('r').set({ data: { _: 0, ...before } })
    const { errCode, errMsg } = await refusal(things.doc('r').update({ data: change(bench.db) }))
    expect(errCode).toBe(-502001)
    expect(errMsg).toContain(text)
    expect((await things.doc('r').get()).data).toEqual({ _id: 'r', _: 0, ...before })
  })
})
