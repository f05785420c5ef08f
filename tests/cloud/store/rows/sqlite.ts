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
  /** Runs `work` in one transaction: all of it is written, or nothing. */
  atomically<T>(work: () => T): T
  /** How many of them were undone so far. */
  undone(): number
  close(): void
}

/** Pages of 4 KB that the log may hold before they move to the file. */
const checkpointPages = 10_000

/** A store without a commit for so long brings what it has to the disk. */
const restMs = 2000

/**
 * Opens the file with a write-ahead log. No commit waits for the disk (`synchronous = OFF`): what was answered is with
 * the system, so it survives the death of the process; only a power cut in the midst of writing could damage the file.
 * A store at rest, or closed, is on the disk.
 */
export function openSqlite(
  file: string,
  access: 'write' | 'read' = 'write',
  beforeCommit: () => void = () => undefined,
): Sqlite {
  const database = new Libsql(file, { timeout: 10_000 })
  if (access === 'write') database.exec('PRAGMA journal_mode = WAL')
  database.exec('PRAGMA synchronous = OFF')
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
  const rest = keepRest(() => {
    database.exec('PRAGMA synchronous = NORMAL')
    database.pragma('wal_checkpoint(PASSIVE)')
    database.exec('PRAGMA synchronous = OFF')
  })
  let undone = 0
  return {
    prepare,
    undone: () => undone,
    exec: (sql) => void database.exec(sql),
    atomically: (work) => {
      prepare('BEGIN IMMEDIATE').run([])
      try {
        const result = work()
        beforeCommit()
        prepare('COMMIT').run([])
        rest.disturb()
        return result
      } catch (error) {
        undone++
        if (database.inTransaction) database.exec('ROLLBACK')
        throw error
      }
    },
    close: () => {
      rest.end()
      kept.clear()
      database.close()
    },
  }
}

/** Calls `settle` once after each spell of commits, when it is over, and at the end. */
function keepRest(settle: () => void): { disturb(): void; end(): void } {
  let isSettled = true
  let isDisturbed = false
  const look = (): void => {
    if (!isSettled && !isDisturbed) {
      settle()
      isSettled = true
    }
    isDisturbed = false
  }
  const watch = setInterval(look, restMs)
  watch.unref()
  return {
    disturb: () => {
      isSettled = false
      isDisturbed = true
    },
    end: () => {
      clearInterval(watch)
      if (!isSettled) settle()
    },
  }
}
