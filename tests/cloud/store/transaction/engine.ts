import type { Watch } from '../find/find-rows'
import type { SortKeys } from '../query/sort'
import type { Catalog } from '../rows/catalog'
import type { Sqlite } from '../rows/sqlite'
import type { Draft, Table } from '../rows/table'
import type { History } from './history'
import type { Locks } from './locks'

/** What every command of the store works with. */
export type Engine = {
  readonly file: string
  readonly sqlite: Sqlite
  readonly catalog: Catalog
  readonly locks: Locks
  readonly history: History
  readonly now: () => number
  /** A watch for one collection's searches. */
  readonly watch: (table: Table, filter: Record<string, unknown>, sort?: SortKeys) => Watch
  /** Tells whoever develops what a search has cost. */
  readonly tell: (line: string) => void
}

/** A stored document with its place. */
export type Stored = Draft & { readonly seq: number }

/** One document's change: from what it was to what it becomes; undefined is "not there". */
export type Write = {
  readonly table: Table
  readonly idKey: Buffer
  readonly before: Stored | undefined
  readonly after: Draft | undefined
}

/** A document's name in locks and history. */
export const idText = (idKey: Buffer): string => idKey.toString('latin1')

/** The names a write must hold: the document, and each key it takes in a unique index. */
export function lockNames({ table, idKey, before, after }: Write): string[] {
  const names = [`${table.name}\n${idText(idKey)}`]
  if (after === undefined) return names
  for (const index of table.indexes) {
    if (index.spec.unique !== true) continue
    const had = new Set(before === undefined ? [] : index.keysOf(before.document).map(idText))
    for (const key of index.keysOf(after.document)) {
      if (!had.has(idText(key))) names.push(`${table.name}\n${index.spec.name}\n${idText(key)}`)
    }
  }
  return names
}

/** Puts all writes on disk at once, or none, and keeps what snapshots may still ask for. */
export function commit(engine: Engine, writes: readonly Write[]): void {
  if (writes.length === 0) return
  const removalsFirst = [...writes].sort((a, b) => Number(a.after !== undefined) - Number(b.after !== undefined))
  engine.sqlite.atomically(() => removalsFirst.forEach(put))
  const number = engine.history.next()
  for (const { table, idKey, before } of writes) {
    engine.history.record(table.name, idText(idKey), number, before && { seq: before.seq, text: before.text })
  }
}

function put({ table, idKey, before, after }: Write): void {
  if (after === undefined) {
    if (before !== undefined) table.remove(before.seq, before.document)
  } else if (before === undefined) table.insert(idKey, after)
  else table.replace(before.seq, before.document, after)
}
