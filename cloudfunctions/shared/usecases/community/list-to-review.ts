import type { ReviewList } from '@contract/community'
import { MINUTE_MS } from '@domain/time'
import type { StaffContext } from '../context'
import { postCards } from './post-cards'

const MAX_POSTS = 50
const ANSWERED_WITHIN_MS = 30 * MINUTE_MS // WeChat's check answers within half an hour

/** What an operator has to look at, the oldest first. */
export async function listToReview(ctx: StaffContext): Promise<ReviewList> {
  const posts = await ctx.queries.posts.toReview(ctx.now - ANSWERED_WITHIN_MS, MAX_POSTS)
  const cards = await postCards(ctx, posts)
  return {
    now: ctx.now,
    posts: cards.map((card) => ({
      ...card,
      reports: posts.find(({ postId }) => postId === card.postId)?.reports ?? 0,
    })),
  }
}
