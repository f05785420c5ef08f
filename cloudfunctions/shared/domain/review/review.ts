import type { CommunityProgram } from '../community/community-program'
import { opaqueIdOf } from '../community/opaque-id'
import { checkText, type CheckVerdict } from '../community/post'
import { refuse } from '../refusal'
import type { EpochMs } from '../time'

/** shown: everybody sees it · waiting: the check was in doubt, an operator has to look · hidden: an operator took it away. */
export type ReviewState = 'shown' | 'waiting' | 'hidden'

/** What a buyer says of a product: one for each product of each purchase. */
export type Review = {
  readonly reviewId: string
  readonly productId: string
  readonly purchaseId: string
  readonly memberId: string
  /** 1 to 5. */
  readonly score: number
  readonly text: string
  readonly state: ReviewState
  readonly writtenAt: EpochMs
  /** What an operator gave for it as a constructive one; null: not rewarded. The score plays no part. */
  readonly rewardedPoints: number | null
}

/** The id of a review: one purchase has one of each product, and the id tells others nothing of it. */
export const reviewIdOf = (purchaseId: string, productId: string): string => opaqueIdOf('review', purchaseId, productId)

/** Makes a review; a doubtful one waits. @throws refusal community/empty, community/too-long {most}, community/unfit; RangeError on a score that is none. */
export function writeReview(
  program: CommunityProgram,
  draft: Pick<Review, 'productId' | 'purchaseId' | 'memberId' | 'score' | 'text'>,
  verdict: CheckVerdict,
  now: EpochMs,
): Review {
  if (!Number.isInteger(draft.score) || draft.score < 1 || draft.score > 5) throw new RangeError('a score is 1 to 5')
  checkText(program, draft.text, verdict)
  return {
    ...draft,
    reviewId: reviewIdOf(draft.purchaseId, draft.productId),
    state: verdict === 'pass' ? 'shown' : 'waiting',
    writtenAt: now,
    rewardedPoints: null,
  }
}

/** True when a review says the same as the one that is there: the same tap has come again. */
export const sameReview = (
  kept: Pick<Review, 'memberId' | 'score' | 'text'>,
  sent: Pick<Review, 'memberId' | 'score' | 'text'>,
): boolean => kept.memberId === sent.memberId && kept.score === sent.score && kept.text === sent.text

/** A review that an operator has marked as constructive. @throws refusal review/not-shown when not everybody may read it. */
export function rewardReview(review: Review, points: number): Review {
  if (review.state !== 'shown') throw refuse('review/not-shown')
  return { ...review, rewardedPoints: points }
}
