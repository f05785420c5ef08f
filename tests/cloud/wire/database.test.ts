import fc from 'fast-check'
import { anyFilter, anyValue } from '../store/arbitraries'
import { openStore, type DocumentStore } from '../store/open-store'
import { databaseAction } from './database'

let store: DocumentStore

beforeAll(async () => {
  const collections = [
    {
      name: 'things',
      indexes: [
        {
          name: 'a',
          keys: [
            ['a', 1],
            ['c', -1],
          ] as const,
        },
      ],
    },
  ]
  store = openStore({ file: ':memory:', collections, now: () => 0, explain: () => undefined })
  const values = fc.sample(anyValue, { numRuns: 40, seed: 7 })
  await store.insert(
    'things',
    values.map((a, at) => ({ _id: at, a, b: [{ x: at }], at: { type: 'Point', coordinates: [at, 1] } })),
  )
})

afterAll(() => store.close())

const actions = [
  'getDocument',
  'calculateDocument',
  'insertDocument',
  'modifyDocument',
  'modifyAndReturnDoc',
  'removeDocument',
  'aggregateDocuments',
  'addCollection',
  'startTransaction',
  'commitTransaction',
  'abortTransaction',
  'unheardOf',
  '__proto__',
  'constructor',
].map((name) => `database.${name}`)

const operators = [
  '$eq',
  '$gt',
  '$in',
  '$nin',
  '$all',
  '$size',
  '$mod',
  '$type',
  '$regex',
  '$options',
  '$elemMatch',
  '$not',
  '$exists',
  '$and',
  '$or',
  '$nor',
  '$expr',
  '$geoWithin',
  '$geoIntersects',
  '$nearSphere',
  '$near',
  '$bitsAllSet',
  '$text',
  '$where',
  '$comment',
  '$date',
  '$oid',
  '$numberLong',
  '$binary',
  '$tcb_server_date',
  '$set',
  '$unset',
  '$inc',
  '$mul',
  '$min',
  '$max',
  '$rename',
  '$push',
  '$pull',
  '$pullAll',
  '$pop',
  '$addToSet',
  '$bit',
  '$currentDate',
  '$setOnInsert',
]

const stageKeys = [
  '$match',
  '$project',
  '$addFields',
  '$group',
  '$sort',
  '$limit',
  '$skip',
  '$count',
  '$unwind',
  '$sample',
  '$bucket',
  '$bucketAuto',
  '$sortByCount',
  '$replaceRoot',
  '$lookup',
  '$geoNear',
  '$what',
]

const names = fc.constantFrom(
  'a',
  'b',
  'b.x',
  'b.0',
  'at',
  '_id',
  '__proto__',
  '',
  '.',
  'a..b',
  'x.$',
  'b.$[].x',
  'constructor',
  'coordinates',
  'geometry',
)

/** Objects of operators and fields nested a few levels, right in parts and wrong in others. */
const { thing: anything } = fc.letrec<{ thing: unknown }>((tie) => ({
  thing: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    anyValue,
    fc.constantFrom('$a', '$$ROOT', '$$what', '$', '$.a'),
    fc.dictionary(fc.oneof(fc.constantFrom(...operators), names), tie('thing'), { maxKeys: 3, noNullPrototype: true }),
    fc.array(tie('thing'), { maxLength: 3 }),
    fc
      .tuple(
        fc.constantFrom(
          '$add',
          '$concat',
          '$cond',
          '$map',
          '$filter',
          '$reduce',
          '$dateToString',
          '$substr',
          '$divide',
          '$switch',
          '$let',
          '$slice',
          '$zip',
        ),
        tie('thing'),
      )
      .map(([name, operand]) => ({ [name]: operand })),
  ),
}))

const operator = fc.constantFrom(...operators)
const dictionary = (key: fc.Arbitrary<string>, value: fc.Arbitrary<unknown>): fc.Arbitrary<object> =>
  fc.dictionary(key, value, { maxKeys: 3, noNullPrototype: true })

const filter = fc.oneof(
  anyFilter,
  dictionary(fc.oneof(names, operator), fc.oneof(anything, dictionary(operator, anything))),
)
const change = fc.oneof(dictionary(operator, dictionary(names, anything)), dictionary(names, anything))
const switches = dictionary(names, fc.oneof(fc.constantFrom(1, -1, 0, true), anything))

/** Mostly the EJSON text of what belongs there, sometimes of anything, sometimes no text at all. */
const ejson = (fitting: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
  fc.oneof(
    { weight: 20, arbitrary: fitting.map((value) => JSON.stringify(value)) },
    { weight: 2, arbitrary: anything.map((value) => JSON.stringify(value)) },
    { weight: 1, arbitrary: anyValue },
  )

const stage = fc.record({
  stageKey: fc.constantFrom(...stageKeys),
  stageValue: ejson(fc.oneof(filter, switches, anything)),
})
const rarely = <T>(usual: T, ...others: unknown[]): fc.Arbitrary<unknown> =>
  fc.oneof({ weight: 20, arbitrary: fc.constant<unknown>(usual) }, { weight: 1, arbitrary: fc.constantFrom(...others) })

const anyRequest = fc.record(
  {
    action: fc.constantFrom(...actions),
    collectionName: rarely('things', 'nothing', '', 7),
    query: ejson(filter),
    data: fc.oneof(ejson(change), fc.array(ejson(dictionary(names, anything)), { maxLength: 2 })),
    stages: fc.oneof({ weight: 9, arbitrary: fc.array(stage, { maxLength: 3 }) }, { weight: 1, arbitrary: anything }),
    order: ejson(switches),
    projection: ejson(switches),
    offset: rarely(0, 1, -1, 'x', 1.5),
    limit: rarely(100, 0, 1, -1, 'x'),
    multi: fc.boolean(),
    merge: fc.boolean(),
    upsert: fc.boolean(),
    transactionId: rarely(undefined, 'none'),
  },
  { requiredKeys: ['action', 'collectionName', 'query', 'data', 'stages'] },
)

test('whatever is sent, a reply comes, and what is wrong is told as the caller’s fault', () =>
  fc.assert(
    fc.asyncProperty(anyRequest, async (request) => {
      const reply = await databaseAction(store, request)
      expect(reply['requestId']).toEqual(expect.any(String))
      if (reply['code'] === 'SYS_ERR') throw new Error(String(reply['message']))
    }),
    { numRuns: 3000 },
  ))
