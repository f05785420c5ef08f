import type { ReviewPage } from '@contract/review'
import { averageScore, noScores } from '@domain/review/score-count'
import type { MemberContext } from '../context'
import type { ReviewPlace } from '../context/review'
import { findToWrite } from './find-to-write'
import { reviewLines } from './review-lines'

const PAGE = 10

/** What is said of a product, the newest first, by cursor, with how many there are and their average. */
export async function listReviews(
  ctx: MemberContext,
  input: { readonly productId: string; readonly cursor?: string | undefined },
): Promise<ReviewPage> {
  const { productId } = input
  const after = placeOf(input.cursor)
  const [counted, page, toWrite] = await Promise.all([
    ctx.database.read('review_counts', productId),
    ctx.queries.reviews.ofProduct(productId, after, PAGE),
    after === null ? findToWrite(ctx, productId) : null,
  ])
  const last = page.at(-1)
  const counts = counted ?? noScores(productId)
  return {
    now: ctx.now,
    count: counts.count,
    average: averageScore(counts),
    reviews: await reviewLines(ctx, page),
    cursor: page.length === PAGE && last ? `${last.writtenAt}.${last.reviewId}` : null,
    toWrite,
  }
}

function placeOf(cursor: string | undefined): ReviewPlace | null {
  const [, writtenAt, reviewId] = /^(\d{1,16})\.(\w+)$/.exec(cursor ?? '') ?? []
  return writtenAt && reviewId ? { writtenAt: Number(writtenAt), reviewId } : null
}
