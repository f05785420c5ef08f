import { openBench, refusal, type Bench } from './sdk'
import type { Fields } from './wx-server-sdk'

let bench: Bench

beforeEach(async () => {
  bench = await openBench({
    accounts: [
      { name: 'card', keys: [['card', 1]], unique: true },
      { name: 'n', keys: [['n', 1]] },
    ],
  })
  await bench.db.collection('accounts').add({
    data: [
      { _id: 'a', card: 1, n: 10 },
      { _id: 'b', card: 2, n: 20 },
    ],
  })
})

afterEach(() => bench.close())

const read = async (id: string): Promise<Fields | null> => (await bench.db.collection('accounts').doc(id).get()).data

test('a transaction sees the store as it was at its first command, and its own writes', async () => {
  const transaction = await bench.db.startTransaction()
  const inside = transaction.collection('accounts')
  expect((await inside.doc('a').get()).data).toMatchObject({ n: 10 })
  await bench.db
    .collection('accounts')
    .doc('b')
    .update({ data: { n: 21 } })
  await bench.db.collection('accounts').add({ data: { _id: 'c', card: 3, n: 30 } })
  expect((await inside.doc('b').get()).data).toMatchObject({ n: 20 })
  expect((await inside.doc('c').get()).data).toBeNull()
  await inside.doc('a').update({ data: { n: 25 } })
  const { data } = await inside
    .where({ n: bench.db.command.gte(20) })
    .orderBy('n', 'asc')
    .get()
  expect(data.map(({ _id, n }) => [_id, n])).toEqual([
    ['b', 20],
    ['a', 25],
  ])
  await transaction.commit()
  expect(await read('a')).toMatchObject({ n: 25 })
  expect(await read('b')).toMatchObject({ n: 21 })
})

test('nothing of it is seen outside before it commits, and nothing at all after a rollback', async () => {
  const transaction = await bench.db.startTransaction()
  await transaction.collection('accounts').doc('a').remove()
  await transaction.collection('accounts').add({ data: { _id: 'c', card: 3 } })
  expect(await read('a')).not.toBeNull()
  expect(await read('c')).toBeNull()
  await transaction.rollback()
  expect(await read('a')).not.toBeNull()
  expect(await read('c')).toBeNull()
})

test('a document written since the snapshot may not be written: the first writer wins', async () => {
  const transaction = await bench.db.startTransaction()
  await transaction.collection('accounts').doc('a').get()
  await bench.db
    .collection('accounts')
    .doc('b')
    .update({ data: { n: 21 } })
  const { errMsg } = await refusal(
    transaction
      .collection('accounts')
      .doc('b')
      .update({ data: { n: 22 } }),
  )
  expect(errMsg).toContain('TransactionConflict')
})

test('write skew is allowed, as the documentation says', async () => {
  const first = await bench.db.startTransaction()
  const second = await bench.db.startTransaction()
  for (const each of [first, second]) {
    await each.collection('accounts').doc('a').get()
    await each.collection('accounts').doc('b').get()
  }
  await first
    .collection('accounts')
    .doc('a')
    .update({ data: { n: 0 } })
  await second
    .collection('accounts')
    .doc('b')
    .update({ data: { n: 0 } })
  await first.commit()
  await second.commit()
  expect([await read('a'), await read('b')]).toMatchObject([{ n: 0 }, { n: 0 }])
})

test('a plain write waits for the transaction that holds the document', async () => {
  const transaction = await bench.db.startTransaction()
  await transaction
    .collection('accounts')
    .doc('a')
    .update({ data: { n: bench.db.command.inc(1) } })
  const order: string[] = []
  const plain = bench.db
    .collection('accounts')
    .doc('a')
    .update({ data: { n: bench.db.command.mul(2) } })
    .then(() => order.push('plain'))
  await read('a')
  order.push('commit')
  await transaction.commit()
  await plain
  expect(order).toEqual(['commit', 'plain'])
  expect(await read('a')).toMatchObject({ n: 22 })
})

test('a unique key taken inside a transaction is held until it ends', async () => {
  const first = await bench.db.startTransaction()
  const second = await bench.db.startTransaction()
  await first.collection('accounts').add({ data: { _id: 'c', card: 9 } })
  expect((await refusal(second.collection('accounts').add({ data: { _id: 'd', card: 9 } }))).errMsg).toContain(
    'TransactionConflict',
  )
  await first.commit()
  const third = await bench.db.startTransaction()
  expect((await refusal(third.collection('accounts').add({ data: { _id: 'd', card: 9 } }))).errMsg).toContain('E11000')
})

test('a key given up and taken again in one transaction is no duplicate', async () => {
  await bench.db.runTransaction(async (transaction) => {
    await transaction.collection('accounts').doc('a').remove()
    await transaction.collection('accounts').add({ data: { _id: 'c', card: 1 } })
  })
  expect(await read('c')).toMatchObject({ card: 1 })
})

test('a transaction ends by itself after 30 seconds, and those who waited go on', async () => {
  const transaction = await bench.db.startTransaction()
  await transaction
    .collection('accounts')
    .doc('a')
    .update({ data: { n: 1 } })
  bench.clock.nowAt += 30_001
  expect(
    (
      await bench.db
        .collection('accounts')
        .doc('a')
        .update({ data: { n: 2 } })
    ).stats.updated,
  ).toBe(1)
  const { errMsg } = await refusal(transaction.collection('accounts').doc('a').get())
  expect(errMsg).toContain(
    '[ResourceUnavailable.TransactionNotExist] Transaction does not exist on the server, transaction must be commit or abort in 30 seconds',
  )
  expect(await read('a')).toMatchObject({ n: 2 })
})

test('after a failed command the transaction is over', async () => {
  const transaction = await bench.db.startTransaction()
  await transaction
    .collection('accounts')
    .doc('a')
    .update({ data: { n: 1 } })
  await refusal(transaction.collection('accounts').add({ data: { _id: 'b' } }))
  await expect(transaction.commit()).rejects.toMatchObject({
    message: expect.stringContaining('TransactionNotExist') as unknown,
  })
  expect(await read('a')).toMatchObject({ n: 10 })
})

test('runTransaction answers what the work answers, and a rollback’s reason is what it rejects with', async () => {
  expect(await bench.db.runTransaction(async () => 7)).toBe(7)
  await expect(bench.db.runTransaction(async (transaction) => void (await transaction.rollback('stop')))).rejects.toBe(
    'stop',
  )
})

test('bank transfers by many at once keep the sum, when conflicts are tried again', async () => {
  const { db } = bench
  const again = (error: unknown): never => {
    throw Object.assign(error as Error, { code: 'DATABASE_TRANSACTION_CONFLICT' })
  }
  const transfer = (): Promise<void> =>
    db.runTransaction(async (transaction) => {
      const accounts = transaction.collection('accounts')
      await accounts
        .doc('a')
        .update({ data: { n: db.command.inc(-1) } })
        .catch(again)
      await accounts
        .doc('b')
        .update({ data: { n: db.command.inc(1) } })
        .catch(again)
    }, 50)
  const outcomes = await Promise.allSettled(Array.from({ length: 10 }, transfer))
  const done = outcomes.filter(({ status }) => status === 'fulfilled').length
  expect(done).toBeGreaterThan(0)
  expect([await read('a'), await read('b')]).toMatchObject([{ n: 10 - done }, { n: 20 + done }])
})
