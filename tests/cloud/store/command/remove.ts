import { findAtOnce } from '../find/find-rows'
import { idKeyOf, type Table } from '../rows/table'
import type { Engine, Write } from '../transaction/engine'
import { findInTransaction } from '../transaction/find-in-transaction'
import { writeInTransaction, type Transaction, type Transactions } from '../transaction/transactions'
import type { Document } from '../value/kind'
import { writePlainly } from './plain-write'

/** Removes what a filter finds, all or the first, and answers how many; waits where a transaction holds one. */
export function removePlainly(
  engine: Engine,
  transactions: Transactions,
  table: Table,
  filter: Document,
  multi: boolean,
): Promise<number> {
  return writePlainly(engine, transactions, () => {
    const found = findAtOnce(table, filter, multi ? Infinity : 1, engine.watch(table, filter))
    const writes = found.map((before): Write => ({
      table,
      idKey: idKeyOf(before.document['_id']),
      before,
      after: undefined,
    }))
    return { writes, reply: writes.length }
  })
}

/** Removes in a transaction what a filter finds, all or the first, and answers how many. */
export async function removeInTransaction(
  engine: Engine,
  transaction: Transaction,
  table: Table,
  filter: Document,
  multi: boolean,
): Promise<number> {
  const question = { filter, sort: [], skip: 0, limit: multi ? Infinity : 1 }
  const found = await findInTransaction(engine, transaction, table, question)
  for (const { document } of found) {
    writeInTransaction(engine, transaction, table, idKeyOf(document['_id']), undefined)
  }
  return found.length
}
