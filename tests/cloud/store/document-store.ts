import type { IndexSpec } from './collection-spec'
import type { FindRequest } from './command/find'
import type { UpdateReply, UpdateRequest } from './command/update'
import type { Document } from './value/kind'

/** One stage of an aggregation: `{$match: {...}}`. */
export type Stage = Document

/** The store's commands. Documents come in as values and go out as EJSON texts (`decodeDocument` reads them). */
export type DocumentStore = {
  find(request: FindRequest): Promise<string[]>
  count(collection: string, filter: Document): Promise<number>
  /** Inserts all or none and answers their ids. */
  insert(collection: string, documents: readonly Document[], transactionId?: string): Promise<unknown[]>
  update(request: UpdateRequest): Promise<UpdateReply>
  /** Removes all that match, or with `multi: false` the first, and answers how many. */
  remove(collection: string, filter: Document, multi: boolean, transactionId?: string): Promise<number>
  /** At most 10,000 results, 20 unless the pipeline has a limit of its own. */
  aggregate(collection: string, stages: readonly Stage[]): Promise<string[]>
  /** The store's clock (epoch ms). */
  now(): number
  begin(): string
  commit(transactionId: string): void
  abort(transactionId: string): void
  /** False if it was there already. */
  createCollection(name: string): boolean
  /** Gives a collection these indexes and no others: new ones are filled from what it holds. */
  alignIndexes(collection: string, indexes: readonly IndexSpec[]): void
  listCollections(): { readonly name: string; readonly documents: number }[]
  /** Inserts many in few transactions, for seeding and imports; answers how many. Takes no notice of transactions. */
  bulkInsert(collection: string, documents: Iterable<Document>): number
  /** Every document's text in insertion order, for exports. Takes no notice of transactions. */
  documents(collection: string): Iterable<string>
  clear(collection: string): void
  drop(collection: string): void
  close(): void
}
