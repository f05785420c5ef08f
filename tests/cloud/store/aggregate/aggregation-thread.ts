import { parentPort, workerData } from 'node:worker_threads'
import { explainer } from '../find/explain'
import { readCatalog } from '../rows/catalog'
import { openSqlite } from '../rows/sqlite'
import { isStoreError } from '../store-error'
import { decodeEjson, encodeEjson } from '../value/ejson'
import type { Document } from '../value/kind'
import type { Close, Outcome, Task } from './off-thread'
import { runPipeline } from './pipeline'
import { sourcesOf } from './sources'

const { file } = workerData as { readonly file: string }
const sqlite = openSqlite(file, 'read')
const told: string[] = []
const watch = explainer((line) => told.push(line))

parentPort?.on('message', (task: Task | Close) => {
  if (task !== 'close') return parentPort?.postMessage(answer(task))
  sqlite.close()
  parentPort?.close()
})

/** One aggregation, all of it on the same state of the store. */
function answer({ id, collection, stages }: Task): Outcome {
  sqlite.exec('BEGIN')
  try {
    const pipeline = decodeEjson(stages, 0) as Document[]
    const sources = sourcesOf(readCatalog(sqlite), watch)
    return { id, texts: runPipeline(sources, collection, pipeline).map(encodeEjson), told: told.splice(0) }
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    return { id, code: isStoreError(error) ? error.code : undefined, message }
  } finally {
    sqlite.exec('COMMIT')
  }
}
