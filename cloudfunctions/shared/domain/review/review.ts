import type { CommunityProgram } from '../community/community-program'
import { opaqueIdOf } from '../community/opaque-id'
import { checkText, type CheckVerdict } from '../community/post'
import { refuse } from '../refusal'
import { DAY_MS, type EpochMs } from '../time'

/**
 * shown: everybody sees it · waiting: the check was in doubt or it was said anew, an operator has to look · hidden: an operator
 * took it away · deleted: its writer did.
 */
export type ReviewState = 'shown' | 'waiting' | 'hidden' | 'deleted'

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
  readonly rewardedAt?: EpochMs
  /** When its writer last said it anew or took it away: what was tapped before is not done after. */
  readonly changedAt?: EpochMs
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
  checkSaid(program, draft, verdict)
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

/**
 * A review that its writer says anew: it waits until an operator has seen it. What it has earned stays, and never comes twice.
 * @throws refusal review/not-shown for one taken away, and those of writing.
 */
export function editReview(
  program: CommunityProgram,
  review: Review,
  said: Pick<Review, 'score' | 'text'>,
  verdict: CheckVerdict,
  now: EpochMs,
): Review {
  if (review.state === 'deleted') throw refuse('review/not-shown')
  checkSaid(program, said, verdict)
  return { ...review, ...said, state: 'waiting', changedAt: now }
}

/**
 * A review that its writer takes away, words and all. The points are for words that stay: taken away within `keepDays` of
 * the reward, they go back; later they stay. Taken away before: nothing.
 */
export function deleteReview(
  review: Review,
  keepDays: number,
  now: EpochMs,
): { readonly review: Review; readonly takenBackPoints: number } {
  if (review.state === 'deleted') return { review, takenBackPoints: 0 }
  const isSoon = review.rewardedAt !== undefined && now < review.rewardedAt + keepDays * DAY_MS
  const takenBackPoints = isSoon ? (review.rewardedPoints ?? 0) : 0
  const rewardedPoints = isSoon ? 0 : review.rewardedPoints
  return { review: { ...review, text: '', state: 'deleted', changedAt: now, rewardedPoints }, takenBackPoints }
}

/** The same purchase said of once more after its review was taken away: what was earned then is not earned again. */
export const writtenAgain = (before: Review, review: Review): Review => ({
  ...review,
  rewardedPoints: before.rewardedPoints,
  ...(before.rewardedAt === undefined ? {} : { rewardedAt: before.rewardedAt }),
})

/** A review that an operator has marked as constructive. @throws refusal review/not-shown when not everybody may read it. */
export function rewardReview(review: Review, points: number, now: EpochMs): Review {
  if (review.state !== 'shown') throw refuse('review/not-shown')
  return { ...review, rewardedPoints: points, rewardedAt: now }
}

function checkSaid(program: CommunityProgram, said: Pick<Review, 'score' | 'text'>, verdict: CheckVerdict): void {
  if (!Number.isInteger(said.score) || said.score < 1 || said.score > 5) throw new RangeError('a score is 1 to 5')
  checkText(program, said.text, verdict)
}
