import fc from 'fast-check'
import type { Cloud } from '../../cloud'
import { startTrialCloud, stopTrialClouds } from '../../trial-cloud'

let cloud: Cloud
beforeAll(async () => {
  cloud = await startTrialCloud()
})
afterAll(stopTrialClouds)
beforeEach(() => cloud.store.clear('events'))

const said = async (response: Response) => ({ status: response.status, body: (await response.json()) as unknown })
const find = async (query: Readonly<Record<string, string>>) =>
  said(await fetch(`${cloud.url}/local/documents?${new URLSearchParams(query).toString()}`))
const send = async (method: string, body: unknown, headers: Readonly<Record<string, string>> = {}) =>
  said(await fetch(`${cloud.url}/local/documents`, { method, headers, body: JSON.stringify(body) }))
const put = (...documents: Record<string, unknown>[]) => cloud.store.insert('events', documents)
const texts = () => [...cloud.store.documents('events')]

describe('looking through a collection', () => {
  it('shows twenty at a time and says how many there are', async () => {
    await put(...Array.from({ length: 45 }, (_, n) => ({ _id: `e${n}`, n })))
    const last = await find({ collection: 'events', page: '2' })
    expect(last.body).toMatchObject({ ok: true, total: 45, page: 2, pageSize: 20 })
    expect(last.body).toMatchObject({ documents: [40, 41, 42, 43, 44].map((n) => ({ _id: `e${n}`, n })) })
  })

  it('finds by a condition, dates written as people write them', async () => {
    await put({ _id: 'old', at: new Date('2026-11-01') }, { _id: 'new', at: new Date('2026-11-20') })
    const filter = '{"at": {"$gt": {"$date": "2026-11-10T00:00:00.000Z"}}}'
    expect((await find({ collection: 'events', filter })).body).toMatchObject({
      total: 1,
      documents: [{ _id: 'new', at: { $date: '2026-11-20T00:00:00.000Z' } }],
    })
  })

  it.each<[string, Readonly<Record<string, string>>, number, string]>([
    ['no collection said', {}, 400, 'request/invalid'],
    ['a collection nobody made', { collection: 'none' }, 404, 'DATABASE_COLLECTION_NOT_EXIST'],
    ['a condition that is not JSON', { collection: 'events', filter: '{a:' }, 400, 'request/malformed'],
    ['a condition that is a list', { collection: 'events', filter: '[]' }, 400, 'request/malformed'],
    [
      'an operator that is none',
      { collection: 'events', filter: '{"a":{"$near2":1}}' },
      400,
      'DATABASE_REQUEST_FAILED',
    ],
    ['a page before the first', { collection: 'events', page: '-1' }, 400, 'request/invalid'],
  ])('refuses %s', async (_what, query, status, code) =>
    expect(await find(query)).toMatchObject({ status, body: { ok: false, code } }),
  )
})

describe('changing a document', () => {
  const was = { _id: 'a', at: { $date: '2026-11-20T00:00:00.000Z' }, text: '旧' }
  beforeEach(() => put({ _id: 'a', at: new Date('2026-11-20'), text: '旧' }))

  it('puts another in its place, dates and all', async () => {
    const document = { at: { $date: '2026-11-21T00:00:00.000Z' }, price: 12.5 }
    expect((await send('PUT', { collection: 'events', id: 'a', document, was })).body).toEqual({
      ok: true,
      replaced: 1,
    })
    expect(await cloud.store.find({ collection: 'events', filter: { at: new Date('2026-11-21') } })).toHaveLength(1)
    expect(texts()).toEqual(['{"_id":"a","at":{"$date":"2026-11-21T00:00:00.000Z"},"price":12.5}'])
  })

  it('does not write over what somebody changed meanwhile', async () => {
    await put({ _id: 'b' })
    const before = texts()
    const wish = { collection: 'events', id: 'a', document: {}, was: { ...was, text: '别的' } }
    expect(await send('PUT', wish)).toMatchObject({ status: 409, body: { code: 'document/changed' } })
    expect(texts()).toEqual(before)
  })

  it('leaves alone what a transaction is at', async () => {
    const transactionId = cloud.store.begin()
    const change = { collection: 'events', filter: { _id: 'a' }, update: { $set: { text: '新' } }, transactionId }
    await cloud.store.update({ ...change, multi: false, merge: true, upsert: false })
    expect(await send('PUT', { collection: 'events', id: 'a', document: {} })).toMatchObject({
      status: 409,
      body: { code: 'DATABASE_TRANSACTION_CONFLICT' },
    })
    cloud.store.commit(transactionId)
    expect(texts()[0]).toContain('新')
  })

  it('removes one, and says so when it is gone already', async () => {
    const wish = { collection: 'events', id: 'a' }
    expect((await send('DELETE', wish)).body).toEqual({ ok: true, removed: 1 })
    expect(await send('DELETE', wish)).toMatchObject({ status: 404, body: { code: 'document/none' } })
    expect(texts()).toEqual([])
  })

  it('finds one by an id that is not a text', async () => {
    await put({ _id: 7 })
    expect((await send('DELETE', { collection: 'events', id: 7 })).body).toEqual({ ok: true, removed: 1 })
  })

  it.each<[string, object, number, string]>([
    ['another _id', { id: 'a', document: { _id: 'b' } }, 409, 'document/id'],
    ['one that is not there', { id: 'z', document: {} }, 404, 'document/none'],
    ['a list', { id: 'a', document: [] }, 400, 'request/malformed'],
    ['nothing', { id: 'a' }, 400, 'request/invalid'],
    ['a date that is none', { id: 'a', document: { at: { $date: 'soon' } } }, 400, 'request/malformed'],
    ['an ObjectId that is none', { id: { $oid: 'x' }, document: {} }, 400, 'request/malformed'],
    ['a condition instead of an id', { id: { $ne: null }, document: {} }, 400, 'request/malformed'],
    ['a field that begins with $', { id: 'a', document: { $set: { x: 1 } } }, 400, 'DATABASE_REQUEST_FAILED'],
  ])('refuses to put in its place: %s', async (_what, wish, status, code) => {
    const before = texts()
    expect(await send('PUT', { collection: 'events', ...wish })).toMatchObject({ status, body: { ok: false, code } })
    expect(texts()).toEqual(before)
  })

  it('a page of another site may not', async () =>
    expect(await send('DELETE', { collection: 'events', id: 'a' }, { origin: 'http://evil.example' })).toMatchObject({
      status: 403,
      body: { code: 'cloud/foreign' },
    }))

  it('whatever is sent is answered with a code', () =>
    fc.assert(
      fc.asyncProperty(
        fc.constantFrom('PUT', 'DELETE'),
        fc.jsonValue(),
        fc.jsonValue(),
        async (method, id, document) => {
          const { status, body } = await send(method, { collection: 'events', id, document })
          expect([200, 400, 404, 409]).toContain(status)
          expect(body).toHaveProperty('ok', status === 200)
        },
      ),
      { numRuns: 60 },
    ))
})
