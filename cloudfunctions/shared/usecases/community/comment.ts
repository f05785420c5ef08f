import type { CommentLine } from '@contract/community'
import { writeComment } from '@domain/community/comment'
import { opaqueIdOf } from '@domain/community/opaque-id'
import { refuse } from '@domain/refusal'
import type { MemberContext } from '../context'
import { commentLines } from './open-post'
import { visiblePost } from './visible-post'

/** Writes under a post, once. @throws refusal community/post-not-found, community/empty, community/too-long, community/unfit. */
export async function comment(
  ctx: MemberContext,
  input: { readonly postId: string; readonly text: string },
): Promise<CommentLine> {
  const { memberId, program } = ctx
  const { postId, text } = input
  const commentId = opaqueIdOf('comment', memberId, ctx.requestId)
  const openid = await ctx.queries.identities.openidOf(memberId)
  const verdict = await ctx.contentChecks.checkText(openid ?? '', text, 'comment')
  const written = writeComment(program.community, { commentId, postId, memberId, text }, verdict, ctx.now)
  const kept = await ctx.database.transaction(async (tx) => {
    const known = await tx.read('comments', commentId)
    if (known) return known
    const post = await visiblePost(ctx, tx, postId)
    await tx.write('comments', commentId, written)
    if (written.state === 'shown') await tx.write('posts', postId, { ...post, comments: post.comments + 1 })
    return written
  })
  const [line] = await commentLines(ctx, [kept])
  if (!line) throw refuse('community/post-not-found')
  return line
}
