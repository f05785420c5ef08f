import path from 'node:path'
import { Worker } from 'node:worker_threads'
import { failed, isStoreErrorCode, storeError } from '../store-error'

/** Asks the thread to end by itself: to stop it in the middle of a native call would take the process with it. */
export type Close = 'close'

/** A question to the aggregation thread: stages as EJSON. */
export type Task = { readonly id: number; readonly collection: string; readonly stages: string }

/** Its answer: documents as EJSON, or what went wrong. */
export type Outcome = { readonly id: number } & (
  | { readonly texts: string[]; readonly told: readonly string[] }
  | { readonly code: string | undefined; readonly message: string }
)

/** A thread that runs aggregations on a read connection of its own, so that the gateway goes on answering. */
export type OffThread = { run(collection: string, stages: string): Promise<string[]>; close(): void }

type Waiting = { readonly resolve: (texts: string[]) => void; readonly reject: (error: Error) => void }

/** `tell` is told what the thread's searches read too much for. Opens the thread at the first aggregation; a thread that dies fails what it had in hand, the next task starts another. */
export function openOffThread(file: string, tell: (line: string) => void): OffThread {
  let worker: Worker | undefined
  let asked = 0
  const waiting = new Map<number, Waiting>()
  const failAll = (problem: Error): void => {
    worker = undefined
    for (const { reject } of waiting.values()) reject(problem)
    waiting.clear()
  }
  const start = (): Worker => {
    const entry = path.join(__dirname, 'aggregation-thread.cjs')
    const started = new Worker(entry, { execArgv: [], workerData: { file }, resourceLimits })
    started.on('message', (outcome: Outcome) => {
      if ('told' in outcome) outcome.told.forEach(tell)
      settle(waiting, outcome)
      if (waiting.size === 0) started.unref()
    })
    started.on('error', (error) => failAll(isOutOfMemory(error) ? tooMuch() : error))
    started.on('exit', () => started === worker && failAll(new Error('the aggregation thread ended')))
    started.unref()
    return started
  }
  return {
    run: (collection, stages) =>
      new Promise((resolve, reject) => {
        worker ??= start()
        const id = ++asked
        waiting.set(id, { resolve, reject })
        worker.ref()
        const task: Task = { id, collection, stages }
        worker.postMessage(task)
      }),
    close: () => {
      const ended = worker
      failAll(new Error('the store is closed'))
      ended?.postMessage('close')
    },
  }
}

/** What one aggregation may hold, so that the gateway stays within its own bounds. */
const resourceLimits = { maxOldGenerationSizeMb: 384 }

const isOutOfMemory = (error: Error): boolean => (error as { code?: unknown }).code === 'ERR_WORKER_OUT_OF_MEMORY'

const tooMuch = (): Error => failed('Exceeded memory limit for the aggregation, and it cannot spill to disk')

function settle(waiting: Map<number, Waiting>, outcome: Outcome): void {
  const asker = waiting.get(outcome.id)
  waiting.delete(outcome.id)
  if ('texts' in outcome) asker?.resolve(outcome.texts)
  else if (isStoreErrorCode(outcome.code)) asker?.reject(storeError(outcome.code, outcome.message))
  else asker?.reject(new Error(outcome.message))
}
