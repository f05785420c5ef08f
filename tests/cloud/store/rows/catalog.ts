import type { CollectionSpec, IndexSpec } from '../collection-spec'
import { missingCollection } from '../store-error'
import { indexRows, type IndexRows } from './index-rows'
import type { Sqlite } from './sqlite'
import { fillIndex, openTable, type Table } from './table'

/** Every collection of the store by name. */
export type Catalog = {
  /** Throws the service's "Db or Table not exist" for a collection nobody created. */
  table(name: string): Table
  has(name: string): boolean
  names(): string[]
  create(name: string): void
  drop(name: string): void
  /** Brings a collection's indexes to what is wanted. */
  align(name: string, indexes: readonly IndexSpec[]): void
  /** Looks again at what the file holds, after a change that was undone. */
  reload(): void
}

/** Opens what the file holds and brings its indexes to what the schema says: new ones are filled, others dropped. */
export function openCatalog(sqlite: Sqlite, schema: readonly CollectionSpec[]): Catalog {
  sqlite.exec('CREATE TABLE IF NOT EXISTS collections (id INTEGER PRIMARY KEY, name TEXT UNIQUE NOT NULL)')
  sqlite.exec(
    'CREATE TABLE IF NOT EXISTS indexes (id INTEGER PRIMARY KEY, collection INTEGER NOT NULL, spec TEXT NOT NULL, multikey INTEGER NOT NULL)',
  )
  const catalog = bareCatalog(sqlite)
  sqlite.atomically(() => {
    for (const { name, indexes } of schema) {
      if (!catalog.has(name)) catalog.create(name)
      catalog.align(name, indexes)
    }
  })
  return catalog
}

/** What the file holds, as it is: for a second connection that only reads. */
export const readCatalog = (sqlite: Sqlite): Catalog => bareCatalog(sqlite)

function bareCatalog(sqlite: Sqlite): Catalog {
  const opened = new Map<string, Table>()
  const namesIn = (): string[] =>
    sqlite
      .prepare('SELECT name FROM collections')
      .all([])
      .map((row) => row[0] as string)
  let known = new Set(namesIn())
  const table = (name: string): Table => {
    const found = opened.get(name)
    if (found !== undefined) return found
    if (!known.has(name)) throw missingCollection(name)
    const fresh = bindTable(sqlite, name)
    opened.set(name, fresh)
    return fresh
  }
  return {
    table,
    has: (name) => known.has(name),
    names: () => [...known].sort(),
    create: (name) => {
      sqlite.prepare('INSERT INTO collections (name) VALUES (?)').run([name])
      sqlite.exec(
        `CREATE TABLE ${documentsOf(collectionId(sqlite, name))} (seq INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, doc TEXT NOT NULL)`,
      )
      known.add(name)
    },
    drop: (name) => {
      const id = collectionId(sqlite, name)
      for (const index of indexesOf(sqlite, id)) dropIndex(sqlite, index.id)
      sqlite.exec(`DROP TABLE ${documentsOf(id)}`)
      sqlite.prepare('DELETE FROM collections WHERE id = ?').run([id])
      known.delete(name)
      opened.delete(name)
    },
    align: (name, indexes) => {
      alignIndexes(sqlite, table(name), collectionId(sqlite, name), indexes)
      opened.delete(name)
    },
    reload: () => {
      known = new Set(namesIn())
      opened.clear()
    },
  }
}

const documentsOf = (id: number): string => `documents_${id}`
const indexOf = (id: number): string => `index_${id}`

const collectionId = (sqlite: Sqlite, name: string): number =>
  sqlite.prepare('SELECT id FROM collections WHERE name = ?').get([name])?.[0] as number

type StoredIndex = { readonly id: number; readonly spec: string; readonly isMultikey: boolean }

const indexesOf = (sqlite: Sqlite, collection: number): StoredIndex[] =>
  sqlite
    .prepare('SELECT id, spec, multikey FROM indexes WHERE collection = ? ORDER BY id')
    .all([collection])
    .map(([id, spec, multikey]) => ({ id: id as number, spec: spec as string, isMultikey: multikey === 1 }))

function bindTable(sqlite: Sqlite, name: string): Table {
  const id = collectionId(sqlite, name)
  const stored = indexesOf(sqlite, id)
  const indexes = stored.map((index) => bindIndex(sqlite, id, index))
  const clear = (): void => {
    for (const index of stored) sqlite.exec(`DELETE FROM ${indexOf(index.id)}`)
    sqlite.exec(`DELETE FROM ${documentsOf(id)}`)
  }
  return openTable(sqlite, name, documentsOf(id), indexes, clear)
}

function bindIndex(sqlite: Sqlite, collection: number, stored: StoredIndex): IndexRows {
  let markedAfter: number | undefined
  const multikey = {
    is: () => stored.isMultikey || markedAfter !== undefined,
    /** Written again after anything was undone: it may have been this. */
    mark: () => {
      if (stored.isMultikey || markedAfter === sqlite.undone()) return
      markedAfter = sqlite.undone()
      sqlite.prepare('UPDATE indexes SET multikey = 1 WHERE id = ?').run([stored.id])
    },
  }
  const tables = { documents: documentsOf(collection), index: indexOf(stored.id) }
  return indexRows(sqlite, JSON.parse(stored.spec) as IndexSpec, tables, multikey)
}

function alignIndexes(sqlite: Sqlite, table: Table, id: number, wanted: readonly IndexSpec[]): void {
  const specs = new Set(wanted.map((spec) => JSON.stringify(spec)))
  const stored = indexesOf(sqlite, id)
  for (const index of stored) if (!specs.has(index.spec)) dropIndex(sqlite, index.id)
  const had = new Set(stored.map((index) => index.spec))
  for (const spec of specs) if (!had.has(spec)) fillIndex(table, makeIndex(sqlite, id, spec))
}

function makeIndex(sqlite: Sqlite, collection: number, spec: string): IndexRows {
  const placed = sqlite
    .prepare('INSERT INTO indexes (collection, spec, multikey) VALUES (?, ?, 0)')
    .run([collection, spec])
  const id = Number(placed.lastInsertRowid)
  sqlite.exec(
    `CREATE TABLE ${indexOf(id)} (key BLOB NOT NULL, seq INTEGER NOT NULL, PRIMARY KEY (key, seq)) WITHOUT ROWID`,
  )
  return bindIndex(sqlite, collection, { id, spec, isMultikey: false })
}

function dropIndex(sqlite: Sqlite, id: number): void {
  sqlite.exec(`DROP TABLE ${indexOf(id)}`)
  sqlite.prepare('DELETE FROM indexes WHERE id = ?').run([id])
}
