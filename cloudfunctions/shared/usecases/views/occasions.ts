import { keptLines } from '@domain/purchase/kept-lines'
import type { Purchase } from '@domain/purchase/purchase'
import type { Occasion } from '@domain/replenishment/cadence'

/** When each product was bought, oldest first. What went back was not used up. */
export function occasionsOf(purchases: readonly Purchase[]): ReadonlyMap<string, readonly Occasion[]> {
  const occasions = new Map<string, Occasion[]>()
  for (const purchase of [...purchases].sort((a, b) => a.purchasedAt - b.purchasedAt))
    for (const line of keptLines(purchase)) {
      const known = occasions.get(line.productId) ?? []
      occasions.set(line.productId, [...known, { on: purchase.purchasedOn, qty: line.qty }])
    }
  return occasions
}
