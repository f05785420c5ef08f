import type { CollectionSpec } from './collection-spec'
import { bulkInsert } from './command/bulk-insert'
import { find } from './command/find'
import { insertInTransaction, insertPlainly } from './command/insert'
import { removeInTransaction, removePlainly } from './command/remove'
import { updateInTransaction, updatePlainly } from './command/update'
import type { DocumentStore } from './document-store'
import { countRows } from './find/count-rows'
import { explainer } from './find/explain'
import { textsOf } from './find/read-rows'
import { openCatalog } from './rows/catalog'
import { openSqlite } from './rows/sqlite'
import type { Engine } from './transaction/engine'
import { openHistory } from './transaction/history'
import { openLocks } from './transaction/locks'
import { openTransactions, type Transaction, type Transactions } from './transaction/transactions'
import { openAggregation } from './aggregate/open-aggregation'
import { compileFilter } from './query/compile-filter'

export type { DocumentStore } from './document-store'

/** Where the store lies, what its collections are, and the clock it lives by (epoch ms). */
export type StoreOptions = {
  readonly file: string
  readonly collections: readonly CollectionSpec[]
  readonly now: () => number
  /** Told of searches that read over 1,000 documents to return under 100; to the console unless given. */
  readonly explain?: (line: string) => void
  /** Called before each commit; what it throws undoes the commit. */
  readonly beforeCommit?: () => void
}

/** Opens the cloud's document database in one file, or in memory. */
export function openStore(options: StoreOptions): DocumentStore {
  const sqlite = openSqlite(options.file, 'write', options.beforeCommit)
  const tell = options.explain ?? ((line: string) => console.warn(line))
  const engine: Engine = {
    file: options.file,
    sqlite,
    catalog: openCatalog(sqlite, options.collections),
    locks: openLocks(),
    history: openHistory(),
    now: options.now,
    watch: explainer(tell),
    tell,
  }
  const transactions = openTransactions(engine)
  const aggregation = openAggregation(engine)
  return {
    ...commands(engine, transactions),
    ...collections(engine),
    aggregate: (collection, stages) => aggregation.run(engine.catalog.table(collection), stages),
    now: options.now,
    begin: () => transactions.begin(),
    commit: (id) => transactions.commit(id),
    abort: (id) => transactions.abort(id),
    close: () => {
      transactions.closeAll()
      aggregation.close()
      sqlite.close()
    },
  }
}

function commands(
  engine: Engine,
  transactions: Transactions,
): Pick<DocumentStore, 'find' | 'count' | 'insert' | 'update' | 'remove'> {
  const tableOf = engine.catalog.table
  return {
    find: async (request) => {
      const { transactionId, collection } = request
      if (transactionId === undefined) return find(engine, tableOf(collection), request, undefined)
      return within(transactions, transactionId, (open) => find(engine, tableOf(collection), request, open))
    },
    count: async (collection, filter) => {
      const table = tableOf(collection)
      compileFilter(filter)
      return countRows(table, filter, engine.watch(table, filter))
    },
    insert: async (collection, documents, id) => {
      const table = tableOf(collection)
      if (id === undefined) return insertPlainly(engine, transactions, table, documents)
      return within(transactions, id, async (open) => insertInTransaction(engine, open, table, documents))
    },
    update: async (request) => {
      const { transactionId, collection } = request
      if (transactionId === undefined) return updatePlainly(engine, transactions, tableOf(collection), request)
      return within(transactions, transactionId, (open) =>
        updateInTransaction(engine, open, tableOf(collection), request),
      )
    },
    remove: async (collection, filter, multi, id) => {
      const table = tableOf(collection)
      if (id === undefined) return removePlainly(engine, transactions, table, filter, multi)
      return within(transactions, id, (open) => removeInTransaction(engine, open, table, filter, multi))
    },
  }
}

/** A command in a transaction; when it fails the transaction is over, as it is in MongoDB. */
async function within<T>(
  transactions: Transactions,
  id: string,
  command: (open: Transaction) => Promise<T>,
): Promise<T> {
  const open = transactions.get(id)
  try {
    return await command(open)
  } catch (error) {
    transactions.drop(id)
    throw error
  }
}

function collections(
  engine: Engine,
): Pick<
  DocumentStore,
  'createCollection' | 'alignIndexes' | 'listCollections' | 'bulkInsert' | 'documents' | 'clear' | 'drop'
> {
  const { catalog, sqlite } = engine
  const changing = (change: () => void): void => {
    try {
      sqlite.atomically(change)
    } catch (error) {
      catalog.reload()
      throw error
    }
  }
  return {
    createCollection: (name) => {
      if (catalog.has(name)) return false
      changing(() => catalog.create(name))
      return true
    },
    alignIndexes: (name, indexes) => changing(() => catalog.align(name, indexes)),
    listCollections: () => catalog.names().map((name) => ({ name, documents: catalog.table(name).count() })),
    bulkInsert: (name, documents) => bulkInsert(engine, catalog.table(name), documents),
    documents: (name) => textsOf(catalog.table(name)),
    clear: (name) => changing(() => catalog.table(name).clear()),
    drop: (name) => changing(() => catalog.drop(name)),
  }
}
