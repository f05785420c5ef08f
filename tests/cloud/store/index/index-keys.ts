import type { IndexSpec } from '../collection-spec'
import { failed } from '../store-error'
import { isPlain, type Document } from '../value/kind'
import { encodeKey } from '../value/key-code'
import { isPlace, splitPath } from '../value/path'

/** The keys one document has in one index, and whether an array made them (the index is then multikey). */
export type IndexKeys = { readonly keys: readonly Buffer[]; readonly isMultikey: boolean }

/** A function that reads a document's keys; prepared once an index. */
export function indexKeysOf(spec: IndexSpec): (document: Document) => IndexKeys {
  const paths = spec.keys.map(([field]) => splitPath(field))
  const directions = spec.keys.map(([, direction]) => direction)
  return (document) => {
    const columns = paths.map((parts) => valuesAt(document, parts))
    const isMultikey = columns.some((column) => column.isMultikey)
    if (!isMultikey)
      return {
        keys: [
          encodeKey(
            columns.map(({ values }) => values[0]),
            directions,
          ),
        ],
        isMultikey,
      }
    if (columns.filter((column) => column.isMultikey).length > 1) {
      throw failed(`cannot index parallel arrays ${spec.keys.map(([field]) => `[${field}]`).join(' ')}`)
    }
    return {
      keys: distinct(combine(columns.map(({ values }) => values)).map((one) => encodeKey(one, directions))),
      isMultikey,
    }
  }
}

/** The last byte-wise equal keys are dropped: an array with an element twice has one key for it. */
export function distinct(keys: readonly Buffer[]): readonly Buffer[] {
  if (keys.length < 2) return keys
  const seen = new Map(keys.map((key) => [key.toString('latin1'), key]))
  return [...seen.values()]
}

type Column = { readonly values: readonly unknown[]; readonly isMultikey: boolean }

function valuesAt(document: Document, parts: readonly string[]): Column {
  const values: unknown[] = []
  const isMultikey = collect(document, parts, 0, values)
  return { values: values.length === 0 ? [null] : values, isMultikey }
}

/** Gathers the values at a path; true when an array was met. An empty array counts as "undefined", which sorts first. */
function collect(value: unknown, parts: readonly string[], from: number, into: unknown[]): boolean {
  if (from === parts.length) {
    if (!Array.isArray(value)) into.push(value === undefined ? null : value)
    else if (value.length === 0) into.push(undefined)
    else into.push(...value)
    return Array.isArray(value)
  }
  const part = parts[from] as string
  if (Array.isArray(value)) {
    if (isPlace(part)) collect(value[Number(part)], parts, from + 1, into)
    for (const element of value) if (isPlain(element)) collect(element, parts, from, into)
    if (value.some((element) => !isPlain(element)) || value.length === 0) into.push(null)
    return true
  }
  const next = isPlain(value) && Object.hasOwn(value, part) ? value[part] : undefined
  if (next !== undefined) return collect(next, parts, from + 1, into)
  into.push(null)
  return false
}

function combine(columns: readonly (readonly unknown[])[]): unknown[][] {
  return columns.reduce<unknown[][]>(
    (rows, values) => rows.flatMap((row) => values.map((value) => [...row, value])),
    [[]],
  )
}
