import type { Purchase } from '../purchase/purchase'
import { refuse } from '../refusal'
import { ONLINE, type ShopOrder } from '../shop/shop-order'

/** What is read of an online order to know what was received and kept. */
export type Received = Pick<ShopOrder, 'lines' | 'returned' | 'receivedAt'>

/** Lets pass who has the product of a purchase in their hands. `order`: of an online purchase. @throws refusal review/not-bought, review/not-received. */
export function checkBought(
  purchase: Purchase | null,
  order: Received | null,
  { memberId, productId }: { readonly memberId: string; readonly productId: string },
): void {
  if (!purchase || purchase.memberId !== memberId || !isKept(purchase, order, productId))
    throw refuse('review/not-bought')
  if (purchase.storeId === ONLINE && (order?.receivedAt ?? null) === null) throw refuse('review/not-received')
}

/** Whether a product of a purchase is still theirs: bought, and not given back to the last piece. */
export function isKept(purchase: Purchase, order: Received | null, productId: string): boolean {
  const isBought = purchase.lines.some((line) => line.productId === productId)
  const isRefunded = purchase.refundedFen > 0 && purchase.refundedFen >= purchase.paidFen
  const lines = order?.lines.filter((line) => line.productId === productId) ?? []
  const isReturned = lines.length > 0 && lines.every(({ lineId, qty }) => (order?.returned[lineId] ?? 0) >= qty)
  return isBought && !isRefunded && !isReturned
}
