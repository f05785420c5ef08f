import { keptProducts } from '../purchase/kept-lines'
import type { Purchase } from '../purchase/purchase'
import { refuse } from '../refusal'
import type { ShopOrder } from '../shop/shop-order'

/** What is read of an online order to know what was received and kept. */
export type Received = Pick<ShopOrder, 'lines' | 'returned' | 'receivedAt'>

/** Lets pass who has the product of a purchase in their hands. `order`: the one it came from, if it was made here online. @throws refusal review/not-bought, review/not-received. */
export function checkBought(
  purchase: Purchase | null,
  order: Received | null,
  { memberId, productId }: { readonly memberId: string; readonly productId: string },
): void {
  if (!purchase || purchase.memberId !== memberId || !isKept(purchase, order, productId))
    throw refuse('review/not-bought')
  if (!isReceived(order)) throw refuse('review/not-received')
}

/** Whether goods have come: what no order of ours brought was handed over, or other channels sent it. */
export const isReceived = (order: Received | null): boolean => order === null || order.receivedAt !== null

/** Whether a product of a purchase is still theirs: bought, and not given back to the last piece. Returns from before purchases named them stand in the order. */
export function isKept(purchase: Purchase, order: Received | null, productId: string): boolean {
  const lines = order?.lines.filter((line) => line.productId === productId) ?? []
  const isReturned = lines.length > 0 && lines.every(({ lineId, qty }) => (order?.returned[lineId] ?? 0) >= qty)
  return keptProducts(purchase).includes(productId) && !isReturned
}
