import { failed } from '../store-error'
import { compareValues } from '../value/compare'
import { isPlain, type Document } from '../value/kind'
import { someAt, splitPath } from '../value/path'
import { toDouble } from '../value/numeric'

/** Fields in order of weight, each with a direction. */
export type SortKeys = readonly (readonly [path: string, direction: 1 | -1])[]

/** Reads `{field: 1, other: -1}`. */
export function parseSort(spec: unknown): SortKeys {
  if (!isPlain(spec)) throw failed('the $sort key specification must be an object')
  return Object.entries(spec).map(([path, direction]) => {
    const number = toDouble(direction)
    if (number !== 1 && number !== -1) {
      throw failed('$sort key ordering must be 1 (for ascending) or -1 (for descending)')
    }
    return [path, number]
  })
}

/** What documents are ordered by: one value a sort key. */
export type SortValues = readonly unknown[]

/** The values a document is ordered by: of an array its least element when ascending, its greatest when descending. */
export function sortValues(document: Document, keys: SortKeys): SortValues {
  return keys.map(([path, direction]) => extremeAt(document, splitPath(path), direction))
}

/** The order of two documents' sort values. */
export function compareSortValues(left: SortValues, right: SortValues, keys: SortKeys): number {
  for (let at = 0; at < keys.length; at++) {
    const order = compareValues(left[at], right[at])
    if (order !== 0) return order * (keys[at] as readonly [string, number])[1]
  }
  return 0
}

function extremeAt(document: Document, parts: readonly string[], direction: 1 | -1): unknown {
  let best: unknown
  let seen = false
  const offer = (value: unknown): void => {
    if (!seen || compareValues(value, best) * direction < 0) best = value
    seen = true
  }
  someAt(document, parts, (leaf) => {
    if (Array.isArray(leaf) && leaf.length > 0) leaf.forEach(offer)
    else offer(Array.isArray(leaf) ? undefined : leaf)
    return false
  })
  return best
}
