import type { ReviewList } from '@contract/community'
import { cloud } from '../../platform/cloud'
import { createQuery } from '../../platform/query'

/** What an operator has to look at. */
export const reviews = createQuery<ReviewList>('reviews', () => cloud.community.listToReview({}))

/** Shows a post or takes it down; it leaves the list. Throws a failure. */
export async function judge(postId: string, verdict: 'show' | 'take-down', reason: string): Promise<void> {
  await cloud.community.decidePost({ postId, verdict, reason })
  reviews.put((shown) => ({ ...shown, posts: shown.posts.filter((post) => post.postId !== postId) }))
}

/** Chooses a post as one that helps others: its author is told and thanked. Throws a failure. */
export async function choose(postId: string): Promise<void> {
  await cloud.community.decidePost({ postId, verdict: 'choose', reason: '' })
  reviews.put((shown) => ({
    ...shown,
    recent: shown.recent.map((post) => (post.postId === postId ? { ...post, isChosen: true } : post)),
  }))
}
