import type { CollectionName, Context, Documents } from '../context'

const MOST_IDS = 500

/** Any number of documents by id, in questions of at most 500 ids; missing ones are left out. */
export async function readAll<C extends CollectionName>(
  ctx: Context,
  collection: C,
  ids: readonly string[],
): Promise<readonly Documents[C][]> {
  const pages = Array.from({ length: Math.ceil(ids.length / MOST_IDS) }, (_, page) =>
    ctx.database.readMany(collection, ids.slice(page * MOST_IDS, (page + 1) * MOST_IDS)),
  )
  return (await Promise.all(pages)).flat()
}
