import { fork, type ChildProcess } from 'node:child_process'
import path from 'node:path'
import * as v from 'valibot'
import type { FunctionSettings } from './settings'

/** One thing to run, as the child receives it. `event` is JSON. */
export type Order = {
  readonly invocationId: string
  readonly event: string
  readonly env: Readonly<Record<string, string>>
  readonly context: Readonly<Record<string, unknown>>
  readonly offsetMs: number
}

/** How an order ended. */
export type OrderEnd =
  | { readonly kind: 'returned'; readonly result: string }
  | { readonly kind: 'threw'; readonly name: string; readonly message: string; readonly stack: string | null }
  | { readonly kind: 'timed-out' }
  | { readonly kind: 'out-of-memory' }
  | { readonly kind: 'exited'; readonly how: string }

/** A forked process that holds one function, warm. */
export type FunctionProcess = {
  readonly settings: FunctionSettings
  /** Runs one order; with `killAfterMs` the process is killed so long after the order has begun. */
  readonly run: (order: Order, onLog: (text: string) => void, killAfterMs?: number | null) => Promise<OrderEnd>
  readonly kill: () => void
  readonly isAlive: () => boolean
  readonly peakRssKb: () => number
}

const INIT_LIMIT_MS = 60_000

/** Forks a process for a function. `env` is all it sees of the outside; `onExit` comes once. */
export function startProcess(
  settings: FunctionSettings,
  env: Readonly<Record<string, string>>,
  offsetMs: number,
  onExit: () => void,
): FunctionProcess {
  const child = forkChild(settings, env, offsetMs)
  const pending: { end: ((end: OrderEnd) => void) | null; log: ((text: string) => void) | null } = {
    end: null,
    log: null,
  }
  const state = { alive: true, peakRssKb: 0 }
  const finish = (end: OrderEnd) => {
    const resolve = pending.end
    pending.end = null
    resolve?.(end)
  }
  const kill = () => {
    state.alive = false // its exit is told later, and nobody must be given it meanwhile
    child.kill('SIGKILL')
  }
  const ready = new Promise<void>((resolve) => {
    child.on('message', (raw) => {
      const parsed = v.safeParse(childMessage, raw)
      if (!parsed.success) return // a function may send what it likes to its parent
      const message = parsed.output
      if (message.kind === 'ready') resolve()
      else if (message.kind === 'log') pending.log?.(message.text)
      else if (message.kind === 'done') {
        state.peakRssKb = Math.max(state.peakRssKb, message.peakRssKb)
        finish(endOf(message))
      } else {
        finish({ kind: 'out-of-memory' })
        kill()
      }
    })
    child.once('exit', (code, signal) => {
      state.alive = false
      finish({ kind: 'exited', how: signal ?? `code ${code ?? 'unknown'}` })
      resolve()
      onExit()
    })
  })
  child.on('error', (error) => finish({ kind: 'exited', how: error.message }))
  return {
    settings,
    kill,
    isAlive: () => state.alive && child.connected,
    peakRssKb: () => state.peakRssKb,
    run: async (order, onLog, killAfterMs = null) => {
      const initTimer = setTimeout(kill, INIT_LIMIT_MS)
      await ready
      clearTimeout(initTimer)
      pending.log = onLog
      return new Promise<OrderEnd>((resolve) => {
        const timer = setTimeout(() => {
          finish({ kind: 'timed-out' })
          kill()
        }, settings.timeoutMs)
        const killer = killAfterMs === null ? undefined : setTimeout(kill, killAfterMs)
        pending.end = (end) => {
          clearTimeout(timer)
          clearTimeout(killer)
          resolve(end)
        }
        if (!child.connected) return finish({ kind: 'exited', how: 'before it began' })
        child.send({ ...order, deadlineInMs: settings.timeoutMs }, (error) => {
          if (error) finish({ kind: 'exited', how: error.message })
        })
      })
    },
  }
}

function forkChild(settings: FunctionSettings, env: Readonly<Record<string, string>>, offsetMs: number): ChildProcess {
  return fork(path.join(__dirname, 'child.cjs'), [], {
    cwd: settings.folder,
    env: { ...env, LOCAL_CLOCK_OFFSET_MS: String(offsetMs), LOCAL_MEMORY_MB: String(settings.memoryMb) },
    execArgv: ['--require', path.join(__dirname, '../clock/preload.cjs'), `--max-old-space-size=${settings.memoryMb}`],
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
}

const childMessage = v.variant('kind', [
  v.object({ kind: v.literal('ready') }),
  v.object({ kind: v.literal('out-of-memory') }),
  v.object({ kind: v.literal('log'), text: v.string() }),
  v.object({
    kind: v.literal('done'),
    peakRssKb: v.number(),
    ok: v.boolean(),
    result: v.optional(v.string()),
    error: v.optional(v.object({ name: v.string(), message: v.string(), stack: v.optional(v.string()) })),
  }),
])

type Done = Extract<v.InferOutput<typeof childMessage>, { kind: 'done' }>

const endOf = ({ ok, result, error }: Done): OrderEnd =>
  ok
    ? { kind: 'returned', result: result ?? 'null' }
    : { kind: 'threw', name: error?.name ?? 'Error', message: error?.message ?? '', stack: error?.stack ?? null }
