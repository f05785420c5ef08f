import { choosePlan } from '../plan/choose-plan'
import { parseSort } from '../query/sort'
import { readPlan } from '../find/read-rows'
import type { IndexSpec } from '../collection-spec'
import type { Catalog } from '../rows/catalog'
import { decodeDocument } from '../value/ejson'
import type { Document } from '../value/kind'
import type { Sources } from './pipeline'

/** Documents for pipelines from the collections of a connection. */
export function sourcesOf(catalog: Catalog): Sources {
  function* read(collection: string, filter: Document, order: Document | undefined, need: number): Generator<Document> {
    if (!catalog.has(collection)) return
    const table = catalog.table(collection)
    const wanted = choosePlan(table, filter, order === undefined ? [] : parseSort(order))
    const isUsable = wanted.isSorted && wanted.ranges.length <= 1
    const plan = isUsable ? wanted : choosePlan(table, filter, [])
    for (const row of readPlan(table, plan, Number.isFinite(need) ? need : 1000)) yield decodeDocument(row.text)
  }
  return {
    read,
    geoFields: (collection) =>
      catalog.has(collection) ? catalog.table(collection).indexes.flatMap(({ spec }) => geoFieldsOf(spec)) : [],
  }
}

const geoFieldsOf = ({ keys }: IndexSpec): string[] =>
  keys.filter(([, direction]) => direction === '2dsphere').map(([field]) => field)
