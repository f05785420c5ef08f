import { fork, type ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { connect } from '../conformance/sdk'
import type { Database } from '../conformance/wx-server-sdk'
import type { ServerNews } from './cloud-server'

// The document store end to end through the real SDK, each operation as a ratio to one that does nothing on the same
// wire. `npm run bench:cloud -- 200000 500` takes fewer documents
// than a million and rounds of half a second.

const documents = Number(process.argv[2] ?? 1_000_000)
const inFlight = 8
const rounds = 5
const roundMs = Number(process.argv[3] ?? 1500)
const slices = 3

type Operation = { readonly name: string; readonly limit: number; run(db: Database, n: number): Promise<unknown> }

const pick = (n: number, below: number): number => (n * 2_654_435_761) % below

const operations: readonly [Operation, ...Operation[]] = [
  { name: 'no-op', limit: 1, run: (db) => db.createCollection('accounts').catch(() => undefined) },
  {
    name: 'get by id',
    limit: 1.3,
    run: (db, n) =>
      db
        .collection('purchases')
        .doc(`purchase-${pick(n, documents)}`)
        .get(),
  },
  {
    name: 'where + sort + limit 20',
    limit: 2.2,
    run: (db, n) => {
      const memberId = `member-${pick(n, Math.ceil(documents / 20))}`
      return db.collection('purchases').where({ memberId }).orderBy('at', 'desc').limit(20).get()
    },
  },
  {
    name: 'add',
    limit: 1.5,
    run: (db, n) =>
      db.collection('purchases').add({ data: { memberId: `new-${n}`, sku: 'sku-new', at: new Date(n), paidFen: n } }),
  },
  {
    name: 'update',
    limit: 2.2,
    run: (db, n) => {
      const change = { paidFen: db.command.inc(1), 'seen.at': new Date(n) }
      return db
        .collection('purchases')
        .doc(`purchase-${pick(n, documents)}`)
        .update({ data: change })
    },
  },
  { name: 'transaction of 4', limit: 7.5, run: transfer },
]

/** Two reads and two writes on accounts that no other flight uses at the time: six round trips. */
function transfer(db: Database, n: number): Promise<unknown> {
  const lane = (n % inFlight) * 100
  const [from, to] = [`account-${lane + (n % 50)}`, `account-${lane + 50 + (n % 50)}`]
  return db.runTransaction(async (transaction) => {
    const accounts = transaction.collection('accounts')
    await accounts.doc(from).get()
    await accounts.doc(to).get()
    await accounts.doc(from).update({ data: { fen: db.command.inc(-1) } })
    await accounts.doc(to).update({ data: { fen: db.command.inc(1) } })
  })
}

/** Operations a second with `inFlight` lanes for a while; each lane numbers its operations apart from the others. */
async function measure(db: Database, operation: Operation, milliseconds: number, base: number): Promise<number> {
  const startedAt = performance.now()
  let done = 0
  const lane = async (offset: number): Promise<void> => {
    for (let turn = 0; performance.now() - startedAt < milliseconds; turn++, done++) {
      await operation.run(db, base + turn * inFlight + offset)
    }
  }
  await Promise.all(Array.from({ length: inFlight }, (_one, offset) => lane(offset)))
  return (done / (performance.now() - startedAt)) * 1000
}

/** Each operation in turn with the one that does nothing, a slice each, so that both meet the machine in one mood. */
async function race(db: Database): Promise<void> {
  const [bare, ...others] = operations
  for (const operation of operations) await measure(db, operation, roundMs, 1)
  const rates = new Map<string, number[]>()
  const ratios = new Map<string, number[]>()
  for (let round = 0; round < rounds; round++) {
    for (const operation of others) {
      const own: number[] = []
      const none: number[] = []
      for (let slice = 0; slice < slices; slice++) {
        const base = 1_000_000 * (round + 2) + slice * 100_000
        none.push(await measure(db, bare, roundMs / slices, base))
        own.push(await measure(db, operation, roundMs / slices, base))
      }
      put(rates, bare.name, mean(none))
      put(rates, operation.name, mean(own))
      put(ratios, operation.name, mean(none) / mean(own))
    }
  }
  console.log(
    `${bare.name.padEnd(26)} ${median(rates.get(bare.name) ?? [])
      .toFixed(0)
      .padStart(6)} /s`,
  )
  for (const { name, limit } of others) {
    const rate = median(rates.get(name) ?? [])
    const ratio = median(ratios.get(name) ?? [])
    console.log(`${name.padEnd(26)} ${rate.toFixed(0).padStart(6)} /s  ${ratio.toFixed(2)} x  (at most ${limit} x)`)
  }
}

const put = (lists: Map<string, number[]>, name: string, value: number): void =>
  void lists.set(name, [...(lists.get(name) ?? []), value])

/** The 99th percentile of a get by id, alone and while the whole collection is summed up. */
async function raceAggregate(db: Database): Promise<void> {
  const aloneUntil = performance.now() + 3000
  const alone = await latencies(db, () => aloneUntil)
  let endAt = Infinity
  const startedAt = performance.now()
  const { aggregate: $ } = db.command
  const summed = db
    .collection('purchases')
    .aggregate()
    .group({ _id: '$sku', n: $.sum(1), fen: $.sum('$paidFen') })
    .sort({ fen: -1 })
    .limit(3)
    .end()
    .catch((error: unknown) =>
      console.log(`full aggregate              ${String((error as { errMsg?: string }).errMsg)}`),
    )
    .finally(() => (endAt = performance.now()))
  const during = await latencies(db, () => endAt)
  await summed
  console.log(`full aggregate              ${((endAt - startedAt) / 1000).toFixed(1)} s`)
  console.log(
    `get p99 alone / during      ${percentile(alone).toFixed(1)} ms / ${percentile(during).toFixed(1)} ms  (at most 50 ms more)`,
  )
}

async function latencies(db: Database, until: () => number): Promise<number[]> {
  const taken: number[] = []
  for (let n = 0; performance.now() < until(); n++) {
    const startedAt = performance.now()
    await db
      .collection('purchases')
      .doc(`purchase-${pick(n, documents)}`)
      .get()
    taken.push(performance.now() - startedAt)
  }
  return taken
}

const sorted = (values: readonly number[]): number[] => [...values].sort((a, b) => a - b)
const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length
const median = (values: readonly number[]): number => sorted(values)[Math.floor(values.length / 2)] ?? Number.NaN
const percentile = (values: readonly number[]): number => sorted(values)[Math.floor(values.length * 0.99)] ?? Number.NaN

function news<K extends ServerNews['kind']>(server: ChildProcess, kind: K): Promise<Extract<ServerNews, { kind: K }>> {
  return new Promise((resolve) =>
    server.on('message', (told: ServerNews) => told.kind === kind && resolve(told as Extract<ServerNews, { kind: K }>)),
  )
}

async function main(): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'bench-cloud-'))
  const server = fork(path.join(__dirname, 'cloud-server.ts'), [path.join(folder, 'store.sqlite'), String(documents)])
  try {
    const [filled, { url }] = await Promise.all([news(server, 'filled'), news(server, 'ready')])
    console.log(
      `bulk insert                ${filled.perSecond.toFixed(0).padStart(6)} /s  (at least 15000) of ${documents}`,
    )
    const db = connect(url)
    await race(db)
    await raceAggregate(db)
    server.send('memory?')
    console.log(
      `gateway memory at most     ${(await news(server, 'memory')).peakMb.toFixed(0).padStart(6)} MB  (at most 600)`,
    )
  } finally {
    server.kill()
    rmSync(folder, { recursive: true, force: true })
  }
}

void main()
