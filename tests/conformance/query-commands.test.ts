import { openBench, refusal, type Bench } from './sdk'
import type { Database } from './wx-server-sdk'

let bench: Bench

const documents = [
  { _id: 'a', n: 1, s: 'apple', tags: ['red', 'round'], size: { w: 10, h: 20 }, at: new Date(1000), on: true },
  { _id: 'b', n: 2, s: 'Banana', tags: ['yellow'], size: { w: 20, h: 20 }, at: new Date(2000), on: false },
  {
    _id: 'c',
    n: 3.5,
    s: 'cherry',
    tags: [],
    marks: [
      { by: 'x', score: 5 },
      { by: 'y', score: 9 },
    ],
  },
  { _id: 'd', n: null, s: 'date', tags: 'red', marks: [{ by: 'x', score: 8 }] },
  { _id: 'e', s: 'elder，berry', n: '2', grid: [[1, 2], [3]] },
  { _id: 'f', n: -4, s: '', list: [1, 5, 9], size: { h: 20, w: 10 } },
]

type Case = readonly [name: string, filter: (db: Database) => unknown, found: string]

const cases: readonly Case[] = [
  ['eq by value', () => ({ n: 1 }), 'a'],
  ['eq by command', ({ command: _ }) => ({ n: _.eq(2) }), 'b'],
  ['eq null finds a missing field too', ({ command: _ }) => ({ n: _.eq(null) }), 'd'],
  ['null of a field some lack', () => ({ marks: null }), 'abef'],
  ['eq of an object is flattened by the SDK to its fields', () => ({ size: { w: 10, h: 20 } }), 'af'],
  [
    'eq of an object by command asks for the same fields in the same order',
    ({ command: _ }) => ({ size: _.eq({ w: 10, h: 20 }) }),
    'a',
  ],
  ['eq of an array is the whole array', () => ({ tags: ['red', 'round'] }), 'a'],
  ['eq of a scalar finds an element', () => ({ tags: 'red' }), 'ad'],
  ['eq of a boolean', () => ({ on: false }), 'b'],
  ['eq of a date', () => ({ at: new Date(2000) }), 'b'],
  ['neq finds those without the field', ({ command: _ }) => ({ on: _.neq(true) }), 'bcdef'],
  ['neq of an element', ({ command: _ }) => ({ tags: _.neq('red') }), 'bcef'],
  ['gt compares only within a kind', ({ command: _ }) => ({ n: _.gt(1) }), 'bc'],
  ['gte', ({ command: _ }) => ({ n: _.gte(2) }), 'bc'],
  ['lt', ({ command: _ }) => ({ n: _.lt(2) }), 'af'],
  ['lte', ({ command: _ }) => ({ n: _.lte(1) }), 'af'],
  ['gt of a text', ({ command: _ }) => ({ n: _.gt('1') }), 'e'],
  ['gt of a date', ({ command: _ }) => ({ at: _.gt(new Date(1500)) }), 'b'],
  ['in', ({ command: _ }) => ({ n: _.in([1, 3.5, '2', 77]) }), 'ace'],
  ['in with null', ({ command: _ }) => ({ n: _.in([null, 1]) }), 'ad'],
  ['in looks at elements', ({ command: _ }) => ({ tags: _.in(['yellow', 'round']) }), 'ab'],
  ['nin', ({ command: _ }) => ({ n: _.nin([1, 2, null]) }), 'cef'],
  ['a chain of two', ({ command: _ }) => ({ n: _.gt(0).and(_.lt(2)) }), 'a'],
  ['a chain with or', ({ command: _ }) => ({ n: _.eq(1).or(_.eq(2)) }), 'ab'],
  ['and of a field', ({ command: _ }) => ({ n: _.and(_.gt(0), _.lt(3)) }), 'ab'],
  ['and as a list', ({ command: _ }) => ({ n: _.and([_.gt(0), _.lt(3)]) }), 'ab'],
  ['and of filters', ({ command: _ }) => _.and([{ n: _.gt(0) }, { s: 'apple' }]), 'a'],
  ['or of a field', ({ command: _ }) => ({ n: _.or(_.eq(1), _.eq(-4)) }), 'af'],
  ['or of filters', ({ command: _ }) => _.or([{ n: 1 }, { s: 'date' }]), 'ad'],
  ['or of filters beside a condition', ({ command: _ }) => _.and([{ tags: 'red' }, _.or([{ n: 1 }, { n: 2 }])]), 'a'],
  ['nor', ({ command: _ }) => _.nor([{ n: 1 }, { tags: 'yellow' }]), 'cdef'],
  ['nor of a field', ({ command: _ }) => ({ n: _.nor([_.eq(1), _.eq(2)]) }), 'cdef'],
  ['not', ({ command: _ }) => ({ n: _.not(_.gt(1)) }), 'adef'],
  ['not of a regular expression', ({ command: _ }) => ({ s: _.not(/an/) }), 'acdef'],
  ['exists', ({ command: _ }) => ({ n: _.exists(true) }), 'abcdf' + 'e'],
  ['exists not', ({ command: _ }) => ({ size: _.exists(false) }), 'cde'],
  ['mod', ({ command: _ }) => ({ n: _.mod(2, 0) }), 'bf'],
  ['mod cuts to whole numbers', ({ command: _ }) => ({ n: _.mod(3, 0) }), 'c'],
  ['size', ({ command: _ }) => ({ tags: _.size(1) }), 'b'],
  ['size 0', ({ command: _ }) => ({ tags: _.size(0) }), 'c'],
  ['all', ({ command: _ }) => ({ tags: _.all(['round', 'red']) }), 'a'],
  ['all of a scalar field', ({ command: _ }) => ({ tags: _.all(['red']) }), 'ad'],
  ['elemMatch of operators', ({ command: _ }) => ({ list: _.elemMatch({ $gt: 5, $lt: 10 }) }), 'f'],
  ['elemMatch of a document', ({ command: _ }) => ({ marks: _.elemMatch({ by: 'x', score: _.gt(6) }) }), 'd'],
  [
    'without elemMatch two elements may share the conditions',
    ({ command: _ }) => ({ 'marks.by': 'x', 'marks.score': _.gt(8) }),
    'c',
  ],
  ['a nested object', () => ({ size: { w: 20 } }), 'b'],
  ['a dotted path', ({ command: _ }) => ({ 'size.w': _.lt(15) }), 'af'],
  ['a place in an array', () => ({ 'list.1': 5 }), 'f'],
  ['a place and a field', () => ({ 'marks.1.score': 9 }), 'c'],
  ['a path through an array', () => ({ 'marks.by': 'y' }), 'c'],
  ['arrays in arrays', () => ({ grid: [3] }), 'e'],
  ['a JavaScript regular expression', () => ({ s: /^b/i }), 'b'],
  ['db.RegExp', (db) => ({ s: db.RegExp({ regexp: '^B', options: '' }) }), 'b'],
  ['db.RegExp with options', (db) => ({ s: db.RegExp({ regexp: 'B.N', options: 'is' }) }), 'b'],
  ['a prefix', () => ({ s: /^el/ }), 'e'],
  ['a regular expression of Chinese punctuation', () => ({ s: /，/ }), 'e'],
  ['in with regular expressions', ({ command: _ }) => ({ s: _.in([/^a/, 'date']) }), 'ad'],
  ['expr', ({ command: _ }) => _.expr({ $eq: ['$size.w', 20] }), 'b'],
  ['expr with operators of the SDK', ({ command: _ }) => _.expr(_.aggregate.gt(['$size.h', '$size.w'])), 'af'],
  ['jsonSchema by required fields', ({ command: _ }) => _.jsonSchema({ required: ['marks'] }), 'cd'],
  [
    'jsonSchema by types and ranges',
    ({ command: _ }) =>
      _.jsonSchema({ properties: { n: { bsonType: 'int', minimum: 1 }, s: { pattern: '^[a-z]' } }, required: ['n'] }),
    'a',
  ],
  ['jsonSchema turned over', ({ command: _ }) => _.nor([_.jsonSchema({ required: ['n'] })]), ''],
  ['raw operators', () => ({ n: { $gte: 2, $lt: 3 } }), 'b'],
  ['raw $or', () => ({ $or: [{ n: 2 }, { n: 3.5 }] }), 'bc'],
]

beforeAll(async () => {
  bench = await openBench({ things: [], indexed: indexes })
  for (const name of ['things', 'indexed']) await bench.db.collection(name).add({ data: documents })
})

afterAll(() => bench.close())

const indexes = [
  { name: 'n', keys: [['n', 1]] as [string, 1 | -1][] },
  { name: 's', keys: [['s', -1]] as [string, 1 | -1][] },
  { name: 'tags', keys: [['tags', 1]] as [string, 1 | -1][] },
  { name: 'size', keys: [['size', 1]] as [string, 1 | -1][] },
  {
    name: 'w',
    keys: [
      ['size.w', 1],
      ['n', -1],
    ] as [string, 1 | -1][],
  },
  {
    name: 'by',
    keys: [
      ['marks.by', 1],
      ['marks.score', 1],
    ] as [string, 1 | -1][],
  },
  { name: 'list', keys: [['list', 1]] as [string, 1 | -1][] },
  { name: 'at', keys: [['at', -1]] as [string, 1 | -1][] },
  {
    name: 'on',
    keys: [
      ['on', 1],
      ['n', 1],
    ] as [string, 1 | -1][],
  },
]

describe.each(['things', 'indexed'])('where, in a collection "%s"', (name) => {
  test.each(cases)('%s', async (_name, filter, found) => {
    const collection = bench.db.collection(name)
    const { data } = await collection.where(filter(bench.db)).get()
    expect(data.map(({ _id }) => _id).sort()).toEqual([...found].sort())
    expect((await collection.where(filter(bench.db)).count()).total).toBe(found.length)
  })
})

describe('what the service refuses', () => {
  const refused: readonly (readonly [string, unknown])[] = [
    ['$in needs an array', { n: { $in: 3 } }],
    ['unknown operator: $near-ly', { n: { '$near-ly': 3 } }],
    ['unknown top level operator: $what', { $what: [{ n: 1 }] }],
    ['divisor cannot be 0', { n: { $mod: [0, 1] } }],
    ['malformed mod, not enough elements', { n: { $mod: [2] } }],
    ['$size needs a number', { tags: { $size: 'many' } }],
    ['$and/$or/$nor must be a nonempty array', { $or: [] }],
    ['$elemMatch needs an Object', { marks: { $elemMatch: 3 } }],
    ['Regular expression is invalid', { s: { $regex: '(' } }],
    ['$not needs a regex or a document', { n: { $not: 3 } }],
    ['text index required for $text query', { $text: { $search: 'apple' } }],
  ]
  test.each(refused)('%s', async (text, filter) => {
    const { errCode, errMsg } = await refusal(bench.db.collection('things').where(filter).get())
    expect(errCode).toBe(-502001)
    expect(errMsg).toContain(text)
  })
})
