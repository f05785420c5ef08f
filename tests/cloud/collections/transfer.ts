import { decodeDocument } from '../store/value/ejson'
import type { DocumentStore } from '../store/open-store'
import { isStoreError } from '../store/store-error'
import { readDocuments, type BadLine, type FileFormat } from './read-documents'
import { writeCsv, writeLines } from './write-documents'

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
  const { documents, bad } = readDocuments(text, options.format, store.now())
  store.createCollection(collection)
  const problems: BadLine[] = [...bad]
  let inserted = 0
  let updated = 0
  for (const [index, document] of documents.entries()) {
    try {
      const { _id, ...rest } = document
      if (options.mode === 'insert' || _id === undefined) {
        await store.insert(collection, [document])
        inserted += 1
      } else {
        const request = { collection, filter: { _id }, update: rest, multi: false, merge: false, upsert: true }
        const { upsertedId } = await store.update(request)
        if (upsertedId === undefined) updated += 1
        else inserted += 1
      }
    } catch (error) {
      if (!isStoreError(error)) throw error
      problems.push({ line: index + 1, problem: error.message })
    }
  }
  return { inserted, updated, bad: problems }
}

const PAGE = 1000

/** Exports a whole collection by `_id`: JSON Lines, or CSV of the fields named. */
export async function exportFile(
  store: DocumentStore,
  collection: string,
  options: { readonly format: FileFormat; readonly fields: readonly string[] },
): Promise<string> {
  const texts: string[] = []
  for (let last: unknown = undefined; ;) {
    const filter = last === undefined ? {} : { _id: { $gt: last } }
    const page = await store.find({ collection, filter, sort: { _id: 1 }, limit: PAGE })
    texts.push(...page)
    const end = page.at(-1)
    if (end === undefined || page.length < PAGE) break
    last = decodeDocument(end)['_id']
  }
  return options.format === 'csv' ? writeCsv(texts, options.fields) : writeLines(texts)
}
