import type { OwnReviews } from '@contract/review'
import { isKept, isReceived } from '@domain/review/bought'
import { reviewIdOf } from '@domain/review/review'
import { refuse } from '@domain/refusal'
import type { MemberContext } from '../context'
import { postedProduct } from '../views/authors'
import { loadPurchase } from './load-purchase'
import { ownReview } from './own-review'

/** What the member said, or may say, of each product of one of their purchases. @throws refusal review/not-bought. */
export async function listMine(ctx: MemberContext, input: { readonly purchaseId: string }): Promise<OwnReviews> {
  const { database, memberId, program } = ctx
  const { purchase, order } = await loadPurchase(database, input.purchaseId)
  if (!purchase || purchase.memberId !== memberId) throw refuse('review/not-bought')
  const productIds = [...new Set(purchase.lines.map(({ productId }) => productId))]
  const [products, reviews] = await Promise.all([
    database.readMany('products', productIds),
    database.readMany(
      'reviews',
      productIds.map((productId) => reviewIdOf(input.purchaseId, productId)),
    ),
  ])
  return {
    points: program.ways.activities.review.points,
    keepDays: program.points.pendingDays,
    lines: productIds.flatMap((productId) => {
      const product = products.find((one) => one.productId === productId)
      const review = reviews.find((one) => one.productId === productId && one.state !== 'deleted')
      const mayWrite = !review && isReceived(order) && isKept(purchase, order, productId)
      return product ? { product: postedProduct(product), review: review ? ownReview(review) : null, mayWrite } : []
    }),
  }
}
