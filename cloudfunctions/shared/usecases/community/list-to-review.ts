import type { ReviewList } from '@contract/community'
import { MINUTE_MS } from '@domain/time'
import type { StaffContext } from '../context'
import { postCards } from './post-cards'

const MAX_POSTS = 50
const MAX_RECENT = 20
const ANSWERED_WITHIN_MS = 30 * MINUTE_MS // WeChat's check answers within half an hour

/** What an operator has to look at, the oldest first. */
export async function listToReview(ctx: StaffContext): Promise<ReviewList> {
  const [posts, shown] = await Promise.all([
    ctx.queries.posts.toReview(ctx.now - ANSWERED_WITHIN_MS, MAX_POSTS),
    ctx.queries.posts.shown(null, MAX_RECENT),
  ])
  const [cards, recent] = await Promise.all([postCards(ctx, posts), postCards(ctx, shown)])
  return {
    now: ctx.now,
    recent,
    posts: cards.map((card) => ({
      ...card,
      reports: posts.find(({ postId }) => postId === card.postId)?.reports ?? 0,
    })),
  }
}
