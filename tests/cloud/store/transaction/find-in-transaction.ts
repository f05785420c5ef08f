import { findDocuments, findTexts, type Question } from '../find/find-rows'
import { compileFilter } from '../query/compile-filter'
import { compareSortValues, sortValues } from '../query/sort'
import { idKeyOf, type Table } from '../rows/table'
import { decodeDocument } from '../value/ejson'
import type { Document } from '../value/kind'
import { idText, type Engine, type Stored } from './engine'
import { snapshotOf, type Transaction } from './transactions'

/** The documents a filter finds in a transaction's snapshot, its own writes laid over it. */
export async function findInTransaction(
  engine: Engine,
  transaction: Transaction,
  table: Table,
  question: Question,
): Promise<Stored[]> {
  const watch = engine.watch(table, question.filter)
  const isPlain = (): boolean => overlayOf(engine, transaction, table).size === 0
  if (isPlain()) {
    const found = await findDocuments(table, question, watch)
    if (isPlain()) return found
  }
  const everything = await findDocuments(table, { ...question, skip: 0, limit: Infinity }, watch)
  const overlay = overlayOf(engine, transaction, table)
  const untouched = everything.filter(({ document }) => !overlay.has(idText(idKeyOf(document['_id']))))
  const matches = compileFilter(question.filter)
  const laid = [...overlay.values()].filter((one): one is Stored => one !== undefined && matches(one.document))
  return arrange([...untouched, ...laid], question).slice(question.skip, question.skip + question.limit)
}

/** Texts of what a filter finds; without a transaction's writes in the way an index may answer by itself. */
export async function textsInTransaction(
  engine: Engine,
  transaction: Transaction,
  table: Table,
  question: Question,
): Promise<string[]> {
  if (overlayOf(engine, transaction, table).size === 0) {
    return findTexts(table, question, engine.watch(table, question.filter))
  }
  return (await findInTransaction(engine, transaction, table, question)).map(({ text }) => text)
}

/** Documents that are not in the transaction's view what they are on disk: changed since its snapshot, or by itself. */
function overlayOf(engine: Engine, transaction: Transaction, table: Table): Map<string, Stored | undefined> {
  const overlay = new Map<string, Stored | undefined>()
  for (const [id, before] of engine.history.changedSince(table.name, snapshotOf(engine, transaction))) {
    overlay.set(id, before && { ...before, document: decodeDocument(before.text) })
  }
  for (const { table: written, idKey, before, after } of transaction.writes.values()) {
    if (written === table) overlay.set(idText(idKey), after && { seq: before?.seq ?? Infinity, ...after })
  }
  return overlay
}

function arrange(found: readonly Stored[], { sort }: Question): Stored[] {
  const placed = found.map((one) => ({ one, by: sortValues(one.document as Document, sort) }))
  placed.sort(
    (a, b) => compareSortValues(a.by, b.by, sort) || (a.one.seq < b.one.seq ? -1 : a.one.seq > b.one.seq ? 1 : 0),
  )
  return placed.map(({ one }) => one)
}
