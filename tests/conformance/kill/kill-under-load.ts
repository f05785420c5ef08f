import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { openStore } from '../../cloud/store/open-store'
import { decodeDocument } from '../../cloud/store/value/ejson'
import { connect } from '../sdk'
import type { Database } from '../wx-server-sdk'

/** What a killed store must still hold, and what it must hold all or nothing of. */
export type Ledger = { readonly acknowledged: Set<string>; readonly pairs: (readonly [string, string])[] }

/** What was found after a kill: for a good store both lists are empty, and the index knows as many documents as there are. */
export type Damage = {
  readonly lost: readonly string[]
  readonly halves: readonly string[]
  readonly kept: number
  readonly indexed: number
}

/** Writes from several lanes at once until the gateway, in a process of its own, is killed −9; then looks what is left. */
export async function killUnderLoad(file: string, lifeMs: number, round: number): Promise<Damage> {
  const server = fork(path.join(__dirname, 'store-server.ts'), [file], {
    execArgv: ['--import', pathToFileURL(require.resolve('tsx')).href],
  })
  const [url] = (await once(server, 'message')) as [string]
  const ledger: Ledger = { acknowledged: new Set(), pairs: [] }
  const db = connect(url)
  const state = { isAlive: true }
  const lanes = Array.from({ length: 6 }, (_one, lane) => writeUntilDead(db, state, `${round}-${lane}`, ledger))
  await new Promise((elapsed) => setTimeout(elapsed, lifeMs))
  await kill(server)
  state.isAlive = false
  await Promise.all(lanes)
  return inspect(file, ledger)
}

async function kill(server: ChildProcess): Promise<void> {
  const ended = once(server, 'exit')
  server.kill('SIGKILL')
  await ended
}

/** A plain write, then a transaction of two documents, over and over; what was not answered may or may not be there. */
async function writeUntilDead(db: Database, state: { isAlive: boolean }, lane: string, ledger: Ledger): Promise<void> {
  for (let n = 0; state.isAlive; n++) {
    const ids = ['plain', 'left', 'right'].map((part) => `${lane}-${n}-${part}`) as [string, string, string]
    ledger.pairs.push([ids[1], ids[2]])
    try {
      await db.collection('facts').add({ data: { _id: ids[0], lane, n } })
      ledger.acknowledged.add(ids[0])
      await db.runTransaction(async (transaction) => {
        for (const id of ids.slice(1)) await transaction.collection('facts').add({ data: { _id: id, lane, n } })
      })
      for (const id of ids.slice(1)) ledger.acknowledged.add(id)
    } catch {
      return
    }
  }
}

async function inspect(file: string, { acknowledged, pairs }: Ledger): Promise<Damage> {
  const store = openStore({
    file,
    collections: [{ name: 'facts', indexes: [{ name: 'lane', keys: [['lane', 1]] }] }],
    now: () => 0,
  })
  const present = new Set([...store.documents('facts')].map((text) => String(decodeDocument(text)['_id'])))
  const indexed = await store.count('facts', { lane: { $gte: '' } })
  store.close()
  return {
    lost: [...acknowledged].filter((id) => !present.has(id)),
    halves: pairs.filter(([left, right]) => present.has(left) !== present.has(right)).map(String),
    kept: present.size,
    indexed,
  }
}
