import { refuseTooLarge } from '../command/find'
import type { Table } from '../rows/table'
import type { Engine } from '../transaction/engine'
import { encodeEjson } from '../value/ejson'
import type { Document } from '../value/kind'
import { runPipeline } from './pipeline'
import { sourcesOf } from './sources'

/** Runs aggregations. */
export type Aggregation = { run(table: Table, stages: readonly Document[]): Promise<string[]>; close(): void }

const usualResults = 20
const mostResults = 10_000

/** Opens the aggregations of a store. */
export function openAggregation(engine: Engine): Aggregation {
  return {
    run: async (table, stages) => {
      const texts = runPipeline(sourcesOf(engine.catalog), table.name, bounded(stages)).map(encodeEjson)
      refuseTooLarge(texts)
      return texts
    },
    close: () => undefined,
  }
}

/** 20 results unless the pipeline says how many, and never more than 10,000. */
function bounded(stages: readonly Document[]): readonly Document[] {
  const hasLimit = stages.some((stage) => Object.hasOwn(stage, '$limit'))
  return [...stages, { $limit: hasLimit ? mostResults : usualResults }]
}
