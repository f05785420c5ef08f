import type { CollectionName, Documents } from '../usecases/context'
import { db } from './sdk'

/** Documents of a collection that match, in the order given; every question has a limit (at most 1,000). */
export async function find<C extends CollectionName>(
  collection: C,
  condition: object,
  order: readonly (readonly [field: string, direction: 'asc' | 'desc'])[],
  limit: number,
): Promise<readonly Documents[C][]> {
  const query = order.reduce(
    (sorted, [field, direction]) => sorted.orderBy(field, direction),
    db.collection(collection).where(condition),
  )
  const found = await query.limit(limit).get()
  return found.data as Documents[C][]
}
