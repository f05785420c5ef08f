import { refuse } from '@domain/refusal'
import type { ReviewState } from '@domain/review/review'
import type { StaffContext } from '../context'
import { keepReview } from './keep-review'

/** Brings a review into sight or out of it, with its count; done again it is the same. @throws refusal review/not-shown, review/own. */
export async function changeState(
  ctx: StaffContext,
  reviewId: string,
  state: ReviewState,
): Promise<{ readonly reviewId: string; readonly state: ReviewState }> {
  return ctx.database.transaction(async (tx) => {
    const review = await tx.read('reviews', reviewId)
    if (!review || review.state === 'deleted') throw refuse('review/not-shown')
    if (review.memberId === ctx.memberId) throw refuse('review/own')
    await keepReview(tx, review, { ...review, state })
    return { reviewId, state }
  })
}
