import type { DeletedReview } from '@contract/review'
import { idOf } from '@domain/id'
import { reverse } from '@domain/points/reversals'
import { deleteReview as decideDeletion } from '@domain/review/review'
import { refuse } from '@domain/refusal'
import type { MemberContext } from '../context'
import { changeAccount } from '../postings/change-account'
import { keepReview } from './keep-review'

/**
 * Takes a review of one's own away, with its count; points got for it go back while a purchase's would too, later they stay.
 * Again: nothing more. @throws refusal review/not-bought.
 */
export async function deleteReview(
  ctx: MemberContext,
  { reviewId }: { readonly reviewId: string },
): Promise<DeletedReview> {
  return ctx.database.transaction(async (tx) => {
    const before = await tx.read('reviews', reviewId)
    if (!before || before.memberId !== ctx.memberId) throw refuse('review/not-bought')
    const { review, takenBackPoints } = decideDeletion(before, ctx.program.points.pendingDays, ctx.now)
    if (review === before) return { reviewId, takenBackPoints: 0 }
    await keepReview(tx, before, review)
    if (takenBackPoints > 0)
      await changeAccount(tx, ctx.memberId, (account) =>
        reverse(
          account,
          {
            key: idOf('review', reviewId, 'reverse'),
            lotId: idOf('review', reviewId, 'earn'),
            points: takenBackPoints,
            cause: { by: 'activity', activity: 'review', sourceId: reviewId },
            programVersion: ctx.program.version,
          },
          ctx.now,
        ),
      )
    return { reviewId, takenBackPoints }
  })
}
