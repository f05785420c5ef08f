import type { CollectionName, Database, Documents, Transaction } from '../usecases/context'
import { command, db } from './sdk'
import type { Documentary } from './sdk-types'
import { withRetries } from './retry-conflicts'

/** The version of the shape of all stored documents; migrations raise it. */
const SHAPE_VERSION = 1
const MAX_IDS = 500
const READ_LIMIT = 100

type Stored<C extends CollectionName> = Documents[C] & { readonly _id: string; readonly v: number }

/** Single documents by id on the cloud database. */
export const database: Database = {
  read: (collection, id) => readFrom(db, collection, id),
  write: (collection, id, document) => writeTo(db, collection, id, document),

  async readMany<C extends CollectionName>(collection: C, ids: readonly string[]) {
    if (ids.length > MAX_IDS) throw new RangeError(`readMany takes at most ${MAX_IDS} ids`)
    const pages = chunks([...new Set(ids)], READ_LIMIT).map(async (page) => {
      const found = await db
        .collection(collection)
        .where({ _id: command.in(page) })
        .limit(READ_LIMIT)
        .get()
      return found.data as Stored<C>[]
    })
    return (await Promise.all(pages)).flat()
  },

  async add(collection, id, document) {
    try {
      await db.collection(collection).add({ data: { _id: id, v: SHAPE_VERSION, ...document } })
      return true
    } catch (thrown) {
      if (isDuplicate(thrown)) return false
      throw thrown
    }
  },

  transaction: (work) =>
    withRetries(async () => {
      let thrown: unknown
      try {
        return await db.runTransaction(async (tx: Documentary) => {
          try {
            return await work(transactionOn(tx))
          } catch (error) {
            thrown = error
            throw error
          }
        }, 0)
      } catch (error) {
        throw thrown ?? error
      }
    }),
}

const transactionOn = (tx: Documentary): Transaction => ({
  read: (collection, id) => readFrom(tx, collection, id),
  write: (collection, id, document) => writeTo(tx, collection, id, document),
})

async function readFrom<C extends CollectionName>(
  on: Documentary,
  collection: C,
  id: string,
): Promise<Stored<C> | null> {
  const found = await on.collection(collection).doc(id).get()
  return (found.data as Stored<C> | null | undefined) ?? null
}

async function writeTo<C extends CollectionName>(
  on: Documentary,
  collection: C,
  id: string,
  document: Documents[C],
): Promise<void> {
  const { _id, ...fields } = { _id: id, ...document }
  await on
    .collection(collection)
    .doc(_id)
    .set({ data: { ...fields, v: SHAPE_VERSION } })
}

const isDuplicate = (thrown: unknown): boolean => thrown instanceof Error && /E11000/.test(thrown.message)

/** Cuts a list into pieces of at most `size`. */
export const chunks = <T>(list: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(list.length / size) }, (_, index) => list.slice(index * size, (index + 1) * size))
