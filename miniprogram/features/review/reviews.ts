import type { OwnReviews, ReviewDesk, ReviewPage } from '@contract/review'
import { cloud } from '../../platform/cloud'
import { createQuery, type Query } from '../../platform/query'

const ofProducts = new Map<string, Query<ReviewPage>>()
const ofPurchases = new Map<string, Query<OwnReviews>>()

/** What is said of one product, as far as it has been read; one query each. */
export function productReviews(productId: string): Query<ReviewPage> {
  const known = ofProducts.get(productId)
  if (known) return known
  const made = createQuery(`said:${productId}`, () => cloud.review.listReviews({ productId }))
  ofProducts.set(productId, made)
  return made
}

/** Adds the next page of what is said, if there is one. Throws a failure when it cannot be had. */
export async function readOn(productId: string): Promise<void> {
  const query = productReviews(productId)
  const state = query.use.getState()
  const cursor = state.phase === 'ready' ? state.value.cursor : null
  if (cursor === null) return
  const page = await cloud.review.listReviews({ productId, cursor })
  query.put((shown) =>
    shown.cursor === cursor ? { ...page, toWrite: shown.toWrite, reviews: [...shown.reviews, ...page.reviews] } : shown,
  )
}

/** What the member said, or may say, of one of their purchases; one query each. */
export function ownReviews(purchaseId: string): Query<OwnReviews> {
  const known = ofPurchases.get(purchaseId)
  if (known) return known
  const made = createQuery(`own-said:${purchaseId}`, () => cloud.review.listMine({ purchaseId }))
  ofPurchases.set(purchaseId, made)
  return made
}

/** What an operator may look at. */
export const reviewDesk = createQuery<ReviewDesk>('review-desk', () => cloud.review.listToReview({}))
