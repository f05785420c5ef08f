import type { OwnReview } from '@contract/review'
import { checkBought } from '@domain/review/bought'
import { reviewIdOf, sameReview, writeReview as decideReview, writtenAgain, type Review } from '@domain/review/review'
import { refuse } from '@domain/refusal'
import type { MemberContext } from '../context'
import { keepReview } from './keep-review'
import { loadPurchase } from './load-purchase'
import { ownReview } from './own-review'

type Input = Pick<Review, 'purchaseId' | 'productId' | 'score' | 'text'>

/**
 * Says something of a product that the member bought and has received: once for each product and purchase, and
 * again where they took it away.
 * @throws refusal review/not-bought, review/not-received, review/already-written, community/empty, community/too-long, community/unfit.
 */
export async function writeReview(ctx: MemberContext, input: Input): Promise<OwnReview> {
  const { database, memberId, now, program } = ctx
  const sent = { ...input, memberId }
  const known = await database.read('reviews', reviewIdOf(input.purchaseId, input.productId))
  if (known && isSaid(ctx, known)) return ownReview(repeated(known, sent))
  const { purchase, order } = await loadPurchase(database, input.purchaseId)
  checkBought(purchase, order, sent)
  const openid = await ctx.queries.identities.openidOf(memberId)
  const verdict = await ctx.contentChecks.checkText(openid ?? '', input.text, 'comment')
  const review = decideReview(program.community, sent, verdict, now)
  const kept = await database.transaction(async (tx) => {
    const before = await tx.read('reviews', review.reviewId)
    if (before && isSaid(ctx, before)) return repeated(before, sent)
    const bought = await loadPurchase(tx, input.purchaseId)
    checkBought(bought.purchase, bought.order, sent)
    const written = before ? writtenAgain(before, review) : review
    await keepReview(tx, before, written)
    return written
  })
  return ownReview(kept)
}

/** Whether there is a review, or this was tapped before its writer took it away. */
const isSaid = (ctx: MemberContext, { state, changedAt }: Review): boolean =>
  state !== 'deleted' || ctx.tappedAt <= (changedAt ?? 0)

/** What is there, when the same is sent again. @throws refusal review/not-bought, review/already-written. */
function repeated(known: Review, sent: Input & { readonly memberId: string }): Review {
  if (known.memberId !== sent.memberId) throw refuse('review/not-bought')
  if (known.state !== 'deleted' && !sameReview(known, sent)) throw refuse('review/already-written')
  return known
}
