import type { EpochMs } from '@domain/time'
import type { CloudClock } from '../clock/cloud-clock'
import type { CallContext } from '../functions/context-env'
import type { Invoker } from '../functions/invoker'
import type { Outcome } from '../functions/outcome'
import type { FunctionRegistry } from '../functions/registry'
import { nextTick } from './cron'
import { openQueue, type Due } from './due-queue'
import type { Later } from './later'
import { withRun, type MoveSummary, type TickSummary } from './tick-summary'

/** What runs by the clock. */
export type Timers = {
  /** Runs everything due up to an instant, in order, each at its time; then the clock shows that instant. */
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
  readonly later: Later
  /** True when the platform delivers this tick twice: a fault that can be switched on. */
  readonly deliversTwice: (functionName: string) => boolean
  readonly onMove: () => void
}

const TIMER_CALL: CallContext = { source: 'wx_trigger', openid: null, clientIp: '127.0.0.1' }

/** Makes the timers of a cloud. A failed tick is tried again twice, a minute apart (wechat-platform 2, Retries). */
export function createTimers({ registry, invoker, clock, later, deliversTwice, onMove }: Parts): Timers {
  let doneUpTo = clock.now()
  const inTurn = createTurns()

  const runTick = async (functionName: string, tickAt: EpochMs): Promise<Outcome | null> => {
    const settings = registry.find(functionName)
    if (!settings?.timer) return null
    const event = timerEvent(settings.timer.name, tickAt)
    const outcome = await invoker.invoke({ functionName, event, call: TIMER_CALL })
    const tick = { functionName, event, call: TIMER_CALL, dueAt: clock.now(), retry: 'async' } as const
    if (!outcome.ok) later.close(later.add(tick), outcome, clock.now())
    return outcome
  }
  const run = async (due: Due): Promise<Outcome | null> => {
    if (due.kind === 'tick') {
      if (deliversTwice(due.functionName)) await runTick(due.functionName, due.dueAt)
      return runTick(due.functionName, due.dueAt)
    }
    const { functionName, event, call } = due.deferred
    const outcome = await invoker.invoke({ functionName, event, call })
    later.close(due.deferred, outcome, clock.now())
    return outcome
  }
  const move = async (to: EpochMs, limit: number, onTick: (due: Due) => void): Promise<MoveSummary> => {
    const from = doneUpTo
    const functions: Record<string, TickSummary> = {}
    const queue = openQueue(registry.list(), later, { from, to, limit })
    let ticks = 0
    for (let due = queue.next(); due !== null; due = queue.next()) {
      clock.moveTo(due.dueAt)
      onMove()
      const startedMs = performance.now()
      const outcome = await run(due)
      if (!outcome) continue
      functions[due.functionName] = withRun(functions[due.functionName], {
        problem: outcome.ok ? null : outcome.failure.errMsg,
        isRetry: due.kind === 'deferred' && due.deferred.attempt > 0,
        tookMs: Math.round(performance.now() - startedMs),
      })
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
      inTurn(() => move(Math.max(to, clock.now()), maxTicksPerDay, onTick)),
    catchUp: () =>
      inTurn(async () => {
        const to = clock.now()
        const queue = openQueue(registry.list(), later, { from: doneUpTo, to, limit: Infinity })
        const lastTicks = new Map<string, Due>()
        doneUpTo = Math.max(doneUpTo, to)
        for (let due = queue.next(); due !== null; due = queue.next())
          if (due.kind === 'tick') lastTicks.set(due.functionName, due)
          else await run(due)
        for (const due of lastTicks.values()) await run(due)
      }),
    runNow: async (functionName) => {
      const timer = registry.find(functionName)?.timer
      if (!timer) return null
      return invoker.invoke({ functionName, event: timerEvent(timer.name, clock.now()), call: TIMER_CALL })
    },
    nextRunAt: (functionName) => {
      const cron = registry.find(functionName)?.timer?.cron
      return cron === undefined ? null : nextTick(cron, Math.max(doneUpTo, clock.now()))
    },
  }
}

/** The event of a timer: `Time` is the tick's instant in UTC (SCF 31439). */
const timerEvent = (name: string, tickAt: EpochMs) => ({
  Type: 'Timer',
  TriggerName: name,
  Time: `${new Date(tickAt).toISOString().slice(0, 19)}Z`,
  Message: '',
})

/** Lets one piece of work at a time run, in the order in which they came. */
function createTurns(): <Value>(work: () => Promise<Value>) => Promise<Value> {
  let last: Promise<unknown> = Promise.resolve()
  return (work) => {
    const mine = last.then(work, work)
    last = mine.catch(() => undefined)
    return mine
  }
}
