import { randomUUID } from 'node:crypto'
import type { CloudClock } from '../clock/cloud-clock'
import { callContext, callEnv, type CallContext } from './context-env'
import { CLIENT_RESULT_LIMIT, missingFunction, outcomeOf, type Outcome } from './outcome'
import type { ProcessPool } from './pool'
import type { FunctionRegistry } from './registry'
import type { RunBook } from './run-book'
import type { FunctionSettings } from './settings'

/** One call of a function. `event` is a JSON value. */
export type Invocation = {
  readonly functionName: string
  readonly event: unknown
  readonly call: CallContext
  /** Called from inside another function: it must not wait for a free process. */
  readonly nested?: boolean
  /** Bytes the result may have; 1 MB unless told. */
  readonly resultLimit?: number
}

/** Who is behind a request on the SDK's wire. */
export type Caller = { readonly settings: FunctionSettings; readonly call: CallContext }

/** Runs functions, and knows who is behind a token. */
export type Invoker = {
  readonly invoke: (invocation: Invocation) => Promise<Outcome>
  /** Finds the invocation a token was given to; null for a stranger's. */
  readonly callerOf: (token: string) => Caller | null
}

type Parts = {
  readonly registry: FunctionRegistry
  readonly pool: ProcessPool
  readonly clock: CloudClock
  readonly book: RunBook
  /** Hides secrets and numbers of people from the log. */
  readonly mask: (text: string) => string
  /** After how many ms the process of this run is killed with −9: a fault that can be switched on. Null: never. */
  readonly killAfterMs: (functionName: string) => number | null
}

const KEPT_TOKENS = 4_000
const KEPT_LINES = 200
const LINE_LENGTH = 2_000

/** Runs functions and writes each run into the book. */
export function createInvoker({ registry, pool, clock, book, mask, killAfterMs }: Parts): Invoker {
  const callers = new Map<string, Caller>()
  const remember = (token: string, caller: Caller) => {
    callers.set(token, caller)
    const oldest = callers.keys().next()
    if (callers.size > KEPT_TOKENS && !oldest.done) callers.delete(oldest.value)
  }
  return {
    callerOf: (token) => callers.get(token) ?? null,
    invoke: async ({ functionName, event, call, nested = false, resultLimit = CLIENT_RESULT_LIMIT }) => {
      const requestId = randomUUID()
      const settings = registry.find(functionName)
      if (!settings) return { ok: false, requestId, failure: missingFunction }
      const token = randomUUID()
      remember(token, { settings, call })
      const lines: string[] = []
      const process = await pool.checkOut(settings, nested)
      const startedMs = performance.now()
      const at = clock.now()
      const order = {
        invocationId: requestId,
        event: JSON.stringify(event) ?? 'null',
        env: callEnv(call, token),
        context: callContext(settings, requestId),
        offsetMs: clock.offsetMs(),
      }
      const end = await process.run(order, (text) => keep(lines, mask(text)), killAfterMs(functionName))
      pool.checkIn(process)
      const outcome = outcomeOf(end, settings, requestId, resultLimit)
      const run = { requestId, functionName, source: call.source, at, lines, ok: outcome.ok }
      const problem = outcome.ok ? null : mask(`${outcome.failure.errCode} ${outcome.failure.errMsg}`)
      book.write({ ...run, problem, tookMs: Math.round(performance.now() - startedMs) }, process.peakRssKb())
      return outcome
    },
  }
}

function keep(lines: string[], text: string): void {
  if (lines.length < KEPT_LINES) lines.push(text.trimEnd().slice(0, LINE_LENGTH))
}
