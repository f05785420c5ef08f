import { idKeyOf, type Table } from '../rows/table'
import type { Engine, Write } from '../transaction/engine'
import { readInTransaction, writeInTransaction, type Transaction, type Transactions } from '../transaction/transactions'
import { duplicate } from '../rows/table'
import type { Document } from '../value/kind'
import { newDraft } from './draft'
import { writePlainly } from './plain-write'

/** Inserts documents, all or none, and answers their ids. Waits where a transaction holds one of them. */
export async function insertPlainly(
  engine: Engine,
  transactions: Transactions,
  table: Table,
  documents: readonly Document[],
): Promise<unknown[]> {
  const writes = documents.map((document): Write => {
    const after = newDraft(document, engine.now())
    return { table, idKey: idKeyOf(after.document['_id']), before: undefined, after }
  })
  const reply = writes.map(({ after }) => after?.document['_id'])
  return writePlainly(engine, transactions, () => ({ writes, reply }))
}

/** Inserts documents in a transaction and answers their ids. */
export function insertInTransaction(
  engine: Engine,
  transaction: Transaction,
  table: Table,
  documents: readonly Document[],
): unknown[] {
  return documents.map((document) => {
    const draft = newDraft(document, engine.now())
    const id = draft.document['_id']
    const idKey = idKeyOf(id)
    if (readInTransaction(engine, transaction, table, idKey) !== undefined) {
      throw duplicate(table.name, table.ids.spec, draft.document)
    }
    writeInTransaction(engine, transaction, table, idKey, draft)
    return id
  })
}
