import type { OwnReview } from '@contract/review'
import type { Review } from '@domain/review/review'

/** A review as its writer sees it. */
export const ownReview = ({ reviewId, score, text, state, rewardedPoints }: Review): OwnReview => ({
  ...{ reviewId, score, text, state, rewardedPoints },
})
