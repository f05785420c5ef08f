import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { IndexSpec } from './collection-spec'
import { openStore, type DocumentStore } from './open-store'
import { decodeDocument } from './value/ejson'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'store-'))
})

afterEach(() => rmSync(folder, { recursive: true }))

const told: string[] = []

const open = (indexes: readonly IndexSpec[] = []): DocumentStore =>
  openStore({
    file: path.join(folder, 'store.sqlite'),
    collections: [{ name: 'members', indexes }],
    now: () => 0,
    explain: (line) => told.push(line),
  })

const byTier: IndexSpec = { name: 'tier', keys: [['tier', 1]] }

test('a store opened again has its documents and its indexes', async () => {
  const first = open([byTier])
  await first.insert('members', [
    { _id: 'a', tier: ['gold', 'staff'] },
    { _id: 'b', tier: 'gold' },
  ])
  first.createCollection('extra')
  first.close()
  const second = open([byTier])
  expect(second.listCollections()).toEqual([
    { name: 'extra', documents: 0 },
    { name: 'members', documents: 2 },
  ])
  expect(await second.count('members', { tier: { $gt: 'g', $lt: 'h' } })).toBe(2)
  expect(await second.count('members', { tier: { $gte: 'a' } })).toBe(2)
  second.close()
})

test('an index that is new in the schema is filled, one that is gone is dropped', async () => {
  const first = open()
  first.bulkInsert(
    'members',
    Array.from({ length: 3000 }, (_one, n) => ({ _id: n, tier: n % 100 })),
  )
  told.length = 0
  expect(await first.find({ collection: 'members', filter: { tier: 7 }, sort: { _id: -1 } })).toHaveLength(30)
  expect(told).toEqual([expect.stringContaining('members {tier} by _id: read 3000 documents')])
  first.close()
  const second = open([byTier])
  told.length = 0
  expect(await second.find({ collection: 'members', filter: { tier: 7 }, sort: { _id: -1 } })).toHaveLength(30)
  expect(told).toEqual([])
  second.close()
  open().close()
})

test('an aggregation that reads much to find little is told of, on this thread and on the other', async () => {
  const store = open()
  store.bulkInsert(
    'members',
    Array.from({ length: 3000 }, (_one, n) => ({ _id: n, tier: n % 100 })),
  )
  told.length = 0
  const total = { $group: { _id: null, n: { $sum: 1 } } }
  expect(await store.aggregate('members', [{ $match: { tier: 7 } }, total])).toEqual(['{"_id":null,"n":30}'])
  expect(told).toEqual([expect.stringContaining('members {tier}: read 3000 documents by collection scan')])
  await store.aggregate('members', [{ $match: { tier: 8 } }, total])
  expect(told).toHaveLength(1)
  store.close()
})

test('a commit that fails at its last step leaves nothing behind, and the store goes on', async () => {
  let isFull = false
  const store = openStore({
    file: path.join(folder, 'full.sqlite'),
    collections: [{ name: 'members', indexes: [byTier] }],
    now: () => 0,
    beforeCommit: () => {
      if (isFull) throw new Error('no space left on device')
    },
  })
  await store.insert('members', [{ _id: 'a', tier: 'gold' }])
  const transactionId = store.begin()
  await store.insert('members', [{ _id: 'b', tier: 'gold' }], transactionId)
  await store.remove('members', { _id: 'a' }, false, transactionId)
  isFull = true
  expect(() => store.commit(transactionId)).toThrow('no space left')
  await expect(store.insert('members', [{ _id: 'c' }, { _id: 'd' }])).rejects.toThrow('no space left')
  expect(() => store.createCollection('extra')).toThrow('no space left')
  isFull = false
  expect([...store.documents('members')]).toEqual(['{"_id":"a","tier":"gold"}'])
  expect(await store.count('members', { tier: 'gold' })).toBe(1)
  expect(store.listCollections()).toEqual([{ name: 'members', documents: 1 }])
  expect(store.createCollection('extra')).toBe(true)
  await store.insert('members', [{ _id: 'c' }])
  store.close()
})

test('an index that learnt of arrays from a write that was undone learns it again', async () => {
  const byPhone: IndexSpec = { name: 'phone', keys: [['phone', 1]], unique: true }
  const first = open([byTier, byPhone])
  await first.insert('members', [{ _id: 'a', phone: '1', tier: 'gold' }])
  await expect(first.insert('members', [{ _id: 'b', phone: '1', tier: ['gold', 'staff'] }])).rejects.toThrow('E11000')
  await first.insert('members', [{ _id: 'c', phone: '2', tier: ['gold', 'staff'] }])
  first.close()
  const second = open([byTier, byPhone])
  expect(await second.count('members', { tier: { $gte: 'g' } })).toBe(2)
  second.close()
})

test('a unique index cannot be made over documents that share a key', async () => {
  const first = open()
  await first.insert('members', [{ phone: '1' }, { phone: '1' }])
  first.close()
  expect(() => open([{ name: 'phone', keys: [['phone', 1]], unique: true }])).toThrow('E11000')
  const again = open()
  expect(again.listCollections()).toEqual([{ name: 'members', documents: 2 }])
  again.close()
})

test('an insert of several is all or nothing', async () => {
  const store = open([{ name: 'phone', keys: [['phone', 1]], unique: true }])
  await expect(store.insert('members', [{ phone: '1' }, { phone: '2' }, { phone: '1' }])).rejects.toThrow('E11000')
  expect(await store.count('members', {})).toBe(0)
  store.close()
})

test('a collection can be emptied, dropped and made again', async () => {
  const store = open([byTier])
  await store.insert('members', [{ tier: 'gold' }])
  store.clear('members')
  expect(await store.count('members', { tier: 'gold' })).toBe(0)
  store.drop('members')
  await expect(store.count('members', {})).rejects.toMatchObject({ code: 'DATABASE_COLLECTION_NOT_EXIST' })
  expect(store.createCollection('members')).toBe(true)
  expect(store.createCollection('members')).toBe(false)
  await store.insert('members', [{ _id: 'x' }])
  expect([...store.documents('members')].map(decodeDocument)).toEqual([{ _id: 'x' }])
  store.close()
})

test('ids made in one second differ, and carry its time', async () => {
  const store = open()
  const ids = (await store.insert('members', [{}, {}, {}])) as string[]
  expect(new Set(ids).size).toBe(3)
  expect(ids.every((id) => id.slice(8, 16) === '00000000')).toBe(true)
  store.close()
})
