import fc from 'fast-check'
import { anyDocument, anyFilter, anySort } from '../arbitraries'
import { openStore, type DocumentStore } from '../open-store'
import { compareSortValues, parseSort, sortValues } from '../query/sort'
import { decodeDocument } from '../value/ejson'
import type { Document } from '../value/kind'

const indexes = [
  { name: 'a', keys: [['a', 1]] as const },
  {
    name: 'a_b',
    keys: [
      ['a', 1],
      ['b', -1],
    ] as const,
  },
  {
    name: 'c_ax',
    keys: [
      ['c', -1],
      ['a.x', 1],
    ] as const,
  },
  {
    name: 'by_c_b',
    keys: [
      ['b.y', 1],
      ['c', 1],
    ] as const,
  },
  {
    name: 'tags_id',
    keys: [
      ['tags.name', 1],
      ['_id', 1],
    ] as const,
  },
]

let store: DocumentStore

beforeAll(() => {
  const collections = [
    { name: 'plain', indexes: [] },
    { name: 'indexed', indexes },
  ]
  store = openStore({ file: ':memory:', collections, now: () => 0, explain: () => undefined })
})

afterAll(() => store.close())

const find = async (
  collection: string,
  request: { filter: Document; sort?: Document; skip?: number; limit?: number },
): Promise<Document[]> => (await store.find({ collection, limit: 1000, ...request })).map(decodeDocument)

const idsOf = (documents: readonly Document[]): unknown[] => documents.map(({ _id }) => _id)

/** Documents whose arrays make indexes multikey come in half of the runs. */
const documentsAnd = <T>(more: fc.Arbitrary<T>): fc.Arbitrary<[Document[], T]> => {
  const flat = anyDocument.filter((document) => !Object.values(document).some(Array.isArray))
  return fc.tuple(fc.oneof(fc.array(anyDocument, { maxLength: 12 }), fc.array(flat, { maxLength: 12 })), more)
}

async function fill(documents: readonly Document[]): Promise<void> {
  for (const name of ['plain', 'indexed']) {
    store.drop(name)
    store.createCollection(name)
  }
  store.alignIndexes('indexed', indexes)
  for (const [at, document] of documents.entries()) {
    for (const name of ['plain', 'indexed']) await store.insert(name, [{ _id: at, ...document }])
  }
}

test('with and without indexes a filter finds the same documents', () =>
  fc.assert(
    fc.asyncProperty(documentsAnd(anyFilter), async ([documents, filter]) => {
      await fill(documents)
      const expected = idsOf(await find('plain', { filter }))
      expect(idsOf(await find('indexed', { filter })).sort()).toEqual(expected.sort())
      expect(await store.count('indexed', filter)).toBe(expected.length)
    }),
    { numRuns: 400 },
  ))

test('with and without indexes an order is the same, page by page', () =>
  fc.assert(
    fc.asyncProperty(
      documentsAnd(fc.tuple(anyFilter, anySort, fc.nat(3), fc.integer({ min: 1, max: 5 }))),
      async ([documents, more]) => {
        const [filter, sort, skip, limit] = more
        await fill(documents)
        const keys = parseSort(sort)
        const by = (document: Document): readonly unknown[] => sortValues(document, keys)
        const all = await find('plain', { filter, sort })
        const page = await find('indexed', { filter, sort, skip, limit })
        expect(page).toHaveLength(Math.max(0, Math.min(limit, all.length - skip)))
        if (keys.length === 0) return
        for (const [at, document] of page.entries()) {
          expect(compareSortValues(by(document), by(all[skip + at] as Document), keys)).toBe(0)
        }
      },
    ),
    { numRuns: 400 },
  ))

const someTags = fc.array(fc.record({ name: fc.oneof(fc.constantFrom('tea', 'soap'), fc.constant(['tea', 'lamp'])) }))

test('documents with one of many tags come in the order of their ids, page by page, each once', () =>
  fc.assert(
    fc.asyncProperty(
      fc.array(someTags, { maxLength: 12 }),
      fc.constantFrom(1, -1),
      fc.integer({ min: 1, max: 4 }),
      async (tagsOf, way, limit) => {
        await fill(tagsOf.map((tags) => ({ tags })))
        const page = async (collection: string, from: number) =>
          idsOf(
            await find(collection, {
              filter: { 'tags.name': 'tea', _id: way === 1 ? { $gt: from } : { $lt: from } },
              sort: { _id: way },
              limit,
            }),
          )
        for (let from = way === 1 ? -1 : 99; ;) {
          const found = await page('indexed', from)
          expect(found).toEqual(await page('plain', from))
          if (found.length < limit) return
          from = found[found.length - 1] as number
        }
      },
    ),
    { numRuns: 200 },
  ))

test('an index follows every change', () =>
  fc.assert(
    fc.asyncProperty(documentsAnd(fc.tuple(anyDocument, anyFilter)), async ([documents, [change, filter]]) => {
      await fill(documents)
      for (const collection of ['plain', 'indexed']) {
        await store.update({
          collection,
          filter: { _id: { $lt: 4 } },
          update: change,
          multi: true,
          merge: false,
          upsert: false,
        })
        await store.remove(collection, { _id: { $mod: [3, 0] } }, true)
      }
      const expected = idsOf(await find('plain', { filter })).sort()
      expect(idsOf(await find('indexed', { filter })).sort()).toEqual(expected)
    }),
    { numRuns: 200 },
  ))
