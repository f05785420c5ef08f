import * as v from 'valibot'
import { orderPurchase } from '@contract/orders'
import type { Grouped } from './group-sales'

const MAX_FACTS = 200
const MAX_BYTES = 90 * 1024 // the platform takes 100 KB

/** Cuts purchases into batches that one call takes: at most 200 facts and 90 KB each, in the order given. */
export function* batchesOf(purchases: Iterable<Grouped>): Generator<readonly Grouped[]> {
  let batch: Grouped[] = []
  let bytes = 0
  for (const one of purchases) {
    const size = Buffer.byteLength(JSON.stringify(one.purchase)) + 1
    if (batch.length > 0 && (batch.length === MAX_FACTS || bytes + size > MAX_BYTES - 100)) {
      yield batch
      batch = []
      bytes = 0
    }
    batch.push(one)
    bytes += size
  }
  if (batch.length > 0) yield batch
}

/** The body of a batch. */
export const bodyOf = (batch: readonly Grouped[], live: boolean): string =>
  JSON.stringify({ live, purchases: batch.map(({ purchase }) => purchase) })

/** Why the cloud would not even read a purchase, or null: one bad one must not turn a whole batch away. */
export function unreadable({ purchase }: Grouped): string | null {
  const read = v.safeParse(orderPurchase, purchase)
  return read.success ? null : read.issues.map((issue) => `${v.getDotPath(issue) ?? ''}: ${issue.message}`).join('; ')
}
