import { choosePlan, type Plan } from '../plan/choose-plan'
import { compileFilter } from '../query/compile-filter'
import type { Table } from '../rows/table'
import { decodeDocument } from '../value/ejson'
import type { Document } from '../value/kind'
import { rowsPerTurn, type Watch } from './find-rows'
import { nextTurn } from './next-turn'
import { readPlan } from './read-rows'

/** How many documents match; counted in the index alone where it answers the filter. */
export async function countRows(table: Table, filter: Document, watch: Watch): Promise<number> {
  const plan = choosePlan(table, filter, [])
  if (!plan.isExact) return countByReading(table, plan, filter, watch)
  const { index, ranges } = plan
  return index === undefined ? table.count() : ranges.reduce((sum, range) => sum + index.count(range), 0)
}

async function countByReading(table: Table, plan: Plan, filter: Document, watch: Watch): Promise<number> {
  const matches = compileFilter(filter)
  let readRows = 0
  let count = 0
  for (const { text } of readPlan(table, plan, rowsPerTurn)) {
    if (++readRows % rowsPerTurn === 0) await nextTurn()
    if (matches(decodeDocument(text))) count++
  }
  watch(plan, readRows, count)
  return count
}
