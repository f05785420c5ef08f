import { refuseTooLarge } from '../command/find'
import { choosePlan } from '../plan/choose-plan'
import type { Table } from '../rows/table'
import type { Engine } from '../transaction/engine'
import { encodeEjson } from '../value/ejson'
import type { Document } from '../value/kind'
import { openOffThread } from './off-thread'
import { checkPipeline, leadingFilter, runPipeline } from './pipeline'
import { sourcesOf } from './sources'

/** Runs aggregations. */
export type Aggregation = { run(table: Table, stages: readonly Document[]): Promise<string[]>; close(): void }

const usualResults = 20
const mostResults = 10_000

/** How many documents an aggregation may read on the gateway's own thread: some milliseconds' worth. */
const rowsInHand = 1000
const rowsInHandWithLookup = 50

/** Opens the aggregations of a store: small ones run at once, large ones on a thread with its own read connection. */
export function openAggregation(engine: Engine): Aggregation {
  const sources = sourcesOf(engine.catalog, engine.watch)
  const isShared = engine.file !== ':memory:'
  const offThread = openOffThread(engine.file, engine.tell)
  return {
    run: async (table, stages) => {
      const bounded = withLimit(stages)
      checkPipeline(sources, table.name, bounded)
      const texts =
        isShared && isLarge(table, stages)
          ? await offThread.run(table.name, encodeEjson(bounded))
          : runPipeline(sources, table.name, bounded).map(encodeEjson)
      refuseTooLarge(texts)
      return texts
    },
    close: () => offThread.close(),
  }
}

/** 20 results unless the pipeline says how many, and never more than 10,000. */
function withLimit(stages: readonly Document[]): readonly Document[] {
  const hasLimit = stages.some((stage) => Object.hasOwn(stage, '$limit'))
  return [...stages, { $limit: hasLimit ? mostResults : usualResults }]
}

function isLarge(table: Table, stages: readonly Document[]): boolean {
  const most = stages.some((stage) => Object.hasOwn(stage, '$lookup')) ? rowsInHandWithLookup : rowsInHand
  const { index, ranges } = choosePlan(table, leadingFilter(stages), [])
  if (index === undefined) return table.atMost() > most
  let rows = 0
  return ranges.some((range) => (rows += index.countUpTo(range, most + 1 - rows)) > most)
}
