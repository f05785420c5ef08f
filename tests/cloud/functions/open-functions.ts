import path from 'node:path'
import type { CloudClock } from '../clock/cloud-clock'
import { processEnv } from './context-env'
import { startProcess } from './function-process'
import { createInvoker, type Invoker } from './invoker'
import { createMask } from './mask'
import { openPool, type PoolLimits, type ProcessPool } from './pool'
import { openRegistry, type FunctionRegistry } from './registry'
import { openRunBook, type RunBook } from './run-book'
import type { FunctionSettings } from './settings'

const LIMITS: PoolLimits = { processes: 12, perFunction: 4, idleMs: 5 * 60_000 }
const PROJECT_MODULES = path.resolve(__dirname, '../../../node_modules')

type Options = {
  readonly functionsDir: string
  readonly secrets: Readonly<Record<string, string>>
  readonly env: Readonly<Record<string, string>>
  readonly limits?: Partial<PoolLimits>
  readonly timeoutFactor?: number
  readonly onProblem?: (problem: string) => void
}

/** Everything that runs functions. `gatewayUrl` is asked when the first process starts. */
export function openFunctions(
  options: Options,
  clock: CloudClock,
  gatewayUrl: () => string,
  killAfterMs: (functionName: string) => number | null,
): { registry: FunctionRegistry; pool: ProcessPool; invoker: Invoker; book: RunBook } {
  const registry = openRegistry(options.functionsDir, options.onProblem ?? (() => undefined))
  const shared = { ...options.env, ...options.secrets }
  const patient = (settings: FunctionSettings) => ({
    ...settings,
    timeoutMs: settings.timeoutMs * (options.timeoutFactor ?? 1),
  })
  const pool = openPool({ ...LIMITS, ...options.limits }, (settings, onExit) =>
    startProcess(
      patient(settings),
      processEnv(settings, gatewayUrl(), PROJECT_MODULES, shared),
      clock.offsetMs(),
      onExit,
    ),
  )
  const book = openRunBook()
  const mask = createMask(Object.values(options.secrets))
  return { registry, pool, book, invoker: createInvoker({ registry, pool, clock, book, mask, killAfterMs }) }
}
