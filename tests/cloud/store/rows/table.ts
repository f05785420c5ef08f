import type { IndexSpec } from '../collection-spec'
import { duplicateKey } from '../store-error'
import { decodeDocument } from '../value/ejson'
import { encodeComponent } from '../value/key-code'
import type { Document } from '../value/kind'
import { show } from '../value/show'
import { splitPath, valueAt } from '../value/path'
import { idRows, type IndexRows, type Row } from './index-rows'
import type { Sqlite } from './sqlite'

/** A document to be written: what it becomes, as value and as text. */
export type Draft = { readonly document: Document; readonly text: string }

/** One collection on disk. Writing is done inside a transaction that the caller opened. */
export type Table = {
  readonly name: string
  readonly ids: IndexRows
  readonly indexes: readonly IndexRows[]
  byId(idKey: Buffer): Row | undefined
  bySeq(seq: number): string | undefined
  scan(afterSeq: number, limit: number): Row[]
  count(): number
  /** No fewer than the documents there are, known at once: the places in insertion order that were given out. */
  atMost(): number
  insert(idKey: Buffer, draft: Draft, seq?: number): number
  replace(seq: number, before: Document, draft: Draft): void
  remove(seq: number, before: Document): void
  clear(): void
}

/** The key a document's id has, in the table and in locks. */
export const idKeyOf = (id: unknown): Buffer => encodeComponent(id, 1)

/** Binds a collection's SQL. `documents` is the table's name in SQLite. */
export function openTable(
  sqlite: Sqlite,
  name: string,
  documents: string,
  indexes: readonly IndexRows[],
  clear: () => void,
): Table {
  const sql = (text: string): ReturnType<Sqlite['prepare']> => sqlite.prepare(text)
  const toRow = (found: readonly unknown[]): Row => ({ seq: found[0] as number, text: found[1] as string })
  const ids = idRows(sqlite, documents)
  let counted: number | undefined
  return {
    name,
    ids,
    indexes,
    byId: (idKey) => {
      const found = sql(`SELECT seq, doc FROM ${documents} WHERE id = ?`).get([idKey])
      return found === undefined ? undefined : toRow(found)
    },
    bySeq: (seq) => sql(`SELECT doc FROM ${documents} WHERE seq = ?`).get([seq])?.[0] as string | undefined,
    scan: (afterSeq, limit) =>
      sql(`SELECT seq, doc FROM ${documents} WHERE seq > ? ORDER BY seq LIMIT ?`).all([afterSeq, limit]).map(toRow),
    count: () => (counted ??= sql(`SELECT COUNT(*) FROM ${documents}`).get([])?.[0] as number),
    atMost: () => (sql(`SELECT MAX(seq) FROM ${documents}`).get([])?.[0] as number | null) ?? 0,
    insert: (idKey, { document, text }, at) => {
      counted = undefined
      if (ids.holder(idKey) !== undefined) throw duplicate(name, ids.spec, document)
      const placed = sql(`INSERT INTO ${documents} (seq, id, doc) VALUES (?, ?, ?)`).run([at ?? null, idKey, text])
      const seq = Number(placed.lastInsertRowid)
      for (const index of indexes) for (const key of index.keysOf(document)) addKey(name, index, key, seq, document)
      return seq
    },
    replace: (seq, before, { document, text }) => {
      sql(`UPDATE ${documents} SET doc = ? WHERE seq = ?`).run([text, seq])
      for (const index of indexes) moveKeys(name, index, seq, before, document)
    },
    remove: (seq, before) => {
      counted = undefined
      sql(`DELETE FROM ${documents} WHERE seq = ?`).run([seq])
      for (const index of indexes) for (const key of index.keysOf(before)) index.drop(key, seq)
    },
    clear: () => {
      counted = undefined
      clear()
    },
  }
}

/** The error for a second document with one key. */
export function duplicate(collection: string, spec: IndexSpec, document: Document): Error {
  const values = spec.keys.map(([field]) => ` : ${show(valueAt(document, splitPath(field)))}`)
  return duplicateKey(collection, spec.name, `{${values.join(',')} }`)
}

/** Writes the keys of every stored document into an index that is new. */
export function fillIndex(table: Table, index: IndexRows): void {
  for (let seq = 0; ;) {
    const rows = table.scan(seq, 1000)
    for (const row of rows) {
      const document = decodeDocument(row.text)
      for (const key of index.keysOf(document)) addKey(table.name, index, key, row.seq, document)
    }
    const last = rows.at(-1)
    if (last === undefined) return
    seq = last.seq
  }
}

function addKey(collection: string, index: IndexRows, key: Buffer, seq: number, document: Document): void {
  if (index.spec.unique === true) {
    const holder = index.holder(key)
    if (holder !== undefined && holder !== seq) throw duplicate(collection, index.spec, document)
  }
  index.add(key, seq)
}

function moveKeys(collection: string, index: IndexRows, seq: number, before: Document, after: Document): void {
  if (index.roots.every((root) => isUnchanged(before[root], after[root]))) return
  const old = index.keysOf(before)
  const next = index.keysOf(after)
  if (old.length === 1 && next.length === 1 && (old[0] as Buffer).equals(next[0] as Buffer)) return
  const kept = new Set(next.map((key) => key.toString('latin1')))
  const had = new Set(old.map((key) => key.toString('latin1')))
  for (const key of old) if (!kept.has(key.toString('latin1'))) index.drop(key, seq)
  for (const key of next) if (!had.has(key.toString('latin1'))) addKey(collection, index, key, seq, after)
}

/** Surely the same, seen at a glance; what is nested is looked at by its keys. */
const isUnchanged = (before: unknown, after: unknown): boolean =>
  before === after || (before instanceof Date && after instanceof Date && before.getTime() === after.getTime())
