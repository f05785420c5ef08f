import { decide, type PostState } from '@domain/community/post'
import { idOf } from '@domain/id'
import { refuse } from '@domain/refusal'
import type { StaffContext } from '../context'
import { postInbox } from '../postings/post-inbox'

/** An operator shows a post or takes it down; the author is told of a takedown with its reason. @throws refusal community/post-not-found. */
export async function decidePost(
  ctx: StaffContext,
  input: { readonly postId: string; readonly verdict: 'show' | 'take-down'; readonly reason: string },
): Promise<{ readonly postId: string; readonly state: PostState }> {
  const { postId, verdict, reason } = input
  return ctx.database.transaction(async (tx) => {
    const post = await tx.read('posts', postId)
    if (!post) throw refuse('community/post-not-found')
    const after = decide(post, { memberId: ctx.memberId, reason, decidedAt: ctx.now }, verdict)
    await tx.write('posts', postId, after)
    if (after.state === 'taken-down')
      await postInbox(tx, {
        entryId: idOf('post-taken-down', postId),
        memberId: post.memberId,
        kind: 'community',
        title: '您的一篇内容被收起了',
        text: reason === '' ? '它不符合社区的规矩，现在只有您自己看得到。' : `${reason}。现在只有您自己看得到。`,
        page: `packages/community/post/index?postId=${postId}`,
        postedAt: ctx.now,
      })
    return { postId, state: after.state }
  })
}
