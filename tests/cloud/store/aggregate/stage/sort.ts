import { compareSortValues, parseSort, sortValues } from '../../query/sort'
import { topOf } from '../../query/top'
import type { Document } from '../../value/kind'

/** `$sort`, holding no more than the `need` documents that later stages can use. */
export function sort(spec: unknown, need: number): (documents: Iterable<Document>) => Iterable<Document> {
  const keys = parseSort(spec)
  return function* (documents) {
    const top = topOf<{ document: Document; by: readonly unknown[] }>(need, (a, b) =>
      compareSortValues(a.by, b.by, keys),
    )
    for (const document of documents) top.add({ document, by: sortValues(document, keys) })
    for (const { document } of top.take()) yield document
  }
}
