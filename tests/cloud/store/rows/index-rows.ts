import type { IndexSpec } from '../collection-spec'
import { indexKeysOf } from '../index/index-keys'
import type { Document } from '../value/kind'
import type { Sqlite } from './sqlite'

/** One stored document: its place in insertion order and its text. */
export type Row = { readonly seq: number; readonly text: string }

/** Keys from `from` up to but not including `to`. */
export type KeyRange = { readonly from: Buffer; readonly to: Buffer }

/** Where a page ended, to go on from there. */
export type Mark = { readonly key: Buffer; readonly seq: number }

/** Something that yields documents in key order: an index, or the ids of the collection itself. */
export type IndexRows = {
  readonly spec: IndexSpec
  /** The documents' own fields that its keys are made of. */
  readonly roots: readonly string[]
  /** Whether some document has more than one key here. */
  isMultikey(): boolean
  keysOf(document: Document): readonly Buffer[]
  page(range: KeyRange, reverse: boolean, limit: number, after?: Mark): { rows: Row[]; mark: Mark | undefined }
  /** The texts alone, for readers that need no more than one page. */
  texts(range: KeyRange, reverse: boolean, limit: number, offset: number): string[]
  count(range: KeyRange): number
  /** The same, but no higher than `most`. */
  countUpTo(range: KeyRange, most: number): number
  holder(key: Buffer): number | undefined
  add(key: Buffer, seq: number): void
  drop(key: Buffer, seq: number): void
}

/** Whether some document has several keys in an index; `mark` is told of each that does. */
export type Multikey = { readonly is: () => boolean; readonly mark: () => void }

type Names = { readonly key: string; readonly seq: string; readonly from: string; readonly writes: string | undefined }

/** An index kept in a table of its own. */
export function indexRows(
  sqlite: Sqlite,
  spec: IndexSpec,
  tables: { documents: string; index: string },
  multikey: Multikey,
): IndexRows {
  const { documents, index } = tables
  return readable(sqlite, spec, multikey, {
    key: 'i.key',
    seq: 'i.seq',
    from: `${index} i CROSS JOIN ${documents} d ON d.seq = i.seq`,
    writes: index,
  })
}

/** The ids of a collection, which SQLite keeps in order with the documents. */
export function idRows(sqlite: Sqlite, documents: string): IndexRows {
  const spec: IndexSpec = { name: '_id_', keys: [['_id', 1]], unique: true }
  return readable(
    sqlite,
    spec,
    { is: () => false, mark: () => undefined },
    { key: 'd.id', seq: 'd.seq', from: `${documents} d`, writes: undefined },
  )
}

function readable(sqlite: Sqlite, spec: IndexSpec, multikey: Multikey, names: Names): IndexRows {
  const { key, seq, from, writes } = names
  const keysOf = indexKeysOf(spec)
  const within = `${key} >= ? AND ${key} < ?`
  const order = { up: `ORDER BY ${key}, ${seq}`, down: `ORDER BY ${key} DESC, ${seq} DESC` }
  const bare = writes === undefined ? `${from}` : `${writes} i`
  return {
    spec,
    roots: spec.keys.map(([field]) => field.split('.', 1)[0] as string),
    isMultikey: multikey.is,
    keysOf: (document) => {
      const found = keysOf(document)
      if (found.isMultikey) multikey.mark()
      return found.keys
    },
    page: (range, reverse, limit, after) => {
      const beyond = after === undefined ? '' : `AND (${key}, ${seq}) ${reverse ? '<' : '>'} (?, ?)`
      const sql = `SELECT ${seq}, d.doc, ${key} FROM ${from} WHERE ${within} ${beyond} ${reverse ? order.down : order.up} LIMIT ?`
      const marks = after === undefined ? [] : [after.key, after.seq]
      const found = sqlite.prepare(sql).all([range.from, range.to, ...marks, limit])
      const last = found.length === limit ? found.at(-1) : undefined
      const mark = last === undefined ? undefined : { seq: last[0] as number, key: Buffer.from(last[2] as Uint8Array) }
      return { rows: found.map((row) => ({ seq: row[0] as number, text: row[1] as string })), mark }
    },
    texts: (range, reverse, limit, offset) =>
      sqlite
        .prepare(`SELECT d.doc FROM ${from} WHERE ${within} ${reverse ? order.down : order.up} LIMIT ? OFFSET ?`)
        .all([range.from, range.to, limit, offset])
        .map((row) => row[0] as string),
    count: (range) =>
      sqlite.prepare(`SELECT COUNT(*) FROM ${bare} WHERE ${within}`).get([range.from, range.to])?.[0] as number,
    countUpTo: (range, most) =>
      sqlite
        .prepare(`SELECT COUNT(*) FROM (SELECT 1 FROM ${bare} WHERE ${within} LIMIT ?)`)
        .get([range.from, range.to, most])?.[0] as number,
    holder: (value) =>
      sqlite.prepare(`SELECT ${seq} FROM ${bare} WHERE ${key} = ? LIMIT 1`).get([value])?.[0] as number | undefined,
    add: (value, at) => {
      if (writes !== undefined) sqlite.prepare(`INSERT INTO ${writes} (key, seq) VALUES (?, ?)`).run([value, at])
    },
    drop: (value, at) => {
      if (writes !== undefined) sqlite.prepare(`DELETE FROM ${writes} WHERE key = ? AND seq = ?`).run([value, at])
    },
  }
}
