import { choosePlan } from '../plan/choose-plan'
import { parseSort } from '../query/sort'
import { readPlan } from '../find/read-rows'
import type { IndexSpec } from '../collection-spec'
import type { Catalog } from '../rows/catalog'
import { decodeDocument } from '../value/ejson'
import type { Document } from '../value/kind'
import type { Watch } from '../find/find-rows'
import { compileFilter } from '../query/compile-filter'
import type { Matches } from '../query/filter'
import type { Row } from '../rows/index-rows'
import type { Table } from '../rows/table'
import type { Sources } from './pipeline'

/** Documents for pipelines from the collections of a connection. */
export function sourcesOf(catalog: Catalog, watch: (table: Table, filter: Document) => Watch): Sources {
  function* read(collection: string, filter: Document, order: Document | undefined, need: number): Generator<Document> {
    if (!catalog.has(collection)) return
    const table = catalog.table(collection)
    const wanted = choosePlan(table, filter, order === undefined ? [] : parseSort(order))
    const isUsable = wanted.isSorted && wanted.ranges.length <= 1
    const plan = isUsable ? wanted : choosePlan(table, filter, [])
    const rows = readPlan(table, plan, Number.isFinite(need) ? need : 1000)
    if (!isWatched(filter)) for (const row of rows) yield decodeDocument(row.text)
    else yield* matching(rows, compileFilter(filter), (readRows, found) => watch(table, filter)(plan, readRows, found))
  }
  return {
    read,
    geoFields: (collection) =>
      catalog.has(collection) ? catalog.table(collection).indexes.flatMap(({ spec }) => geoFieldsOf(spec)) : [],
  }
}

/** A filter with `$expr` may speak of variables that are not known here. */
const isWatched = (filter: Document): boolean =>
  Object.keys(filter).length > 0 && !JSON.stringify(filter).includes('"$expr"')

function* matching(
  rows: Iterable<Row>,
  matches: Matches,
  onEnd: (readRows: number, found: number) => void,
): Generator<Document> {
  let readRows = 0
  let found = 0
  for (const row of rows) {
    readRows++
    const document = decodeDocument(row.text)
    if (!matches(document)) continue
    found++
    yield document
  }
  onEnd(readRows, found)
}

const geoFieldsOf = ({ keys }: IndexSpec): string[] =>
  keys.filter(([, direction]) => direction === '2dsphere').map(([field]) => field)
