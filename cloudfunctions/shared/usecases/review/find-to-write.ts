import { isKept, isReceived } from '@domain/review/bought'
import { reviewIdOf } from '@domain/review/review'
import { ONLINE } from '@domain/shop/shop-order'
import type { MemberContext } from '../context'

const MAX_PURCHASES = 100

/** The member's latest purchase of a product, when they have it in their hands and have not said anything of it; null otherwise. */
export async function findToWrite(ctx: MemberContext, productId: string): Promise<string | null> {
  const purchases = await ctx.queries.purchases.ofMember(ctx.memberId, MAX_PURCHASES)
  const latest = purchases.find((purchase) => isKept(purchase, null, productId))
  if (!latest) return null
  const [known, order] = await Promise.all([
    ctx.database.read('reviews', reviewIdOf(latest.purchaseId, productId)),
    latest.storeId === ONLINE ? ctx.database.read('orders', latest.receiptNo) : null,
  ])
  const isFree = !known || known.state === 'deleted'
  return isFree && isReceived(order) && isKept(latest, order, productId) ? latest.purchaseId : null
}
