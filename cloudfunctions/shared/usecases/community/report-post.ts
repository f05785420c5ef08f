import { reported } from '@domain/community/post'
import { idOf } from '@domain/id'
import type { MemberContext } from '../context'
import { visiblePost } from './visible-post'

/** Reports a post; a member's second report of it is not counted again. @throws refusal community/post-not-found. */
export async function reportPost(
  ctx: MemberContext,
  input: { readonly postId: string; readonly reason: string },
): Promise<{ readonly postId: string }> {
  const { memberId, now, program } = ctx
  const { postId, reason } = input
  const reportId = idOf(postId, memberId)
  await ctx.database.transaction(async (tx) => {
    if (await tx.read('post_reports', reportId)) return
    const post = await visiblePost(ctx, tx, postId)
    await tx.write('post_reports', reportId, { postId, memberId, reason, reportedAt: now })
    await tx.write('posts', postId, reported(program.community, post))
  })
  return { postId }
}
