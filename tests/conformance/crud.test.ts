import { openBench, refusal, type Bench } from './sdk'

let bench: Bench

beforeEach(async () => {
  bench = await openBench({
    todos: [
      { name: 'due', keys: [['due', 1]] },
      { name: 'slug', keys: [['slug', 1]], unique: true },
    ],
  })
})

afterEach(() => bench.close())

test('an added document comes back as it went in, with an id of 32 hexadecimal digits', async () => {
  const todos = bench.db.collection('todos')
  const { _id } = await todos.add({
    data: { title: '浇花', done: false, tags: ['家', '阳台'], due: new Date(86_400_000) },
  })
  expect(_id).toMatch(/^[0-9a-f]{32}$/)
  expect((await todos.doc(_id).get()).data).toEqual({
    _id,
    title: '浇花',
    done: false,
    tags: ['家', '阳台'],
    due: new Date(86_400_000),
  })
})

test('a missing document is null, a missing collection is −502005', async () => {
  expect((await bench.db.collection('todos').doc('nobody').get()).data).toBeNull()
  const { errCode, errMsg } = await refusal(bench.db.collection('nowhere').get())
  expect(errCode).toBe(-502005)
  expect(errMsg).toContain('[ResourceNotFound] Db or Table not exist')
})

test('queries filter, sort, skip, limit and project', async () => {
  const todos = bench.db.collection('todos')
  const { command: _ } = bench.db
  for (let due = 0; due < 12; due++)
    await todos.add({ data: { _id: `t${due}`, due, slug: `s${due}`, odd: due % 2 === 1 } })
  const { data } = await todos
    .where({ due: _.gte(2).and(_.lt(10)), odd: true })
    .orderBy('due', 'desc')
    .skip(1)
    .limit(2)
    .field({ due: true })
    .get()
  expect(data).toEqual([
    { _id: 't7', due: 7 },
    { _id: 't5', due: 5 },
  ])
  expect((await todos.where({ due: _.in([1, 3, 40]) }).count()).total).toBe(2)
})

test('updates by command, by id and by filter say how many documents really changed', async () => {
  const todos = bench.db.collection('todos')
  const { command: _ } = bench.db
  await todos.add({
    data: [
      { _id: 'a', slug: 1, n: 1 },
      { _id: 'b', slug: 2, n: 1 },
    ],
  })
  expect((await todos.doc('a').update({ data: { n: _.inc(2), 'deep.x': 1 } })).stats.updated).toBe(1)
  expect((await todos.doc('a').update({ data: { n: 3 } })).stats.updated).toBe(0)
  expect((await todos.where({ n: _.gt(0) }).update({ data: { n: 9 } })).stats.updated).toBe(2)
  expect((await todos.doc('a').get()).data).toEqual({ _id: 'a', slug: 1, n: 9, deep: { x: 1 } })
  expect((await todos.where({ n: 9 }).remove()).stats.removed).toBe(2)
})

test('doc().set replaces or creates', async () => {
  const todos = bench.db.collection('todos')
  expect((await todos.doc('x').set({ data: { n: 1 } })).stats).toEqual({ updated: 0, created: 1 })
  expect((await todos.doc('x').set({ data: { m: 2 } })).stats).toEqual({ updated: 1, created: 0 })
  expect((await todos.doc('x').set({ data: { m: 2 } })).stats).toEqual({ updated: 1, created: 0 })
  expect((await todos.doc('x').get()).data).toEqual({ _id: 'x', m: 2 })
})

test('a second document with a unique key is −502001 E11000, and a missing field counts as null', async () => {
  const todos = bench.db.collection('todos')
  await todos.add({ data: { _id: 'a', slug: 's' } })
  for (const twin of [
    { _id: 'a', slug: 't' },
    { _id: 'b', slug: 's' },
  ]) {
    const { errCode, errMsg } = await refusal(todos.add({ data: twin }))
    expect(errCode).toBe(-502001)
    expect(errMsg).toContain('E11000 duplicate key error')
  }
  await todos.add({ data: { _id: 'c' } })
  expect((await refusal(todos.add({ data: { _id: 'd' } }))).errMsg).toContain('E11000')
})

test('a transaction commits as a whole, and its second writer fails at once', async () => {
  const todos = bench.db.collection('todos')
  await todos.add({ data: { _id: 'a', slug: 'a', n: 1 } })
  const first = await bench.db.startTransaction()
  const second = await bench.db.startTransaction()
  await first
    .collection('todos')
    .doc('a')
    .update({ data: { n: 2 } })
  expect((await second.collection('todos').doc('a').get()).data).toMatchObject({ n: 1 })
  const { errCode, errMsg } = await refusal(
    second
      .collection('todos')
      .doc('a')
      .update({ data: { n: 3 } }),
  )
  expect(errCode).toBe(-501001)
  expect(errMsg).toContain(
    '[ResourceUnavailable.TransactionConflict] Transaction is conflict, maybe resource operated by others.',
  )
  await first.commit()
  expect((await todos.doc('a').get()).data).toMatchObject({ n: 2 })
})

test('aggregation groups and sorts', async () => {
  const todos = bench.db.collection('todos')
  const { aggregate: $ } = bench.db.command
  for (let n = 0; n < 6; n++) await todos.add({ data: { slug: n, kind: n % 2 === 0 ? 'even' : 'odd', n } })
  const { list } = await todos
    .aggregate()
    .group({ _id: '$kind', total: $.sum('$n') })
    .sort({ total: -1 })
    .end()
  expect(list).toEqual([
    { _id: 'odd', total: 9 },
    { _id: 'even', total: 6 },
  ])
})
