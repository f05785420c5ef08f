import { randomUUID } from 'node:crypto'
import { transactionConflict, transactionNotExist } from '../store-error'
import { duplicate, type Draft, type Table } from '../rows/table'
import { decodeDocument } from '../value/ejson'
import { commit, idText, lockNames, type Engine, type Stored, type Write } from './engine'

/** How long a transaction may stay open. */
export const transactionLimitMs = 30_000

/** An open transaction: it sees the store as it was at its first command, and its own writes. */
export type Transaction = {
  readonly id: string
  readonly startedAt: number
  snapshot: number | undefined
  readonly writes: Map<string, Write>
  isEnded: boolean
  readonly timer: NodeJS.Timeout
}

/** Begins, looks up and ends transactions. */
export type Transactions = {
  begin(): string
  /** The open transaction; throws the service's TransactionNotExist when it ended or its 30 s are over. */
  get(id: string): Transaction
  commit(id: string): void
  abort(id: string): void
  /** Ends a transaction if it is still open. */
  drop(id: string): void
  /** Ends those whose time is over; their locks go. */
  expire(): void
  closeAll(): void
}

/** Keeps the open transactions of a store. */
export function openTransactions(engine: Engine): Transactions {
  const open = new Map<string, Transaction>()
  const end = (transaction: Transaction): void => {
    transaction.isEnded = true
    clearTimeout(transaction.timer)
    open.delete(transaction.id)
    if (transaction.snapshot !== undefined) engine.history.close(transaction.snapshot)
    engine.locks.release(transaction.id)
  }
  const drop = (id: string): void => {
    const transaction = open.get(id)
    if (transaction !== undefined) end(transaction)
  }
  const expire = (): void => {
    for (const one of open.values()) if (engine.now() - one.startedAt > transactionLimitMs) end(one)
  }
  const get = (id: string): Transaction => {
    expire()
    const transaction = open.get(id)
    if (transaction === undefined) throw transactionNotExist()
    return transaction
  }
  return {
    begin: () => {
      const id = randomUUID()
      const timer = setTimeout(() => drop(id), transactionLimitMs)
      timer.unref()
      open.set(id, { id, startedAt: engine.now(), snapshot: undefined, writes: new Map(), isEnded: false, timer })
      return id
    },
    get,
    commit: (id) => {
      const transaction = get(id)
      try {
        commit(engine, [...transaction.writes.values()])
      } finally {
        end(transaction)
      }
    },
    abort: (id) => end(get(id)),
    drop,
    expire,
    closeAll: () => [...open.values()].forEach(end),
  }
}

/** The commit a transaction looks at, fixed by its first command. */
export function snapshotOf(engine: Engine, transaction: Transaction): number {
  if (transaction.snapshot === undefined) {
    transaction.snapshot = engine.history.latest()
    engine.history.open(transaction.snapshot)
  }
  return transaction.snapshot
}

/** A document as the transaction sees it. */
export function readInTransaction(
  engine: Engine,
  transaction: Transaction,
  table: Table,
  idKey: Buffer,
): Stored | undefined {
  const snapshot = snapshotOf(engine, transaction)
  const own = transaction.writes.get(writeName(table, idKey))
  if (own !== undefined) return own.after === undefined ? undefined : { seq: own.before?.seq ?? Infinity, ...own.after }
  const past = engine.history.since(table.name, idText(idKey), snapshot)
  const row = past === undefined ? table.byId(idKey) : past.before
  return row === undefined ? undefined : { ...row, document: decodeDocument(row.text) }
}

/** Notes a write. Fails at once if another transaction holds the document, or it was written since the snapshot. */
export function writeInTransaction(
  engine: Engine,
  transaction: Transaction,
  table: Table,
  idKey: Buffer,
  after: Draft | undefined,
): void {
  if (transaction.isEnded) throw transactionNotExist()
  const snapshot = snapshotOf(engine, transaction)
  const name = writeName(table, idKey)
  if (engine.history.since(table.name, idText(idKey), snapshot) !== undefined) throw transactionConflict()
  const before = transaction.writes.has(name) ? transaction.writes.get(name)?.before : stored(table, idKey)
  const write: Write = { table, idKey, before, after }
  const names = lockNames(write)
  if (engine.locks.holder(names, transaction.id) !== undefined) throw transactionConflict()
  refuseDuplicates(transaction, write)
  engine.locks.take(names, transaction.id)
  transaction.writes.set(name, write)
}

const writeName = (table: Table, idKey: Buffer): string => `${table.name}\n${idText(idKey)}`

function stored(table: Table, idKey: Buffer): Stored | undefined {
  const row = table.byId(idKey)
  return row === undefined ? undefined : { ...row, document: decodeDocument(row.text) }
}

function refuseDuplicates(transaction: Transaction, { table, idKey, before, after }: Write): void {
  if (after === undefined || !table.indexes.some(({ spec }) => spec.unique === true)) return
  const others = [...transaction.writes.values()].filter((one) => one.table === table && !one.idKey.equals(idKey))
  for (const index of table.indexes) {
    if (index.spec.unique !== true) continue
    for (const key of index.keysOf(after.document)) {
      const holder = index.holder(key)
      const isFreed = others.some((one) => one.before?.seq === holder && !hasKey(index, one.after, key))
      const isTaken = others.some((one) => hasKey(index, one.after, key))
      if (isTaken || (holder !== undefined && holder !== before?.seq && !isFreed)) {
        throw duplicate(table.name, index.spec, after.document)
      }
    }
  }
}

const hasKey = (index: Table['indexes'][number], draft: Draft | undefined, key: Buffer): boolean =>
  draft !== undefined && index.keysOf(draft.document).some((one) => one.equals(key))
