import type { EpochMs } from '@domain/time'
import { readDuration, readInstant } from './clock/read-time'
import type { CloudOptions } from './cloud-options'
import { resultOf } from './functions/client-call'
import type { Outcome } from './functions/outcome'
import type { Notice } from './functions/notices'
import type { FunctionFigures, Run } from './functions/run-book'
import { cloudRoutes } from './gateway/routes'
import { openGateway, type Route } from './gateway/server'
import { openParts } from './open-parts'
import type { DocumentStore } from './store/open-store'
import type { Due } from './timers/due-queue'
import type { MoveSummary } from './timers/tick-summary'
import type { Permissions } from './wire/client/permissions'
import type { World } from './world/world'

export type { CloudOptions } from './cloud-options'

/** How a move of the clock is made; `onTick` is told of every run. */
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
  /** What the cloud itself has said: missing indexes, faults of its own; the newest first. */
  readonly notices: () => readonly Notice[]
  readonly permissions: Permissions
  readonly stop: () => Promise<void>
}

/** Starts a cloud on loopback. @throws Error, in words, for a wrong folder, config or clock, or a port that is taken. */
export async function startCloud(options: CloudOptions): Promise<Cloud> {
  const address = { url: '' }
  const parts = openParts(options, () => address.url)
  const { registry, pool, book, clock, store, world, timers, call, report, notices } = parts
  const routes: Route[] = []
  const gateway = await openGateway(options.port, () => routes, report).catch((problem: unknown) => {
    parts.close()
    throw problem
  })
  address.url = gateway.url
  const ticker = setInterval(() => timers.catchUp().catch(report), 500)
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
    notices: notices.recent,
    permissions: parts.permissions,
    stop: async () => {
      clearInterval(ticker)
      await gateway.stop()
      parts.close()
    },
  }
  try {
    routes.push(...cloudRoutes({ ...parts, cloud }, options))
  } catch (problem) {
    await cloud.stop()
    throw problem
  }
  return cloud
}

function readable(value: number | null, text: string): number {
  if (value === null) throw new RangeError(`not an ISO time: ${text}`)
  return value
}
