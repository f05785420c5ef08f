import { findAtOnce } from '../find/find-rows'
import { compileUpdate } from '../update/apply-update'
import { checkFieldNames } from '../update/apply-update'
import { failed } from '../store-error'
import { idKeyOf, type Draft, type Table } from '../rows/table'
import { idText, type Engine, type Stored, type Write } from '../transaction/engine'
import { findInTransaction } from '../transaction/find-in-transaction'
import { writeInTransaction, type Transaction, type Transactions } from '../transaction/transactions'
import { decodeDocument } from '../value/ejson'
import { isPlain, type Document } from '../value/kind'
import { newDraft, toDraft } from './draft'
import { writePlainly } from './plain-write'

/** A change to what a filter finds: by operators (`merge`), or a whole new document. */
export type UpdateRequest = {
  readonly collection: string
  readonly filter: Document
  readonly update: Document
  /** All that match, or only the first. */
  readonly multi: boolean
  /** `update` holds operators; otherwise it replaces all fields but `_id`. */
  readonly merge: boolean
  /** Inserts a document when none matches. */
  readonly upsert: boolean
  readonly transactionId?: string
}

/**
 * How many documents really changed (of a replacement: how many were found), the id of the one that had to be inserted,
 * and the first one after the change.
 */
export type UpdateReply = {
  readonly updated: number
  readonly upsertedId?: unknown
  readonly document?: string
}

/** Updates outside transactions; waits where a transaction holds a document that matches. */
export function updatePlainly(
  engine: Engine,
  transactions: Transactions,
  table: Table,
  request: UpdateRequest,
): Promise<UpdateReply> {
  const change = compileChange(request)
  return writePlainly(engine, transactions, () => {
    const limit = request.multi ? Infinity : 1
    const found = findStored(engine, table, request.filter, limit)
    if (found.length === 0 && request.upsert) return upsertWrite(engine, table, request)
    const drafts = found.map((before) => ({ before, after: change(before.text, engine.now()) }))
    const changed = drafts.filter(({ before, after }) => after.text !== before.text)
    const writes = changed.map(({ before, after }): Write => ({
      table,
      idKey: idKeyOf(before.document['_id']),
      before,
      after,
    }))
    const touched = found.map(({ document }) => `${table.name}\n${idText(idKeyOf(document['_id']))}`)
    const updated = request.merge ? writes.length : found.length
    return { writes, touched, reply: withFirst({ updated }, drafts[0]?.after) }
  })
}

/** Updates in a transaction. */
export async function updateInTransaction(
  engine: Engine,
  transaction: Transaction,
  table: Table,
  request: UpdateRequest,
): Promise<UpdateReply> {
  const change = compileChange(request)
  const question = { filter: request.filter, sort: [], skip: 0, limit: request.multi ? Infinity : 1 }
  const found = await findInTransaction(engine, transaction, table, question)
  if (found.length === 0 && request.upsert) {
    const { writes, reply } = upsertWrite(engine, table, request)
    for (const { idKey, after } of writes) writeInTransaction(engine, transaction, table, idKey, after)
    return reply
  }
  let updated = 0
  let first: Draft | undefined
  for (const before of found) {
    const after = change(before.text, engine.now())
    first ??= after
    if (!request.merge || after.text !== before.text) updated++
    writeInTransaction(engine, transaction, table, idKeyOf(before.document['_id']), after)
  }
  return withFirst({ updated }, first)
}

const withFirst = (reply: UpdateReply, first: Draft | undefined): UpdateReply =>
  first === undefined ? reply : { ...reply, document: first.text }

function findStored(engine: Engine, table: Table, filter: Document, limit: number): Stored[] {
  return findAtOnce(table, filter, limit, engine.watch(table, filter))
}

function compileChange(request: UpdateRequest): (text: string, nowAt: number) => Draft {
  if (!request.merge) {
    checkFieldNames(request.update)
    const { _id: _ignored, ...fields } = request.update
    return (text) => toDraft({ _id: decodeDocument(text)['_id'], ...fields })
  }
  const apply = compileUpdate(request.update)
  return (text, nowAt) => {
    const document = decodeDocument(text)
    apply(document, { filter: request.filter, nowAt })
    return toDraft(document)
  }
}

function upsertWrite(engine: Engine, table: Table, request: UpdateRequest): { writes: Write[]; reply: UpdateReply } {
  const fresh: Document = { ...fixedBy(request.filter) }
  if (request.merge) {
    const onInsert = request.update['$setOnInsert']
    const { $setOnInsert: _only, ...update } = request.update
    const merged = isPlain(onInsert) ? { ...update, $set: { ...(update['$set'] as Document), ...onInsert } } : update
    compileUpdate(merged)(fresh, { filter: request.filter, nowAt: engine.now() })
  } else Object.assign(fresh, request.update)
  if (isPlain(fresh['_id']) && Object.keys(fresh['_id']).some((name) => name.startsWith('$'))) {
    throw failed('The _id of an upsert must be a value')
  }
  const after = newDraft(fresh, engine.now())
  const id = after.document['_id']
  const write: Write = { table, idKey: idKeyOf(id), before: undefined, after }
  return { writes: [write], reply: { updated: 0, upsertedId: id, document: after.text } }
}

/** The fields a filter holds at one value: they go into the new document. */
function fixedBy(filter: Document): Document {
  const isValue = (condition: unknown): boolean =>
    !isPlain(condition) || !Object.keys(condition).some((name) => name.startsWith('$'))
  return Object.fromEntries(
    Object.entries(filter).filter(
      ([name, condition]) => !name.startsWith('$') && !name.includes('.') && isValue(condition),
    ),
  )
}
