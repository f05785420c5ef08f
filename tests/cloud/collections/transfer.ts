import { decodeDocument } from '../store/value/ejson'
import type { DocumentStore } from '../store/open-store'
import { isStoreError } from '../store/store-error'
import { nextTurn } from '../store/find/next-turn'
import { readDocuments, type BadLine, type Document, type FileFormat } from './read-documents'
import { csvHead, csvRows, writeLines } from './write-documents'

/** What an import did: `bad` lines were left out, the rest went in. */
export type ImportReport = { readonly inserted: number; readonly updated: number; readonly bad: readonly BadLine[] }

/**
 * Imports a file into a collection, creating it if need be. insert refuses an `_id` that is there; upsert replaces it.
 */
export async function importFile(
  store: DocumentStore,
  collection: string,
  text: string,
  options: { readonly format: FileFormat; readonly mode: 'insert' | 'upsert' },
): Promise<ImportReport> {
  store.createCollection(collection)
  const bad: BadLine[] = []
  let inserted = 0
  let updated = 0
  let lines = 0
  for (const read of readDocuments(text, options.format, store.now())) {
    if (++lines % LINES_A_TURN === 0) await nextTurn()
    if ('problem' in read) bad.push(read)
    else
      try {
        if (await put(store, collection, read.document, options.mode)) inserted += 1
        else updated += 1
      } catch (error) {
        if (!isStoreError(error)) throw error
        bad.push({ line: read.line, problem: error.message })
      }
  }
  return { inserted, updated, bad }
}

const LINES_A_TURN = 200

/** Writes one document; false when it took the place of another. */
async function put(store: DocumentStore, collection: string, document: Document, mode: 'insert' | 'upsert') {
  const { _id, ...rest } = document
  if (mode === 'insert' || _id === undefined) {
    await store.insert(collection, [document])
    return true
  }
  const request = { collection, filter: { _id }, update: rest, multi: false, merge: false, upsert: true }
  return (await store.update(request)).upsertedId !== undefined
}

const PAGE = 1000

/** Exports a collection by `_id`, a page of text at a time: JSON Lines, or CSV of the fields named. @throws StoreError */
export async function* exportPages(
  store: DocumentStore,
  collection: string,
  options: { readonly format: FileFormat; readonly fields: readonly string[] },
): AsyncGenerator<string> {
  if (options.format === 'csv') yield csvHead(options.fields)
  for (let last: unknown = undefined; ;) {
    const filter = last === undefined ? {} : { _id: { $gt: last } }
    const page = await store.find({ collection, filter, sort: { _id: 1 }, limit: PAGE })
    yield options.format === 'csv' ? csvRows(page, options.fields) : writeLines(page)
    const end = page.at(-1)
    if (end === undefined || page.length < PAGE) return
    last = decodeDocument(end)['_id']
  }
}
