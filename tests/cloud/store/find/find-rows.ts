import { leastDistance, nearOf, type Nearness } from '../geo/geo-query'
import { isGeoIndex } from '../index/geo-keys'
import { choosePlan, type Plan } from '../plan/choose-plan'
import { compileFilter } from '../query/compile-filter'
import { compareSortValues, sortValues, type SortKeys } from '../query/sort'
import { topOf } from '../query/top'
import type { Row } from '../rows/index-rows'
import { idKeyOf, type Table } from '../rows/table'
import { decodeDocument } from '../value/ejson'
import { isPlain, kindOf, type Document } from '../value/kind'
import { splitPath } from '../value/path'
import { nextTurn } from './next-turn'
import { reachesOf, withReach } from './reaches'
import { readPlan, readRange } from './read-rows'

/** What to find: `limit` Infinity for all. */
export type Question = {
  readonly filter: Document
  readonly sort: SortKeys
  readonly skip: number
  readonly limit: number
}

/** A document found, read already if the search had to. */
export type Found = { readonly seq: number; readonly text: string; readonly document: Document }

/** Told of each search: how it went and how many rows it read to return how many. */
export type Watch = (plan: Plan, readRows: number, returned: number) => void

/** Texts of the documents found. An index that answers everything needs no document to be read. */
export async function findTexts(table: Table, question: Question, watch: Watch): Promise<string[]> {
  const plan = choosePlan(table, question.filter, question.sort)
  const { skip, limit } = question
  const [range] = plan.ranges
  if (plan.isExact && plan.isSorted && plan.index !== undefined && plan.ranges.length === 1 && range !== undefined) {
    return plan.index.texts(range, plan.isReverse, Number.isFinite(limit) ? limit : -1, skip)
  }
  return (await nearestFirst(table, plan, question, watch)).map(({ text }) => text)
}

/** The documents found, in order. Lets others have a turn while it reads many rows. */
export function findDocuments(table: Table, question: Question, watch: Watch): Promise<Found[]> {
  return nearestFirst(table, choosePlan(table, question.filter, question.sort), question, watch)
}

/** The documents that match, in no promised order, without letting others have a turn: for writers. */
export function findAtOnce(table: Table, filter: Document, limit: number, watch: Watch): Found[] {
  if (isIdOnly(filter)) {
    const row = table.byId(idKeyOf(filter['_id']))
    return row === undefined ? [] : [{ ...row, document: decodeDocument(row.text) }]
  }
  const plan = choosePlan(table, filter, [])
  const matches = compileFilter(filter)
  const found: Found[] = []
  let readRows = 0
  for (const row of readPlan(table, plan, Number.isFinite(limit) ? limit : 1000)) {
    readRows++
    const document = decodeDocument(row.text)
    if (matches(document)) found.push({ ...row, document })
    if (found.length === limit) break
  }
  watch(plan, readRows, found.length)
  return found
}

/** Whether a filter asks for one id and nothing else. */
export const isIdOnly = (filter: Document): boolean =>
  Object.keys(filter).length === 1 &&
  Object.hasOwn(filter, '_id') &&
  !isPlain(filter['_id']) &&
  !Array.isArray(filter['_id']) &&
  kindOf(filter['_id']) !== 'regex'

/** How many documents a search reads before it lets others have a turn. */
export const rowsPerTurn = 1000

/** The nearest are looked for in widening circles, where an index knows who is near; anything else in one search. */
async function nearestFirst(table: Table, plan: Plan, question: Question, watch: Watch): Promise<Found[]> {
  const { filter, sort, limit } = question
  const nearness = sort.length === 0 && Number.isFinite(limit) ? nearOf(filter) : undefined
  for (const reach of nearness === undefined ? [] : reachesOf(nearness)) {
    const closer = { ...question, filter: withReach(filter, nearness as Nearness, reach) }
    const within = choosePlan(table, closer.filter, [])
    if (within.index === undefined || !isGeoIndex(within.index.spec)) break
    const found = await search(table, within, closer, () => undefined)
    if (found.length >= limit) return found
  }
  return search(table, plan, question, watch)
}

async function search(table: Table, plan: Plan, question: Question, watch: Watch): Promise<Found[]> {
  const { filter, sort, skip, limit } = question
  const matches = plan.isExact ? () => true : compileFilter(filter)
  const nearness = nearOf(filter)
  const distance = nearness && leastDistance(splitPath(nearness.path), nearness.center)
  const isOrdered = plan.isSorted && distance === undefined
  const need = skip + limit
  const top = topOf<Found & { by: readonly unknown[] }>(isOrdered && sort.length === 0 ? Infinity : need, (a, b) =>
    distance !== undefined && sort.length === 0
      ? Number(a.by[0]) - Number(b.by[0]) || a.seq - b.seq
      : compareSortValues(a.by, b.by, sort),
  )
  let readRows = 0
  let taken = 0
  for (const rows of sources(table, plan, isOrdered, sort, need)) {
    let takenHere = 0
    for (const row of rows) {
      if (++readRows % rowsPerTurn === 0) await nextTurn()
      const document = decodeDocument(row.text)
      if (!matches(document)) continue
      const by = sort.length > 0 ? sortValues(document, sort) : distance !== undefined ? [distance(document)] : []
      top.add({ ...row, document, by })
      taken++
      if (isOrdered && ++takenHere >= need) break
    }
    if (isOrdered && sort.length === 0 && taken >= need) break
  }
  const found = top.take().slice(skip, need)
  watch(plan, readRows, found.length)
  return found
}

/** Ranges apart where each yields the order by itself, so that each can be left early; otherwise one stream. */
function sources(table: Table, plan: Plan, isOrdered: boolean, sort: SortKeys, need: number): readonly Iterable<Row>[] {
  const first = isOrdered && Number.isFinite(need) ? need : 1000
  const isApart = isOrdered && sort.length > 0 && plan.index !== undefined && !plan.index.isMultikey()
  return isApart ? plan.ranges.map((range) => readRange(plan, range, first)) : [readPlan(table, plan, first)]
}
