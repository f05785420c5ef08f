import type { CommentLine, PostPage } from '@contract/community'
import { maySeeComment, type Comment } from '@domain/community/comment'
import { refuse } from '@domain/refusal'
import type { MemberContext } from '../context'
import { loadAuthors } from '../views/authors'
import { postCards } from './post-cards'
import { visiblePost } from './visible-post'

const PAGE = 50

/** One post with a page of what was written under it. @throws refusal community/post-not-found. */
export async function openPost(
  ctx: MemberContext,
  input: { readonly postId: string; readonly cursor?: string | undefined },
): Promise<PostPage> {
  const post = await visiblePost(ctx, ctx.database, input.postId)
  const found = await ctx.queries.comments.ofPost(post.postId, Number(input.cursor) || 0, PAGE)
  const [[card], comments] = await Promise.all([
    postCards(ctx, [post]),
    commentLines(
      ctx,
      found.filter((comment) => maySeeComment(comment, ctx.memberId)),
    ),
  ])
  if (!card) throw refuse('community/post-not-found')
  const last = found[found.length - 1]
  return { now: ctx.now, post: card, comments, cursor: found.length === PAGE && last ? String(last.writtenAt) : null }
}

/** Comments with the names of who wrote them. */
export async function commentLines(ctx: MemberContext, comments: readonly Comment[]): Promise<readonly CommentLine[]> {
  const authorOf = await loadAuthors(
    ctx,
    comments.map(({ memberId }) => memberId),
  )
  return comments.map(({ commentId, memberId, text, state, writtenAt }) => ({
    ...{ commentId, text, writtenAt },
    author: authorOf(memberId),
    isInReview: state === 'review',
  }))
}
