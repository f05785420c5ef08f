import { idOf } from '@domain/id'
import { refuse } from '@domain/refusal'
import { rewardReview as decideReward } from '@domain/review/review'
import type { StaffContext } from '../context'
import { earnActivity } from '../postings/earn-activity'
import { postInbox } from '../postings/post-inbox'

/**
 * Marks a review as constructive, once: its writer earns points and is told. How high the score is plays no part.
 * @throws refusal review/not-shown, review/own, review/reward-limit when the writer's limits or the budget are reached.
 */
export async function rewardReview(
  ctx: StaffContext,
  { reviewId }: { readonly reviewId: string },
): Promise<{ readonly reviewId: string; readonly points: number }> {
  return ctx.database.transaction(async (tx) => {
    const review = await tx.read('reviews', reviewId)
    if (!review || !(await tx.read('members', review.memberId))) throw refuse('review/not-shown')
    if (review.memberId === ctx.memberId) throw refuse('review/own')
    if (review.rewardedPoints !== null) return { reviewId, points: review.rewardedPoints }
    const points = await earnActivity(ctx, tx, review.memberId, { kind: 'review', sourceId: reviewId })
    if (points === 0) throw refuse('review/reward-limit')
    await tx.write('reviews', reviewId, decideReward(review, points, ctx.now))
    await postInbox(tx, {
      entryId: idOf('review-rewarded', reviewId),
      memberId: review.memberId,
      kind: 'points',
      title: '您的评价帮到了别人',
      text: `店里把它选为实用的评价，${points} 积分记在您账上了。`,
      page: 'packages/member/points/index',
      postedAt: ctx.now,
    })
    return { reviewId, points }
  })
}
