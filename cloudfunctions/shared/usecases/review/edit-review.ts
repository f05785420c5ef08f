import type { OwnReview } from '@contract/review'
import { editReview as decideEdit, sameReview, type Review } from '@domain/review/review'
import { refuse } from '@domain/refusal'
import type { MemberContext } from '../context'
import { keepReview } from './keep-review'
import { ownReview } from './own-review'

type Input = Pick<Review, 'reviewId' | 'score' | 'text'>

/**
 * Says a review of one's own anew: it waits for an operator. The same again is the same, and what was tapped before a later
 * change is not done any more. @throws refusal review/not-bought, review/not-shown, community/empty, community/too-long, community/unfit.
 */
export async function editReview(ctx: MemberContext, { reviewId, ...said }: Input): Promise<OwnReview> {
  const { database, memberId, now, program } = ctx
  const openid = await ctx.queries.identities.openidOf(memberId)
  const verdict = await ctx.contentChecks.checkText(openid ?? '', said.text, 'comment')
  const kept = await database.transaction(async (tx) => {
    const before = await tx.read('reviews', reviewId)
    if (!before || before.memberId !== memberId) throw refuse('review/not-bought')
    if (sameReview(before, { ...said, memberId }) || ctx.tappedAt < (before.changedAt ?? 0)) return before
    const after = decideEdit(program.community, before, said, verdict, now)
    await keepReview(tx, before, after)
    return after
  })
  return ownReview(kept)
}
