import type { Review } from '@domain/review/review'
import type { ScoreCount } from '@domain/review/score-count'
import type { EpochMs } from '@domain/time'

/** What the collections of reviews hold; a count is found by its product. */
export type ReviewDocuments = { reviews: Review; review_counts: ScoreCount }

/** Where a page of reviews begins: after this one. */
export type ReviewPlace = { readonly writtenAt: EpochMs; readonly reviewId: string }

/** Questions about reviews. */
export type ReviewQueries = {
  readonly reviews: {
    /** Those in sight, the newest first. */
    ofProduct(productId: string, after: ReviewPlace | null, limit: number): Promise<readonly Review[]>
    /** The longest waiting first. */
    waiting(limit: number): Promise<readonly Review[]>
    /** In sight and not rewarded, the newest first. */
    unrewarded(limit: number): Promise<readonly Review[]>
  }
}
