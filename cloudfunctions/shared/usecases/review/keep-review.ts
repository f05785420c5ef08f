import type { Review } from '@domain/review/review'
import { noScores, recounted } from '@domain/review/score-count'
import type { Transaction } from '../context'

/** Keeps a review, and in the same transaction what it does to the product's count; `before` null: it is new. */
export async function keepReview(tx: Transaction, before: Review | null, after: Review): Promise<void> {
  const { productId } = after
  const counted = (await tx.read('review_counts', productId)) ?? noScores(productId)
  await tx.write('reviews', after.reviewId, after)
  const recount = recounted(counted, before, after)
  if (recount.count !== counted.count || recount.scoreSum !== counted.scoreSum)
    await tx.write('review_counts', productId, recount)
}
