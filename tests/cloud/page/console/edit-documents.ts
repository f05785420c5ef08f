import { writeLines } from '../../collections/write-documents'
import type { DocumentStore } from '../../store/open-store'
import { decodeDocument, encodeEjson } from '../../store/value/ejson'
import type { Document } from '../../store/value/kind'

/** How many documents a page shows. */
export const PAGE_SIZE = 20

/** A page of documents in the order they lie in, dates as `{"$date": ISO}`; `total` counts all that match. */
export type DocumentPage = {
  readonly total: number
  readonly page: number
  readonly pageSize: number
  readonly documents: readonly Document[]
}

/** Looks at one page. @throws StoreError for a filter or a collection the database does not take. */
export async function viewDocuments(
  store: DocumentStore,
  collection: string,
  filter: Document,
  page: number,
): Promise<DocumentPage> {
  const total = await store.count(collection, filter)
  const texts = await store.find({ collection, filter, skip: page * PAGE_SIZE, limit: PAGE_SIZE })
  return {
    total,
    page,
    pageSize: PAGE_SIZE,
    documents: texts.map((text) => JSON.parse(writeLines([text])) as Document),
  }
}

/** Why a document was left as it is. */
export type LeftAlone = { readonly problem: readonly [code: string, message: string] }

/** Whether an edit was not made. */
export const isLeftAlone = (said: object): said is LeftAlone => 'problem' in said

const NONE: LeftAlone = { problem: ['document/none', 'there is no such document (any more)'] }

/** A document that takes another's place. `was`: what that one must still be, so that nobody's change is lost; null: anything. */
export type Replacement = {
  readonly collection: string
  readonly id: unknown
  readonly document: Document
  readonly was: Document | null
}

type Replaced = LeftAlone | { readonly replaced: 1 }

/** Puts a document in another's place under the same `_id`. @throws StoreError, also when a transaction is at it */
export async function replaceDocument(store: DocumentStore, wish: Replacement): Promise<Replaced> {
  const transactionId = store.begin()
  const said = await replaceWithin(store, wish, transactionId) // one that throws has ended its transaction
  if (isLeftAlone(said)) store.abort(transactionId)
  else store.commit(transactionId)
  return said
}

async function replaceWithin(store: DocumentStore, wish: Replacement, transactionId: string): Promise<Replaced> {
  const { collection, id, was } = wish
  const { _id = id, ...update } = wish.document
  if (encodeEjson(_id) !== encodeEjson(id)) return { problem: ['document/id', 'the _id of a document stays as it is'] }
  const filter = { _id: id }
  const [text] = await store.find({ collection, filter, transactionId })
  if (text === undefined) return NONE
  if (was && encodeEjson(was) !== encodeEjson(decodeDocument(text)))
    return { problem: ['document/changed', 'somebody has changed it since you looked'] }
  await store.update({ collection, filter, update, multi: false, merge: false, upsert: false, transactionId })
  return { replaced: 1 }
}

/** Removes one document. @throws StoreError */
export async function removeDocument(
  store: DocumentStore,
  collection: string,
  id: unknown,
): Promise<LeftAlone | { readonly removed: 1 }> {
  return (await store.remove(collection, { _id: id }, false)) === 0 ? NONE : { removed: 1 }
}
