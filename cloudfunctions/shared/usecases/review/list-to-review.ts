import type { ReviewDesk, ReviewToJudge } from '@contract/review'
import type { Review } from '@domain/review/review'
import type { StaffContext } from '../context'
import { postedProduct } from '../views/authors'
import { reviewLines } from './review-lines'

const MOST = 50

/** What an operator may look at: doubtful reviews, and those in sight that could be rewarded. */
export async function listToReview(ctx: StaffContext): Promise<ReviewDesk> {
  const [waiting, shown] = await Promise.all([ctx.queries.reviews.waiting(MOST), ctx.queries.reviews.unrewarded(MOST)])
  return {
    now: ctx.now,
    points: ctx.program.ways.activities.review.points,
    waiting: await toJudge(ctx, waiting),
    shown: await toJudge(ctx, shown),
  }
}

async function toJudge(ctx: StaffContext, reviews: readonly Review[]): Promise<readonly ReviewToJudge[]> {
  const [lines, products] = await Promise.all([
    reviewLines(ctx, reviews),
    ctx.database.readMany('products', [...new Set(reviews.map(({ productId }) => productId))]),
  ])
  return lines.flatMap((line) => {
    const review = reviews.find(({ reviewId }) => reviewId === line.reviewId)
    const product = products.find(({ productId }) => productId === review?.productId)
    return review ? { ...line, product: product ? postedProduct(product) : null, state: review.state } : []
  })
}
