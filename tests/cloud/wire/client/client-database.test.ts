import type { CloudOptions } from '../../cloud-options'
import type { Cloud } from '../../cloud'
import { startTrialCloud, stopTrialClouds } from '../../trial-cloud'
import type { Permission } from './permission'

type Reply = { readonly data?: Record<string, unknown>; readonly code?: string; readonly errCode?: number }

const denied = { code: 'DATABASE_PERMISSION_DENIED', errCode: -502003, message: 'Permission denied' }
const collection = (name: string, permission?: Permission): CloudOptions['collections'][number] => ({
  name,
  indexes: [],
  permission,
})

let cloud: Cloud
beforeAll(async () => {
  cloud = await startTrialCloud({
    collections: [
      collection('articles', 'READONLY'),
      collection('photos', 'PRIVATE'),
      collection('products', 'ADMINWRITE'),
      collection('ledgers', 'ADMINONLY'),
      collection('untold'),
      collection('posts', {
        read: "doc.state in ['open', 'done'] || doc._openid == auth.openid",
        create: 'doc._openid == auth.openid && doc.stars <= 5',
        update: 'doc._openid == auth.openid',
        delete: false,
      }),
      collection('offers', { read: 'doc.startsAt <= now && doc.price > 0' }),
      collection('rooms', { read: 'auth.openid in get(`database.members.${doc.roomId}`).openids', write: false }),
      collection('members', 'ADMINONLY'),
      collection('guests', { read: 'auth == null || !(doc.hidden != false)' }),
    ],
  })
})
afterAll(stopTrialClouds)
afterEach(() => cloud.store.listCollections().forEach(({ name }) => cloud.store.clear(name)))

const client = (openid: string | null) => {
  const send = async (action: string, request: object): Promise<Reply> => {
    const answer = await fetch(`${cloud.url}/client/database`, {
      method: 'POST',
      headers: openid === null ? {} : { 'x-openid': openid },
      body: JSON.stringify({ action: `database.${action}`, ...request }),
    })
    return (await answer.json()) as Reply
  }
  const asText = (value: unknown) => JSON.stringify(value)
  return {
    send,
    add: (collectionName: string, data: object) => send('insertDocument', { collectionName, data: [asText(data)] }),
    get: async (collectionName: string, query: object, more: object = {}) => {
      const reply = await send('getDocument', { collectionName, query: asText(query), ...more })
      return reply.data ? (reply.data['list'] as string[]).map((text) => JSON.parse(text) as object) : reply
    },
    count: (collectionName: string, query: object) =>
      send('calculateDocument', { collectionName, query: asText(query) }),
    update: (collectionName: string, query: object, change: object) =>
      send('modifyDocument', { collectionName, query: asText(query), data: asText(change), merge: true, multi: true }),
    set: (collectionName: string, _id: string, data: object) =>
      send('modifyDocument', {
        collectionName,
        query: asText({ _id }),
        data: asText(data),
        merge: false,
        upsert: true,
      }),
    remove: (collectionName: string, query: object) =>
      send('removeDocument', { collectionName, query: asText(query), multi: true }),
    aggregate: (collectionName: string, stages: readonly (readonly [string, unknown])[]) =>
      send('aggregateDocuments', {
        collectionName,
        stages: stages.map(([stageKey, value]) => ({ stageKey, stageValue: asText(value) })),
      }),
  }
}
const anna = client('o-anna')
const bert = client('o-bert')
const nobody = client(null)
const stored = (name: string) => [...cloud.store.documents(name)].map((text) => JSON.parse(text) as object)

describe('the four presets', () => {
  it('READONLY: everybody reads, the creator alone writes, and what is not theirs is not touched', async () => {
    await anna.add('articles', { _id: 'a', title: '猫' })
    expect(stored('articles')).toEqual([{ _id: 'a', title: '猫', _openid: 'o-anna' }])
    expect(await bert.get('articles', {})).toMatchObject([{ title: '猫' }])
    expect(await nobody.get('articles', {})).toHaveLength(1)
    expect(await bert.update('articles', { _id: 'a' }, { $set: { title: '狗' } })).toMatchObject({
      data: { updated: 0 },
    })
    expect(await bert.remove('articles', { _id: 'a' })).toMatchObject({ data: { deleted: 0 } })
    expect(await anna.update('articles', { _id: 'a' }, { $set: { title: '狗' } })).toMatchObject({
      data: { updated: 1 },
    })
    expect(await nobody.add('articles', {})).toMatchObject(denied)
  })

  it('PRIVATE: everybody sees their own alone, whatever they ask for', async () => {
    await anna.add('photos', { _id: 'a' })
    await bert.add('photos', { _id: 'b' })
    expect(await anna.get('photos', {})).toMatchObject([{ _id: 'a' }])
    expect(await anna.get('photos', { $or: [{ _openid: 'o-bert' }, { _id: 'b' }] })).toEqual([])
    expect(await anna.count('photos', {})).toMatchObject({ data: { total: 1 } })
    expect(await anna.aggregate('photos', [['$group', { _id: null, n: { $sum: 1 } }]])).toMatchObject({
      data: { list: ['{"_id":null,"n":1}'] },
    })
    expect(await nobody.get('photos', {})).toMatchObject(denied)
  })

  it('ADMINWRITE and ADMINONLY: functions alone write, or do anything; so where nothing is said', async () => {
    await cloud.store.insert('products', [{ _id: 'p' }])
    expect(await anna.get('products', {})).toEqual([{ _id: 'p' }])
    for (const name of ['products', 'ledgers', 'untold']) {
      expect(await anna.add(name, {})).toMatchObject(denied)
      expect(await anna.update(name, {}, { $set: { a: 1 } })).toMatchObject(denied)
      expect(await anna.remove(name, {})).toMatchObject(denied)
    }
    expect(await anna.add('nowhere', {})).toMatchObject({ errCode: -502005 })
    for (const name of ['ledgers', 'untold']) expect(await anna.get(name, {})).toMatchObject(denied)
  })
})

describe('whose a document is', () => {
  it('is written by the cloud alone', async () => {
    expect(await anna.add('articles', { _openid: 'o-bert' })).toMatchObject({ code: 'INVALID_PARAM' })
    await anna.add('articles', { _id: 'a', from: 'x' })
    for (const change of [
      { $set: { _openid: 'o-bert' } },
      { $unset: { _openid: 1 } },
      { $rename: { from: '_openid' } },
    ])
      expect(await anna.update('articles', { _id: 'a' }, change)).toMatchObject({ code: 'INVALID_PARAM' })
  })

  it('stays with doc().set, which creates what is not there and does not take what is another’s', async () => {
    await anna.set('articles', 'a', { n: 1 })
    await anna.set('articles', 'a', { n: 2 })
    expect(await bert.set('articles', 'a', { n: 3 })).toMatchObject({ data: { updated: 0 } })
    expect(stored('articles')).toEqual([{ _id: 'a', n: 2, _openid: 'o-anna' }])
  })
})

describe('rules', () => {
  it('a query must be a subset of its rule', async () => {
    await anna.add('posts', { _id: 'mine', state: 'draft', stars: 1 })
    await bert.add('posts', { _id: 'open', state: 'open', stars: 5 })
    expect(await anna.get('posts', {})).toMatchObject(denied)
    expect(await anna.get('posts', { _id: 'open' })).toMatchObject(denied)
    expect(await anna.get('posts', { state: 'open' })).toMatchObject([{ _id: 'open' }])
    expect(await anna.get('posts', { state: { $in: ['open', 'done'] } })).toHaveLength(1)
    expect(await anna.get('posts', { state: { $in: ['open', 'draft'] } })).toMatchObject(denied)
    expect(await anna.get('posts', { _openid: '{openid}' })).toMatchObject([{ _id: 'mine' }])
    expect(await anna.get('posts', { $or: [{ state: 'open' }, { _openid: '{openid}' }] })).toHaveLength(2)
    expect(await anna.get('posts', { $or: [{ state: 'open' }, { _openid: 'o-bert' }] })).toMatchObject(denied)
    expect(await bert.get('posts', { _openid: 'o-anna' })).toMatchObject(denied)
  })

  it('a new document must obey, with its creator already in it', async () => {
    expect(await anna.add('posts', { stars: 6 })).toMatchObject(denied)
    expect(await anna.add('posts', { stars: '9' })).toMatchObject(denied)
    expect(await anna.add('posts', { stars: 5, by: '{openid}' })).not.toHaveProperty('code')
    expect(stored('posts')).toMatchObject([{ stars: 5, by: 'o-anna', _openid: 'o-anna' }])
  })

  it('what is changed or removed is asked for in the query as well', async () => {
    await anna.add('posts', { _id: 'a', stars: 1 })
    expect(await anna.update('posts', { _id: 'a' }, { $inc: { stars: 1 } })).toMatchObject(denied)
    expect(await anna.update('posts', { _id: 'a', _openid: '{openid}' }, { $inc: { stars: 1 } })).toMatchObject({
      data: { updated: 1 },
    })
    expect(await anna.remove('posts', { _openid: '{openid}' })).toMatchObject(denied)
  })

  it('ranges lie within ranges, and time passes', async () => {
    const startsAt = cloud.clock.now() - 1
    await cloud.store.insert('offers', [{ _id: 'now', startsAt, price: 5 }])
    expect(await anna.get('offers', { startsAt: { $lte: startsAt }, price: { $gte: 1 } })).toHaveLength(1)
    expect(await anna.get('offers', { startsAt: { $lte: startsAt }, price: { $gte: 0 } })).toMatchObject(denied)
    expect(await anna.get('offers', { startsAt: { $lte: startsAt + 60_000 }, price: 5 })).toMatchObject(denied)
    expect(await anna.add('offers', { price: 1 })).toMatchObject(denied)
  })

  it('another document may be asked', async () => {
    await cloud.store.insert('members', [{ _id: 'r1', openids: ['o-anna'] }])
    await cloud.store.insert('rooms', [{ _id: 'm', roomId: 'r1' }])
    expect(await anna.get('rooms', { roomId: 'r1' })).toHaveLength(1)
    expect(await bert.get('rooms', { roomId: 'r1' })).toMatchObject(denied)
    expect(await anna.get('rooms', { roomId: 'r2' })).toMatchObject(denied)
    expect(await anna.get('rooms', {})).toMatchObject(denied)
  })

  it('a visitor is nobody', async () => {
    expect(await nobody.get('guests', {})).toEqual([])
    expect(await anna.get('guests', {})).toMatchObject(denied)
    expect(await anna.get('guests', { hidden: false })).toEqual([])
  })

  it('an aggregation is judged by its leading matches, and never leaves its collection', async () => {
    await bert.add('posts', { _id: 'open', state: 'open', stars: 5 })
    const match = ['$match', { state: 'open' }] as const
    expect(await anna.aggregate('posts', [match, ['$count', 'n']])).toMatchObject({ data: { list: ['{"n":1}'] } })
    expect(await anna.aggregate('posts', [['$skip', 0], match])).toMatchObject(denied)
    const lookup = { from: 'members', localField: 'a', foreignField: 'b', as: 'c' }
    expect(await anna.aggregate('posts', [match, ['$lookup', lookup]])).toMatchObject({ code: 'INVALID_PARAM' })
  })
})

it('what clients may do can be said while the cloud runs', async () => {
  const say = (body: object) => fetch(`${cloud.url}/local/permissions`, { method: 'PUT', body: JSON.stringify(body) })
  cloud.store.createCollection('late')
  expect(await anna.get('late', {})).toMatchObject(denied)
  expect((await say({ collection: 'late', permission: 'READONLY' })).status).toBe(200)
  expect(await anna.get('late', {})).toEqual([])
  expect((await say({ collection: 'late', permission: { read: 'doc.a == 1' } })).status).toBe(200)
  expect(await anna.get('late', {})).toMatchObject(denied)
  expect((await say({ collection: 'late', permission: { read: 'doc.' } })).status).toBe(400)
})

describe('the door', () => {
  it('answers 20 documents at most', async () => {
    await cloud.store.insert(
      'products',
      Array.from({ length: 30 }, (_one, n) => ({ _id: n })),
    )
    expect(await anna.get('products', {})).toHaveLength(20)
    expect(await anna.get('products', {}, { limit: 100 })).toHaveLength(20)
    expect(await anna.get('products', {}, { limit: 3, offset: 28 })).toHaveLength(2)
  })

  it('has no transactions and makes no collections', async () => {
    expect(await anna.send('startTransaction', {})).toMatchObject(denied)
    expect(await anna.send('addCollection', { collectionName: 'mine' })).toMatchObject(denied)
    expect(await anna.get('products', {}, { transactionId: 'x' })).toMatchObject({ code: 'INVALID_PARAM' })
  })

  it('refuses what is no identity, and what is no request', async () => {
    const post = (headers: Record<string, string>, body: string) =>
      fetch(`${cloud.url}/client/database`, { method: 'POST', headers, body })
    expect((await post({ 'x-openid': 'a b' }, '{}')).status).toBe(401)
    expect((await post({}, '[')).status).toBe(400)
    expect(await anna.send('nonsense', {})).toMatchObject({ code: 'INVALID_PARAM' })
  })
})
