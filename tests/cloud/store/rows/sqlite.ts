import Libsql from 'libsql'

/** A prepared statement whose rows come as arrays of columns. */
export type Statement = {
  get(parameters: readonly unknown[]): readonly unknown[] | undefined
  all(parameters: readonly unknown[]): readonly (readonly unknown[])[]
  run(parameters: readonly unknown[]): { readonly lastInsertRowid: number | bigint }
}

/** The embedded database underneath: statements are prepared once and kept. */
export type Sqlite = {
  prepare(sql: string): Statement
  exec(sql: string): void
  /** Runs `work` in one transaction: all of it is on disk, or nothing. */
  atomically<T>(work: () => T): T
  close(): void
}

/** Pages of 4 KB that the log may hold before they move to the file, which costs an fsync: the fewer of those the better. */
const checkpointPages = 10_000

/**
 * Opens the file with a write-ahead log. `synchronous=NORMAL`: a write that was answered survives the death of the
 * process (the log is with the system by then); after a power cut the last ones may be gone, the file is whole.
 */
export function openSqlite(file: string, access: 'write' | 'read' = 'write'): Sqlite {
  const database = new Libsql(file, { timeout: 10_000 })
  if (access === 'write') database.exec('PRAGMA journal_mode = WAL')
  database.exec('PRAGMA synchronous = NORMAL')
  database.exec('PRAGMA temp_store = MEMORY')
  database.exec(`PRAGMA wal_autocheckpoint = ${checkpointPages}`)
  database.exec(`PRAGMA cache_size = ${access === 'write' ? -65_536 : -16_384}`)
  if (access === 'read') database.exec('PRAGMA query_only = 1')
  const kept = new Map<string, Statement>()
  const prepare = (sql: string): Statement => {
    const known = kept.get(sql)
    if (known !== undefined) return known
    const prepared = database.prepare(sql)
    const statement = (prepared.reader ? prepared.raw() : prepared) as unknown as Statement
    kept.set(sql, statement)
    return statement
  }
  return {
    prepare,
    exec: (sql) => void database.exec(sql),
    atomically: (work) => {
      prepare('BEGIN IMMEDIATE').run([])
      try {
        const result = work()
        prepare('COMMIT').run([])
        return result
      } catch (error) {
        if (database.inTransaction) database.exec('ROLLBACK')
        throw error
      }
    },
    close: () => {
      kept.clear()
      database.close()
    },
  }
}
