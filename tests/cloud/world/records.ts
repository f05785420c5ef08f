import Database from 'libsql'

/** Values of one kind by id, kept in memory and written through to a file. */
export type Table<Value> = {
  readonly get: (id: string) => Value | null
  readonly set: (id: string, value: Value) => void
  readonly remove: (id: string) => void
  /** In the order in which they were first set. */
  readonly all: () => readonly Value[]
  readonly count: () => number
}

/** What the outside world remembers. */
export type Records = {
  /** Opens a table; the caller vouches for the type of what an earlier start wrote. */
  readonly table: <Value>(name: string) => Table<Value>
  readonly close: () => void
}

/** Opens the records in an SQLite file, or in memory only when it is null. A set that returned survives a kill. */
export function openRecords(file: string | null): Records {
  const db = file === null ? null : openFile(file)
  const state = { isOpen: db !== null }
  return {
    table: <Value>(name: string) => openTable<Value>(db, name, state),
    close: () => {
      if (state.isOpen) db?.close()
      state.isOpen = false // what a killed function leaves behind is not written any more
    },
  }
}

type Row = { readonly id: string; readonly json: string }
type File = InstanceType<typeof Database>

function openFile(file: string): File {
  const db = new Database(file)
  db.exec('PRAGMA journal_mode = WAL')
  db.exec('PRAGMA synchronous = NORMAL')
  db.exec('CREATE TABLE IF NOT EXISTS records (name TEXT, id TEXT, json TEXT, PRIMARY KEY (name, id))')
  return db
}

function openTable<Value>(db: File | null, name: string, state: { readonly isOpen: boolean }): Table<Value> {
  const values = new Map<string, Value>()
  const rows = db?.prepare('SELECT id, json FROM records WHERE name = ? ORDER BY rowid').all(name) ?? []
  for (const row of rows as Row[]) values.set(row.id, JSON.parse(row.json) as Value)
  const upsert = db?.prepare(
    'INSERT INTO records (name, id, json) VALUES (?, ?, ?) ON CONFLICT (name, id) DO UPDATE SET json = excluded.json',
  )
  const drop = db?.prepare('DELETE FROM records WHERE name = ? AND id = ?')
  return {
    get: (id) => values.get(id) ?? null,
    set: (id, value) => {
      if (state.isOpen) upsert?.run(name, id, JSON.stringify(value))
      values.set(id, value)
    },
    remove: (id) => {
      if (state.isOpen) drop?.run(name, id)
      values.delete(id)
    },
    all: () => [...values.values()],
    count: () => values.size,
  }
}
