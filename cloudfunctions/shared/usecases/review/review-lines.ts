import type { ReviewLine } from '@contract/review'
import { isKept } from '@domain/review/bought'
import type { Review } from '@domain/review/review'
import { ONLINE } from '@domain/shop/shop-order'
import type { MemberContext } from '../context'
import { loadAuthors } from '../views/authors'

/** Reviews as they are read: who wrote them, and whether the goods are still theirs. What its writer took along has no words and is left out. */
export async function reviewLines(ctx: MemberContext, reviews: readonly Review[]): Promise<readonly ReviewLine[]> {
  const [authorOf, purchases] = await Promise.all([
    loadAuthors(
      ctx,
      reviews.map(({ memberId }) => memberId),
    ),
    ctx.database.readMany(
      'purchases',
      reviews.map(({ purchaseId }) => purchaseId),
    ),
  ])
  const online = purchases.filter(({ storeId }) => storeId === ONLINE).map(({ receiptNo }) => receiptNo)
  const orders = await ctx.database.readMany('orders', online)
  return reviews
    .filter(({ text }) => text !== '')
    .map(({ reviewId, memberId, score, text, writtenAt, purchaseId, productId }) => {
      const purchase = purchases.find((one) => one.purchaseId === purchaseId)
      const order = orders.find(({ orderId }) => orderId === purchase?.receiptNo) ?? null
      return {
        ...{ reviewId, score, text, writtenAt },
        author: authorOf(memberId),
        isKept: purchase !== undefined && isKept(purchase, order, productId),
      }
    })
}
