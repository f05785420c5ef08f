import type { Feed, PostCard } from '@contract/community'
import { cloud } from '../../platform/cloud'
import { createQuery, type Query } from '../../platform/query'

/** Whose posts a feed shows. */
export type FeedOf = 'everybody' | 'me'

/** The two feeds, each as far as it has been read. */
export const feeds: Readonly<Record<FeedOf, Query<Feed>>> = {
  everybody: createQuery('feed:everybody', () => cloud.community.listPosts({ of: 'everybody' })),
  me: createQuery('feed:me', () => cloud.community.listPosts({ of: 'me' })),
}

/** Adds the next page to a feed, if there is one. Throws a failure when it cannot be had. */
export async function readOn(of: FeedOf): Promise<void> {
  const state = feeds[of].use.getState()
  const cursor = state.phase === 'ready' ? state.value.cursor : null
  if (cursor === null) return
  const page = await cloud.community.listPosts({ of, cursor })
  feeds[of].put((shown) => (shown.cursor === cursor ? { ...page, posts: [...shown.posts, ...page.posts] } : shown))
}

/** Changes a post wherever it is shown; null takes it away. */
export function putPost(postId: string, change: (post: PostCard) => PostCard | null): void {
  for (const feed of Object.values(feeds))
    feed.put((shown) => ({
      ...shown,
      posts: shown.posts.flatMap((post) => (post.postId === postId ? (change(post) ?? []) : post)),
    }))
}

/** Likes a post or takes it back: shown at once, put right by the answer, taken back when it fails. Throws that failure. */
export async function toggleLike({ postId, isLiked, likes }: PostCard): Promise<PostLikes> {
  const wanted = { isLiked: !isLiked, likes: likes + (isLiked ? -1 : 1) }
  putPost(postId, (post) => ({ ...post, ...wanted }))
  try {
    const answer = await cloud.community.likePost({ postId, isLiked: wanted.isLiked })
    putPost(postId, (post) => ({ ...post, ...answer }))
    return answer
  } catch (thrown) {
    putPost(postId, (post) => ({ ...post, isLiked, likes }))
    throw thrown
  }
}

/** How many like a post, and whether the member does. */
export type PostLikes = Pick<PostCard, 'isLiked' | 'likes'>
