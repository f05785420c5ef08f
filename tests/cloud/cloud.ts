import fs from 'node:fs'
import path from 'node:path'
import type { EpochMs } from '@domain/time'
import { readDuration, readInstant } from './clock/read-time'
import { startClock } from './clock/start-clock'
import { createClientCall, resultOf } from './functions/client-call'
import { openFunctions } from './functions/open-functions'
import type { Outcome } from './functions/outcome'
import type { PoolLimits } from './functions/pool'
import type { FunctionFigures, Run } from './functions/run-book'
import type { Door } from './gateway/door'
import { cloudRoutes } from './gateway/routes'
import { openGateway, type Route } from './gateway/server'
import type { CollectionSpec } from './store/collection-spec'
import { openStore, type DocumentStore } from './store/open-store'
import type { Due } from './timers/due-queue'
import { openLater } from './timers/later'
import type { MoveSummary } from './timers/tick-summary'
import { createTimers } from './timers/timer-runner'
import { adminDoor } from './wire/admin'
import { databaseAction } from './wire/database'
import { openFileBox } from './wire/storage/file-box'
import { openStorage } from './wire/storage/storage'
import { createFaults } from './world/faults'
import { DEFAULT_MESSAGE_PUSH, type MessagePush } from './world/push'
import { cloudPayApis } from './world/payment/cloud-pay'
import { openRecords } from './world/records'
import type { Template } from './world/template'
import { openWorld, type World } from './world/world'

/** What a cloud is started with. */
export type CloudOptions = {
  readonly functionsDir: string
  /** 0 takes any free port. */
  readonly port: number
  /** Null keeps everything in memory. */
  readonly dataDir: string | null
  readonly collections: readonly CollectionSpec[]
  readonly templates: readonly Template[]
  /** Environment variables of every function: what must not be in the code. */
  readonly secrets: Readonly<Record<string, string>>
  readonly env: Readonly<Record<string, string>>
  /** The instant to start at; without it the data's own time, or real time. */
  readonly clockIso?: string
  /** Mount path → folder, such as `/` → the built app. */
  readonly staticDirs?: Readonly<Record<string, string>>
  /** More doors, by method and path: `{ 'GET /local/people': door }`. */
  readonly pages?: (cloud: Cloud) => Readonly<Record<string, Door>>
  readonly messagePush?: MessagePush
  /** The function that a workflow's payment notices go to; hook-payment unless told. */
  readonly payCallback?: string
  /** False: timers run only when the clock is moved. True unless told. */
  readonly timersInRealTime?: boolean
  readonly limits?: Partial<PoolLimits>
  readonly onProblem?: (problem: string) => void
}

const PAY_CALLBACK = 'hook-payment'

export type MoveOptions = { readonly maxTicksPerDay?: number; readonly onTick?: (due: Due) => void }

/** A function as a person would list it. `peakRssKb` and `longestMs` are of this start. */
export type FunctionView = {
  readonly name: string
  readonly timeoutMs: number
  readonly memoryMb: number
  readonly openapi: readonly string[]
  readonly timer: { readonly name: string; readonly cron: string; readonly nextRunAt: EpochMs | null } | null
} & FunctionFigures

/** A running cloud. */
export type Cloud = {
  readonly url: string
  readonly port: number
  readonly store: DocumentStore
  readonly world: World
  readonly clock: {
    readonly now: () => EpochMs
    /** Moves by an ISO duration such as P3D. @throws RangeError when it is none. */
    readonly advance: (duration: string, options?: MoveOptions) => Promise<MoveSummary>
    /** Moves to an ISO instant. @throws RangeError when it is none or has passed. */
    readonly to: (instant: string, options?: MoveOptions) => Promise<MoveSummary>
    readonly moveTo: (at: EpochMs, options?: MoveOptions) => Promise<MoveSummary>
  }
  /** What wx.cloud.callFunction does. @throws CallError when the function fails. */
  readonly call: (functionName: string, event: Readonly<Record<string, unknown>>, openid: string) => Promise<unknown>
  /** Runs a function's timer now; null when it has none. */
  readonly runTimer: (functionName: string) => Promise<Outcome | null>
  /** kill −9 for every process of a function; answers how many there were. */
  readonly killFunction: (functionName: string) => number
  readonly functions: () => readonly FunctionView[]
  readonly runs: (filter: { readonly functionName?: string; readonly limit: number }) => readonly Run[]
  readonly stop: () => Promise<void>
}

/** Starts a cloud on loopback. @throws Error, in words, for a wrong folder, config or clock, or a port that is taken. */
export async function startCloud(options: CloudOptions): Promise<Cloud> {
  const { dataDir } = options
  if (dataDir !== null) fs.mkdirSync(dataDir, { recursive: true })
  const fileIn = (name: string) => (dataDir === null ? null : path.join(dataDir, name))
  const records = openRecords(fileIn('world.sqlite'))
  const { clock, keepClock } = startClock(records, options.clockIso)
  const store = openStore({
    file: fileIn('store.sqlite') ?? ':memory:',
    collections: options.collections,
    now: clock.now,
  })
  const faults = createFaults()
  const address = { url: '' }
  const { registry, pool, invoker, book } = openFunctions(
    options,
    clock,
    () => address.url,
    (functionName) => faults.strikes('kill', functionName)?.afterMs ?? null,
  )
  const later = openLater(records)
  const storage = openStorage({ box: openFileBox(fileIn('files')), records, clock, gatewayUrl: () => address.url })
  const world = openWorld({
    records,
    clock,
    registry,
    invoker,
    later,
    faults,
    templates: options.templates,
    messagePush: options.messagePush ?? DEFAULT_MESSAGE_PUSH,
    isReachable: storage.isReachable,
  })
  const timers = createTimers({
    registry,
    invoker,
    clock,
    later,
    deliversTwice: (name) => faults.strikes('timer-twice', name) !== null,
    onMove: keepClock,
  })
  const call = createClientCall({ invoker, people: world.people, clock })
  const admin = adminDoor({
    invoker,
    faults,
    storage,
    openApis: world.openApis,
    payApis: cloudPayApis({ payments: world.payments, clock }),
    payWorkflow: { payments: world.payments, clock, callbackFunction: options.payCallback ?? PAY_CALLBACK },
    database: (body) => databaseAction(store, body),
  })

  const routes: Route[] = []
  const gateway = await openGateway(
    options.port,
    () => routes,
    (fault) => options.onProblem?.(String(fault)),
  )
  address.url = gateway.url
  const ticker = setInterval(() => void timers.catchUp(), 500)
  if (options.timersInRealTime === false) clearInterval(ticker)

  const moveTo = (at: EpochMs, { maxTicksPerDay, onTick }: MoveOptions = {}) => {
    if (at < clock.now()) throw new RangeError('time runs forwards')
    return timers.advance(at, maxTicksPerDay, onTick)
  }
  const cloud: Cloud = {
    url: gateway.url,
    port: gateway.port,
    store,
    world,
    clock: {
      now: clock.now,
      moveTo: async (at, move) => moveTo(at, move),
      advance: async (duration, move) => moveTo(clock.now() + readable(readDuration(duration), duration), move),
      to: async (instant, move) => moveTo(readable(readInstant(instant), instant), move),
    },
    call: async (functionName, event, openid) => resultOf(await call(functionName, event, openid)),
    runTimer: timers.runNow,
    killFunction: pool.kill,
    functions: () =>
      registry.list().map(({ name, timeoutMs, memoryMb, openapi, timer }) => ({
        name,
        timeoutMs,
        memoryMb,
        openapi,
        timer: timer && { ...timer, nextRunAt: timers.nextRunAt(name) },
        ...book.figures(name),
      })),
    runs: book.recent,
    stop: async () => {
      clearInterval(ticker)
      await gateway.stop()
      pool.stop()
      keepClock()
      store.close()
      records.close()
    },
  }
  routes.push(...cloudRoutes({ cloud, admin, call, invoker, storage }, options))
  return cloud
}

function readable(value: number | null, text: string): number {
  if (value === null) throw new RangeError(`not an ISO time: ${text}`)
  return value
}
