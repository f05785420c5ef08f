import type { CommentLine, PostCard, PostPage } from '@contract/community'
import { cloud } from '../../platform/cloud'
import { createQuery, type Query } from '../../platform/query'
import { putPost, toggleLike } from './feed'

const threads = new Map<string, Query<PostPage>>()

/** One post with what was written under it. */
export function thread(postId: string): Query<PostPage> {
  const known = threads.get(postId)
  if (known) return known
  const made = createQuery(`post:${postId}`, () => cloud.community.openPost({ postId }))
  threads.set(postId, made)
  return made
}

/** Adds the next page of comments, if there is one. Throws a failure when it cannot be had. */
export async function readComments(postId: string): Promise<void> {
  const state = thread(postId).use.getState()
  const cursor = state.phase === 'ready' ? state.value.cursor : null
  if (cursor === null) return
  const page = await cloud.community.openPost({ postId, cursor })
  thread(postId).put((shown) =>
    shown.cursor === cursor ? { ...page, comments: [...shown.comments, ...page.comments] } : shown,
  )
}

/** Likes the post of a thread or takes it back. Throws a failure. */
export async function likeThread(post: PostCard): Promise<void> {
  const likes = await toggleLike(post)
  thread(post.postId).put((shown) => ({ ...shown, post: { ...shown.post, ...likes } }))
}

/** Writes under a post; the line is shown at once. Throws a failure. */
export async function writeUnder(postId: string, text: string, requestId: string): Promise<void> {
  const line = await cloud.community.comment({ postId, text }, requestId)
  const isNew = (comments: readonly CommentLine[]) => comments.every(({ commentId }) => commentId !== line.commentId)
  thread(postId).put((shown) => {
    if (!isNew(shown.comments)) return shown
    const comments = shown.post.comments + (line.isInReview ? 0 : 1)
    putPost(postId, (post) => ({ ...post, comments }))
    return { ...shown, post: { ...shown.post, comments }, comments: [...shown.comments, line] }
  })
}

/** Deletes one's own post. Throws a failure. */
export async function dropPost(postId: string): Promise<void> {
  await cloud.community.deletePost({ postId })
  putPost(postId, () => null)
}
