import type { IndexSpec } from '../cloud/store/collection-spec'
import { openStore, type DocumentStore } from '../cloud/store/open-store'
import { databaseAction } from '../cloud/wire/database'
import { serveLoopback } from './loopback'
import { loadSdk, type Database, type Sdk } from './wx-server-sdk'

/** A store behind the real, unpatched SDK, with a clock that tests move. */
export type Bench = {
  readonly db: Database
  readonly url: string
  readonly store: DocumentStore
  readonly clock: { nowAt: number }
  readonly told: string[]
  close(): Promise<void>
}

/** Collections by name with their indexes. */
export type Schema = Readonly<Record<string, readonly IndexSpec[]>>

const startAt = Date.UTC(2026, 10, 21, 4, 0, 0)

/**
 * Opens a store, serves it on loopback and points the SDK at it, as the platform does: by environment variables.
 * With CONFORMANCE_ENV (and TENCENTCLOUD_SECRETID, TENCENTCLOUD_SECRETKEY) the SDK speaks to that real environment
 * instead: suites that use nothing but `db` hold there too, once the schema's indexes are made in its console.
 */
export async function openBench(schema: Schema, file = ':memory:'): Promise<Bench> {
  const clock = { nowAt: startAt }
  const told: string[] = []
  const collections = Object.entries(schema).map(([name, indexes]) => ({ name, indexes }))
  const store = openStore({ file, collections, now: () => clock.nowAt, explain: (line) => told.push(line) })
  const loopback = await serveLoopback((request) => databaseAction(store, request))
  const close = async (): Promise<void> => {
    await loopback.close()
    store.close()
  }
  const realEnv = process.env['CONFORMANCE_ENV']
  const db = realEnv === undefined ? connect(loopback.url) : await connectReal(realEnv, Object.keys(schema))
  return { db, url: loopback.url, store, clock, told, close }
}

/** A real environment's database, with the collections there and empty. */
async function connectReal(env: string, names: readonly string[]): Promise<Database> {
  const cloud = loadSdk()
  cloud.init({ env })
  const db = cloud.database({ throwOnNotFound: false })
  for (const name of names) {
    await db.createCollection(name).catch(() => undefined)
    await db
      .collection(name)
      .where({ _id: db.command.exists(true) })
      .remove()
  }
  return db
}

/** The SDK's database, speaking to the gateway at `url`. A missing document is null unless said otherwise. */
export function connect(url: string, options = { throwOnNotFound: false }): Database {
  return connectSdk(url).database(options)
}

/** The whole SDK, speaking to the gateway at `url`. */
export function connectSdk(url: string): Sdk {
  Object.assign(process.env, {
    TCB_CONTEXT_CNFG: JSON.stringify({ URL: url }),
    TENCENTCLOUD_RUNENV: 'SCF',
    TENCENTCLOUD_REGION: 'ap-shanghai',
    SCF_NAMESPACE: 'local',
    TENCENTCLOUD_SECRETID: 'local',
    TENCENTCLOUD_SECRETKEY: 'local',
    TENCENTCLOUD_SESSIONTOKEN: 'local',
  })
  const cloud = loadSdk()
  cloud.init({ env: 'local' })
  return cloud
}

/** What a rejected call of the SDK says; fails the test if the call succeeds. */
export async function refusal(call: Promise<unknown>): Promise<{ errCode: number; errMsg: string }> {
  const outcome = await call.then(
    (value) => ({ value }),
    (error: unknown) => ({ error }),
  )
  if ('value' in outcome) throw new Error(`expected a refusal, got ${JSON.stringify(outcome.value)}`)
  return outcome.error as { errCode: number; errMsg: string }
}
