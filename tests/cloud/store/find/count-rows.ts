import { choosePlan } from '../plan/choose-plan'
import type { Table } from '../rows/table'
import type { Document } from '../value/kind'
import { findDocuments, type Watch } from './find-rows'

/** How many documents match; counted in the index alone where it answers the filter. */
export async function countRows(table: Table, filter: Document, watch: Watch): Promise<number> {
  const plan = choosePlan(table, filter, [])
  if (plan.isExact && plan.index === undefined) return table.count()
  if (plan.isExact && plan.index !== undefined) {
    const { index } = plan
    return plan.ranges.reduce((sum, range) => sum + index.count(range), 0)
  }
  const all = { filter, sort: [], skip: 0, limit: Infinity }
  return (await findDocuments(table, all, (used, readRows) => watch(used, readRows, readRows))).length
}
