import { MINUTE_MS, type EpochMs } from '@domain/time'
import type { CloudClock } from '../clock/cloud-clock'
import type { Invoker } from '../functions/invoker'
import type { Outcome } from '../functions/outcome'
import type { FunctionRegistry } from '../functions/registry'
import type { FunctionSettings } from '../functions/settings'
import { nextTick } from './cron'
import { openQueue, type Due } from './due-queue'

/** What one function did while the clock moved. */
export type TickSummary = {
  readonly runs: number
  readonly failed: number
  /** How many of the runs were second and third tries. */
  readonly retries: number
  readonly longestMs: number
  readonly lastProblem: string | null
}

/** What a move of the clock did. */
export type MoveSummary = {
  readonly from: EpochMs
  readonly to: EpochMs
  readonly ticks: number
  readonly functions: Readonly<Record<string, TickSummary>>
}

export type Timers = {
  /** Runs every timer due up to an instant, in order, each at its time; then the clock shows that instant. */
  readonly advance: (to: EpochMs, maxTicksPerDay?: number, onTick?: (due: Due) => void) => Promise<MoveSummary>
  /** Runs what has become due by itself; of several missed ticks of one function only the last. */
  readonly catchUp: () => Promise<void>
  /** Runs one timer now, whether due or not. Null when the function has no timer. */
  readonly runNow: (functionName: string) => Promise<Outcome | null>
  readonly nextRunAt: (functionName: string) => EpochMs | null
}

type Parts = {
  readonly registry: FunctionRegistry
  readonly invoker: Invoker
  readonly clock: CloudClock
  /** True when the platform delivers this tick twice: a fault that can be switched on. */
  readonly deliversTwice: (functionName: string) => boolean
  readonly onMove: () => void
}

const RETRIES = 2
const EMPTY: TickSummary = { runs: 0, failed: 0, retries: 0, longestMs: 0, lastProblem: null }

/** Makes the timers of a cloud. A failed tick is tried again twice, a minute apart (wechat-platform 2, Retries). */
export function createTimers({ registry, invoker, clock, deliversTwice, onMove }: Parts): Timers {
  let doneUpTo = clock.now()
  let turn: Promise<unknown> = Promise.resolve()
  const retries: Due[] = []

  const inTurn = <Value>(work: () => Promise<Value>): Promise<Value> => {
    const mine = turn.then(work, work)
    turn = mine.catch(() => undefined)
    return mine
  }
  const runTick = async (due: Due, note: (summary: TickSummary) => void) => {
    const settings = registry.find(due.functionName)
    if (!settings?.timer) return
    for (let copy = deliversTwice(due.functionName) ? 2 : 1; copy > 0; copy--) {
      const startedMs = performance.now()
      const outcome = await invokeTimer(invoker, settings, settings.timer.name, due.tickAt)
      const problem = outcome.ok ? null : outcome.failure.errMsg
      if (problem !== null && due.attempt < RETRIES)
        retries.push({ ...due, dueAt: clock.now() + MINUTE_MS, attempt: due.attempt + 1 })
      note({
        runs: 1,
        failed: problem === null ? 0 : 1,
        retries: due.attempt > 0 ? 1 : 0,
        longestMs: Math.round(performance.now() - startedMs),
        lastProblem: problem,
      })
    }
  }
  const moveTo = async (to: EpochMs, limit: number, onTick: (due: Due) => void): Promise<MoveSummary> => {
    const from = doneUpTo
    const functions: Record<string, TickSummary> = {}
    const queue = openQueue(registry.list(), retries, { from, to, limit })
    let ticks = 0
    for (let due = queue.next(); due !== null; due = queue.next()) {
      clock.moveTo(due.dueAt)
      onMove()
      const { functionName } = due
      await runTick(due, (one) => (functions[functionName] = added(functions[functionName] ?? EMPTY, one)))
      ticks += 1
      doneUpTo = Math.max(doneUpTo, due.dueAt)
      onTick(due)
    }
    clock.moveTo(to)
    onMove()
    doneUpTo = Math.max(doneUpTo, to)
    return { from, to: clock.now(), ticks, functions }
  }
  return {
    advance: (to, maxTicksPerDay = Infinity, onTick = () => undefined) =>
      inTurn(() => moveTo(Math.max(to, clock.now()), maxTicksPerDay, onTick)),
    catchUp: () =>
      inTurn(async () => {
        const to = clock.now()
        const queue = openQueue(registry.list(), retries, { from: doneUpTo, to, limit: Infinity })
        const last = new Map<string, Due>()
        for (let due = queue.next(); due !== null; due = queue.next()) last.set(due.functionName, due)
        doneUpTo = Math.max(doneUpTo, to)
        for (const due of last.values()) await runTick(due, () => undefined)
      }),
    runNow: async (functionName) => {
      const settings = registry.find(functionName)
      return settings?.timer ? invokeTimer(invoker, settings, settings.timer.name, clock.now()) : null
    },
    nextRunAt: (functionName) => {
      const cron = registry.find(functionName)?.timer?.cron
      return cron === undefined ? null : nextTick(cron, Math.max(doneUpTo, clock.now()))
    },
  }
}

const invokeTimer = (invoker: Invoker, settings: FunctionSettings, timer: string, tickAt: EpochMs): Promise<Outcome> =>
  invoker.invoke({
    functionName: settings.name,
    event: {
      Type: 'Timer',
      TriggerName: timer,
      Time: `${new Date(tickAt).toISOString().slice(0, 19)}Z`,
      Message: '',
    },
    call: { source: 'wx_trigger', openid: null, clientIp: '127.0.0.1' },
  })

const added = (before: TickSummary, one: TickSummary): TickSummary => ({
  runs: before.runs + one.runs,
  failed: before.failed + one.failed,
  retries: before.retries + one.retries,
  longestMs: Math.max(before.longestMs, one.longestMs),
  lastProblem: one.lastProblem ?? before.lastProblem,
})
