import type { IndexSpec } from '../collection-spec'
import { failed } from '../store-error'
import { geoKeysOf, isGeoIndex } from './geo-keys'
import { isPlain, type Document } from '../value/kind'
import { encodeKey } from '../value/key-code'
import { isPlace, splitPath } from '../value/path'

/** The keys one document has in one index, and whether an array made them (the index is then multikey). */
export type IndexKeys = { readonly keys: readonly Buffer[]; readonly isMultikey: boolean }

/** A function that reads a document's keys; prepared once an index. Arrays in two fields side by side are refused. */
export function indexKeysOf(spec: IndexSpec): (document: Document) => IndexKeys {
  if (isGeoIndex(spec)) return geoKeysOf(spec, indexKeysOf)
  const paths = spec.keys.map(([field]) => splitPath(field))
  const directions = spec.keys.map(([, direction]) => (direction === -1 ? -1 : 1))
  return (document) => {
    const columns = paths.map((parts): Column => walk({ value: document, parts, from: 0, isFinal: false }))
    if (!columns.some(isOpen)) return { keys: [encodeKey(columns.map(valueOf), directions)], isMultikey: false }
    const rows = expand(columns, () =>
      failed(`cannot index parallel arrays ${paths.map((parts) => `[${parts.join('.')}]`).join(' ')}`),
    )
    return { keys: distinct(rows.map((row) => encodeKey(row, directions))), isMultikey: true }
  }
}

/** One field on its way to its value: `from` parts of its path are walked. */
type Column = {
  readonly value: unknown
  readonly parts: readonly string[]
  readonly from: number
  readonly isFinal: boolean
}

/** Whether the column stands at an array whose elements each make a key. */
const isOpen = (column: Column): boolean => !column.isFinal && Array.isArray(column.value)

/** Goes on through objects, and through arrays by place, up to the value or the first array. */
function walk(column: Column): Column {
  let { value, from } = column
  while (from < column.parts.length) {
    const part = column.parts[from] as string
    if (Array.isArray(value)) {
      if (!isPlace(part)) break
      value = value[Number(part)]
    } else value = isPlain(value) && Object.hasOwn(value, part) ? value[part] : undefined
    from++
  }
  return { ...column, value, from }
}

const valueOf = ({ value }: Column): unknown => value ?? null

/** One row of values an element of the array that the columns share. An empty array counts as undefined, which sorts first. */
function expand(columns: readonly Column[], parallel: () => Error): unknown[][] {
  const [open, ...others] = columns.filter(isOpen)
  if (open === undefined) return [columns.map(({ value, isFinal }) => (isFinal ? value : (value ?? null)))]
  const home = open.parts.slice(0, open.from).join('.')
  if (others.some(({ parts, from }) => parts.slice(0, from).join('.') !== home)) throw parallel()
  const list = open.value as unknown[]
  const elements = list.length === 0 ? [undefined] : list
  return elements.flatMap((element) =>
    expand(
      columns.map((column) => (isOpen(column) ? enter(column, element) : column)),
      parallel,
    ),
  )
}

function enter(column: Column, element: unknown): Column {
  if (column.from === column.parts.length) return { ...column, value: element, isFinal: true }
  return isPlain(element) ? walk({ ...column, value: element }) : { ...column, value: null, isFinal: true }
}

/** An array with an element twice has one key for it. */
function distinct(keys: readonly Buffer[]): readonly Buffer[] {
  if (keys.length < 2) return keys
  return [...new Map(keys.map((key) => [key.toString('latin1'), key])).values()]
}
