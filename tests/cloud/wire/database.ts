import { randomUUID } from 'node:crypto'
import type { DocumentStore } from '../store/document-store'
import { collectionExists, invalid, isStoreError } from '../store/store-error'
import { readRequest, type DatabaseRequest } from './database-request'

/** What the SDK gets back: data of the action, or a code and a message. */
export type DatabaseReply = Record<string, unknown>

/** The commands of the store that the wire can ask for. */
export type DatabaseCommands = Pick<
  DocumentStore,
  | 'find'
  | 'count'
  | 'insert'
  | 'update'
  | 'remove'
  | 'aggregate'
  | 'now'
  | 'begin'
  | 'commit'
  | 'abort'
  | 'createCollection'
>

/** Answers one `database.*` action of the SDK's wire from the store; never throws: a fault of ours is a `SYS_ERR` and goes to the console. */
export async function databaseAction(
  store: DatabaseCommands,
  request: Record<string, unknown>,
): Promise<DatabaseReply> {
  const requestId = randomUUID()
  try {
    const name = String(request['action'])
    const action = Object.hasOwn(actions, name) ? actions[name] : undefined
    if (action === undefined) throw invalid(`unknown action ${name}`)
    return { requestId, ...(await action(store, readRequest(request, store.now()))) }
  } catch (error) {
    if (isStoreError(error)) return { requestId, code: error.code, message: error.message }
    console.error('[store]', error)
    return { requestId, code: 'SYS_ERR', message: error instanceof Error ? error.message : String(error) }
  }
}

type Action = (store: DatabaseCommands, request: DatabaseRequest) => Promise<DatabaseReply> | DatabaseReply

const actions: Readonly<Record<string, Action>> = {
  'database.getDocument': async (store, request) => {
    const found = await store.find({
      collection: request.collection(),
      filter: request.filter(),
      ...request.page(),
      ...request.within(),
    })
    return { data: { list: shown(found), offset: request.page().skip, limit: request.page().limit } }
  },
  'database.calculateDocument': async (store, request) => ({
    data: { total: await store.count(request.collection(), request.filter()) },
  }),
  'database.insertDocument': async (store, request) => {
    const insertedIds = await store.insert(request.collection(), request.documents(), request.within().transactionId)
    return { data: { insertedIds } }
  },
  'database.modifyDocument': async (store, request) => {
    const { updated, upsertedId } = await store.update({
      collection: request.collection(),
      filter: request.filter(),
      update: request.change(),
      multi: request.is('multi'),
      merge: request.is('merge'),
      upsert: request.is('upsert'),
      ...request.within(),
    })
    return { data: { updated, upsert_id: upsertedId ?? null } }
  },
  'database.modifyAndReturnDoc': async (store, request) => {
    const { updated, document } = await store.update({
      collection: request.collection(),
      filter: request.filter(),
      update: request.change(),
      multi: false,
      merge: true,
      upsert: false,
      ...request.within(),
    })
    return { data: { updated, doc: document === undefined ? null : shownOne(document) } }
  },
  'database.removeDocument': async (store, request) => ({
    data: {
      deleted: await store.remove(
        request.collection(),
        request.filter(),
        request.is('multi'),
        request.within().transactionId,
      ),
    },
  }),
  'database.aggregateDocuments': async (store, request) => ({
    data: { list: shown(await store.aggregate(request.collection(), request.stages())) },
  }),
  'database.addCollection': (store, request) => {
    const name = request.newCollection()
    if (!store.createCollection(name)) throw collectionExists()
    return {}
  },
  'database.startTransaction': (store) => ({ transactionId: store.begin() }),
  'database.commitTransaction': (store, request) => {
    store.commit(request.transactionId())
    return {}
  },
  'database.abortTransaction': (store, request) => {
    store.abort(request.transactionId())
    return {}
  },
}

const objectId = /\{"\$oid":("[0-9a-f]{24}")\}/g

/** An ObjectID goes out as its digits: the SDK would make an empty object of it. */
const shownOne = (text: string): string => (text.includes('{"$oid":') ? text.replace(objectId, '$1') : text)

const shown = (texts: string[]): string[] => texts.map(shownOne)
