import { decide, type Post, type PostState } from '@domain/community/post'
import { idOf } from '@domain/id'
import { refuse } from '@domain/refusal'
import type { StaffContext, Transaction } from '../context'
import { earnActivity } from '../postings/earn-activity'
import { postInbox } from '../postings/post-inbox'

/** An operator shows a post, takes it down, or chooses it; the author is told, and earns once for a chosen one. @throws refusal community/post-not-found. */
export async function decidePost(
  ctx: StaffContext,
  input: { readonly postId: string; readonly verdict: 'show' | 'take-down' | 'choose'; readonly reason: string },
): Promise<{ readonly postId: string; readonly state: PostState }> {
  const { postId, verdict, reason } = input
  return ctx.database.transaction(async (tx) => {
    const post = await tx.read('posts', postId)
    if (!post) throw refuse('community/post-not-found')
    const after = decide(post, { memberId: ctx.memberId, reason, decidedAt: ctx.now }, verdict)
    await tx.write('posts', postId, after)
    if (verdict === 'take-down') await postInbox(tx, takenDownNote(ctx, after, reason))
    if (verdict === 'choose') await reward(ctx, tx, after)
    return { postId, state: after.state }
  })
}

async function reward(ctx: StaffContext, tx: Transaction, post: Post): Promise<void> {
  const points = await earnActivity(ctx, tx, post.memberId, { kind: 'chosen-post', sourceId: post.postId })
  await postInbox(tx, {
    ...noteOn(ctx, post, 'chosen-post'),
    title: '您的一篇内容被选为精选',
    text: points > 0 ? `谢谢您说得这么细，送您 ${points} 积分。` : '谢谢您说得这么细，对大家很有用。',
  })
}

const takenDownNote = (ctx: StaffContext, post: Post, reason: string) => ({
  ...noteOn(ctx, post, 'post-taken-down'),
  title: '您的一篇内容被收起了',
  text: reason === '' ? '它不符合社区的规矩，现在只有您自己看得到。' : `${reason}。现在只有您自己看得到。`,
})

const noteOn = (ctx: StaffContext, { postId, memberId }: Post, about: string) => ({
  entryId: idOf(about, postId),
  memberId,
  kind: 'community' as const,
  page: `packages/community/post/index?postId=${postId}`,
  postedAt: ctx.now,
})
