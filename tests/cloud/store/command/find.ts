import { compileFilter } from '../query/compile-filter'
import { compileProjection } from '../query/project'
import { parseSort } from '../query/sort'
import { failed, invalid } from '../store-error'
import { findTexts, isIdOnly, type Question } from '../find/find-rows'
import type { Table } from '../rows/table'
import type { Engine } from '../transaction/engine'
import { textsInTransaction } from '../transaction/find-in-transaction'
import { readInTransaction, type Transaction } from '../transaction/transactions'
import { idKeyOf } from '../rows/table'
import { decodeDocument, encodeEjson } from '../value/ejson'
import type { Document } from '../value/kind'

/** What to read. `limit` is 100 unless said, and never more than 1,000. */
export type FindRequest = {
  readonly collection: string
  readonly filter?: Document
  readonly sort?: Document
  readonly skip?: number
  readonly limit?: number
  readonly projection?: Document
  readonly transactionId?: string
}

/** The largest reply, in bytes of text. */
export const replyLimitBytes = 16 * 1024 * 1024

const defaultLimit = 100
const largestLimit = 1000

/** The documents found, as EJSON texts. */
export async function find(
  engine: Engine,
  table: Table,
  request: FindRequest,
  transaction: Transaction | undefined,
): Promise<string[]> {
  const { filter = {}, projection } = request
  const texts = isIdOnly(filter)
    ? readOne(engine, table, filter['_id'], transaction)
    : await search(engine, table, readQuestion(request), transaction)
  const project = projection === undefined ? undefined : compileProjection(projection)
  const shaped = project === undefined ? texts : texts.map((text) => encodeEjson(project(decodeDocument(text))))
  refuseTooLarge(shaped)
  return shaped
}

/** Fails where the texts of a reply would be larger than the service sends. */
export function refuseTooLarge(texts: readonly string[]): void {
  const size = texts.reduce((sum, text) => sum + text.length, 0)
  if (size > replyLimitBytes) throw failed(`query result size ${size} exceeds the limit of ${replyLimitBytes} bytes`)
}

function readOne(engine: Engine, table: Table, id: unknown, transaction: Transaction | undefined): string[] {
  const idKey = idKeyOf(id)
  const row = transaction === undefined ? table.byId(idKey) : readInTransaction(engine, transaction, table, idKey)
  return row === undefined ? [] : [row.text]
}

function search(
  engine: Engine,
  table: Table,
  question: Question,
  transaction: Transaction | undefined,
): Promise<string[]> {
  compileFilter(question.filter)
  if (transaction !== undefined) return textsInTransaction(engine, transaction, table, question)
  return findTexts(table, question, engine.watch(table, question.filter, question.sort))
}

function readQuestion(request: FindRequest): Question {
  const { filter = {}, sort = {}, skip = 0, limit = defaultLimit } = request
  if (!Number.isInteger(skip) || skip < 0) throw invalid('skip must be a whole number, 0 or more')
  if (!Number.isInteger(limit) || limit < 0) throw invalid('limit must be a whole number, 0 or more')
  return { filter, sort: parseSort(sort), skip, limit: limit === 0 ? defaultLimit : Math.min(limit, largestLimit) }
}
