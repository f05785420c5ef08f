import type { Engine } from '../transaction/engine'
import { idKeyOf, type Table } from '../rows/table'
import type { Document } from '../value/kind'
import { newDraft } from './draft'

const documentsPerCommit = 2000

/** Inserts documents a few thousand a commit; answers how many. Those before a bad one stay, commit by commit. */
export function bulkInsert(engine: Engine, table: Table, documents: Iterable<Document>): number {
  let inserted = 0
  let batch: Document[] = []
  const flush = (): void => {
    if (batch.length === 0) return
    engine.sqlite.atomically(() => {
      for (const document of batch) {
        const draft = newDraft(document, engine.now())
        table.insert(idKeyOf(draft.document['_id']), draft)
      }
    })
    inserted += batch.length
    batch = []
  }
  for (const document of documents) {
    batch.push(document)
    if (batch.length === documentsPerCommit) flush()
  }
  flush()
  return inserted
}
