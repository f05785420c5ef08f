import { readFileSync } from 'node:fs'
import { serveLoopback } from './loopback'
import { connect, connectSdk, openBench, refusal, type Bench } from './sdk'
import type { Aggregate, Fields } from './wx-server-sdk'

// Behaviour of wx-server-sdk 4.0.2 that product code must know of. A new version that mends one of these fails here.

let bench: Bench

beforeEach(async () => {
  bench = await openBench({ accounts: [] })
  await bench.db.collection('accounts').add({
    data: [
      { _id: 'a', n: 0 },
      { _id: 'b', n: 0 },
    ],
  })
})

afterEach(() => bench.close())

const read = async (id: string): Promise<Fields | null> => (await bench.db.collection('accounts').doc(id).get()).data

test('the pinned version is the one these tests were made for', () => {
  const { version } = JSON.parse(readFileSync(require.resolve('wx-server-sdk/package.json'), 'utf8')) as {
    version: string
  }
  expect(version).toBe('4.0.2')
})

describe('a write conflict inside runTransaction', () => {
  const conflicting = async (rethrow: (error: unknown) => unknown): Promise<{ tries: number; outcome: unknown }> => {
    const holder = await bench.db.startTransaction()
    await holder
      .collection('accounts')
      .doc('a')
      .update({ data: { n: 1 } })
    let tries = 0
    const outcome = await bench.db
      .runTransaction(async (transaction) => {
        if (++tries === 2) await holder.commit()
        try {
          await transaction
            .collection('accounts')
            .doc('a')
            .update({ data: { n: bench.db.command.inc(10) } })
        } catch (error) {
          throw rethrow(error)
        }
      })
      .then(
        () => 'committed',
        (error: unknown) => error,
      )
    return { tries, outcome }
  }

  test('is not retried, because the wrapper drops the code', async () => {
    const { tries, outcome } = await conflicting((error) => error)
    expect(tries).toBe(1)
    expect(outcome).toMatchObject({ errCode: -501001 })
    expect((outcome as { errMsg: string }).errMsg).toContain('TransactionConflict')
    expect(await read('a')).toMatchObject({ n: 0 })
  })

  test('is retried when the code is put back', async () => {
    const { tries, outcome } = await conflicting((error) =>
      Object.assign(error as Error, { code: 'DATABASE_TRANSACTION_CONFLICT' }),
    )
    expect(outcome).toBe('committed')
    expect(tries).toBe(2)
    expect(await read('a')).toMatchObject({ n: 11 })
  })
})

describe('inside a transaction', () => {
  test('where().update escapes it', async () => {
    const transaction = await bench.db.startTransaction()
    await transaction
      .collection('accounts')
      .where({ _id: 'a' })
      .update({ data: { n: 5 } })
    await transaction.rollback()
    expect(await read('a')).toMatchObject({ n: 5 })
  })

  test('where().remove escapes it', async () => {
    const transaction = await bench.db.startTransaction()
    await transaction.collection('accounts').where({ _id: 'a' }).remove()
    await transaction.rollback()
    expect(await read('a')).toBeNull()
  })

  test('count and aggregate do not see its writes', async () => {
    const transaction = await bench.db.startTransaction()
    const accounts = transaction.collection('accounts')
    await accounts.add({ data: { _id: 'c', n: 0 } })
    expect((await accounts.count()).total).toBe(2)
    expect((await accounts.aggregate().count('n').end()).list).toEqual([{ n: 2 }])
    expect((await accounts.where({ n: 0 }).get()).data).toHaveLength(3)
    await transaction.rollback()
  })

  test('doc().set always says created: 0', async () => {
    const transaction = await bench.db.startTransaction()
    const { stats } = await transaction
      .collection('accounts')
      .doc('new')
      .set({ data: { n: 1 } })
    expect(stats.created).toBe(0)
    await transaction.commit()
    expect(await read('new')).toMatchObject({ n: 1 })
  })
})

test.each(['collStats', 'facet', 'graphLookup', 'indexStats', 'out', 'redact'] as const)(
  'the stage %s is a TypeError',
  (stage) => {
    const from: Aggregate = bench.db.collection('accounts').aggregate()
    expect(() => from[stage]({})).toThrow(TypeError)
  },
)

test('a missing document is refused with errCode −1 unless throwOnNotFound is false', async () => {
  const strict = connectSdk(bench.url).database()
  const { errCode, errMsg } = await refusal(strict.collection('accounts').doc('nobody').get())
  expect(errCode).toBe(-1)
  expect(errMsg).toContain('document with _id nobody does not exist')
  expect((await connect(bench.url).collection('accounts').doc('nobody').get()).data).toBeNull()
})

test('an aggregation or a createCollection that fails has errCode −1, whatever the service said', async () => {
  const aggregation = await refusal(bench.db.collection('accounts').aggregate().limit(0).end())
  expect(aggregation.errCode).toBe(-1)
  expect(aggregation.errMsg).toContain('the limit must be positive')
  const creation = await refusal(bench.db.createCollection('accounts'))
  expect(creation.errCode).toBe(-1)
  expect(creation.errMsg).toContain('Table exist')
})

test('an empty object in an update is lost on the way', async () => {
  await bench.db
    .collection('accounts')
    .doc('a')
    .update({ data: { n: 1, tags: {} } })
  expect(await read('a')).toEqual({ _id: 'a', n: 1 })
})

describe('beside the database', () => {
  test('a failed callFunction has errCode −1', async () => {
    const gateway = await serveLoopback(async () => ({
      code: 'FUNCTIONS_TIME_LIMIT_EXCEEDED',
      message: 'too slow',
      requestId: 'r',
    }))
    const { errCode, errMsg } = await refusal(connectSdk(gateway.url).callFunction({ name: 'slow', data: {} }))
    expect(errCode).toBe(-1)
    expect(errMsg).toContain('too slow')
    await gateway.close()
  })

  test('the SDK encodes a download URL, so the gateway sends it raw', async () => {
    const asked: string[] = []
    const gateway = await serveLoopback(async (request, path) => {
      asked.push(path)
      const fileID = 'cloud://x/猫 粮.png'
      const tempFileURL = `${gateway.url.replace('/admin', '')}/猫 粮.png`
      return request['action'] === undefined
        ? {}
        : { requestId: 'r', data: { download_list: [{ code: 'SUCCESS', fileID, tempFileURL }] } }
    })
    await connectSdk(gateway.url).downloadFile({ fileID: 'cloud://x/猫 粮.png' })
    expect(asked.at(-1)).toBe(encodeURI('/猫 粮.png'))
    await gateway.close()
  })
})
