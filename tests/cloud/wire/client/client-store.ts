import type { DocumentStore } from '../../store/document-store'
import type { UpdateRequest } from '../../store/command/update'
import { invalid, permissionDenied } from '../../store/store-error'
import { decodeDocument } from '../../store/value/ejson'
import { isPlain, type Document } from '../../store/value/kind'
import type { DatabaseCommands } from '../database'
import { allows, type RuleContext } from './judge-rule'
import { narrowPipeline, pipelineFilter } from './client-pipeline'
import { decide, type Operation, type Permission } from './permission'
import { casesOf } from './query-cases'
import { refuseForeignOwner, withOwner } from './owner'

/** Who asks; null is a visitor without an identity. */
export type ClientAuth = { readonly openid: string } | null

/** Documents one client query answers at most. */
const mostDocuments = 20

/**
 * The store as a client sees it: every command is decided by the collection's permission first, as the platform does
 * for wx.cloud.database(). Functions use the store itself.
 */
export function asClient(
  store: DocumentStore,
  permissionOf: (collection: string) => Permission,
  auth: ClientAuth,
): DatabaseCommands {
  const context: RuleContext = { auth, now: store.now(), read: (collection, id) => readOne(store, collection, id) }
  /** The filter as it may be used. @throws the service's refusal */
  const permitted = async (collection: string, operation: Operation, filter: Document): Promise<Document> => {
    const decision = decide(permissionOf(collection), operation)
    if (decision.kind === 'free') return filter
    if (decision.kind === 'own' && auth) return { $and: [filter, { _openid: auth.openid }] }
    if (decision.kind !== 'rule') throw await denied(collection)
    for (const facts of casesOf(filter) ?? [new Map<string, never>()])
      if (!(await allows(decision.rule, { kind: 'case', facts }, context))) throw await denied(collection)
    return filter
  }
  const mayCreate = async (collection: string, document: Document): Promise<void> => {
    const decision = decide(permissionOf(collection), 'create')
    const isAllowed =
      decision.kind === 'rule'
        ? await allows(decision.rule, { kind: 'document', document }, context)
        : decision.kind === 'free' && auth !== null
    if (!isAllowed) throw await denied(collection)
  }
  /** A collection that is not there is said to be missing, whatever may be done with it. */
  const denied = async (collection: string): Promise<Error> => {
    await store.find({ collection, filter: { _id: '' } })
    return permissionDenied()
  }
  const refuse = (): never => {
    throw permissionDenied()
  }
  return {
    now: store.now,
    begin: refuse,
    commit: refuse,
    abort: refuse,
    createCollection: refuse,
    find: async (request) => {
      outsideTransactions(request)
      const filter = await permitted(request.collection, 'read', mine(request.filter ?? {}))
      return store.find({ ...request, filter, limit: Math.min(request.limit || mostDocuments, mostDocuments) })
    },
    count: async (collection, filter) => store.count(collection, await permitted(collection, 'read', mine(filter))),
    aggregate: async (collection, stages) => {
      const pipeline = stages.map(mine)
      const asked = pipelineFilter(pipeline)
      return store.aggregate(collection, narrowPipeline(pipeline, asked, await permitted(collection, 'read', asked)))
    },
    insert: async (collection, documents, transactionId) => {
      outsideTransactions({ transactionId })
      const owned = documents.map((document) => withOwner(mine(document), auth))
      for (const document of owned) await mayCreate(collection, document)
      return store.insert(collection, owned)
    },
    update: async (request) => {
      outsideTransactions(request)
      const wish = { ...request, filter: mine(request.filter), update: mine(request.update) }
      refuseForeignOwner(wish.update, wish.merge)
      const { document: _unread, ...reply } = wish.merge ? await change(wish) : await replace(wish)
      return reply
    },
    remove: async (collection, filter, multi, transactionId) => {
      outsideTransactions({ transactionId })
      return store.remove(collection, await permitted(collection, 'delete', mine(filter)), multi)
    },
  }

  async function change(wish: UpdateRequest) {
    return store.update({ ...wish, filter: await permitted(wish.collection, 'update', wish.filter), upsert: false })
  }

  /** doc().set: what is there keeps its owner; what is not there is created. */
  async function replace(wish: UpdateRequest) {
    const { collection, filter } = wish
    const [text] = await store.find({ collection, filter, limit: 1 })
    if (text === undefined) {
      const id = isPlain(filter['_id']) ? undefined : filter['_id']
      const document = withOwner({ ...wish.update, ...(id === undefined ? {} : { _id: id }) }, auth)
      await mayCreate(collection, document)
      const [upsertedId] = await store.insert(collection, [document])
      return { updated: 0, upsertedId }
    }
    const owner = decodeDocument(text)['_openid']
    const update = owner === undefined ? wish.update : { ...wish.update, _openid: owner }
    return store.update({ ...wish, update, filter: await permitted(collection, 'update', filter), upsert: false })
  }

  /** `'{openid}'` stands for who asks. */
  function mine<T extends Document>(value: T): T {
    return auth === null ? value : (withOpenid(value, auth.openid) as T)
  }
}

function withOpenid(value: unknown, openid: string): unknown {
  if (value === '{openid}') return openid
  if (Array.isArray(value)) return value.map((one) => withOpenid(one, openid))
  if (!isPlain(value)) return value
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, withOpenid(one, openid)]))
}

function outsideTransactions({ transactionId }: { readonly transactionId?: string | undefined }): void {
  if (transactionId !== undefined) throw invalid('transactions are for cloud functions')
}

async function readOne(store: DocumentStore, collection: string, id: string): Promise<Document | null> {
  const [text] = await store.find({ collection, filter: { _id: id } }).catch(() => [])
  return text === undefined ? null : decodeDocument(text)
}
