import { maySee, type Post } from '@domain/community/post'
import { refuse } from '@domain/refusal'
import type { Database, MemberContext, Transaction } from '../context'

/** A post that the member may see. @throws refusal community/post-not-found. */
export async function visiblePost(
  ctx: MemberContext,
  from: Pick<Database, 'read'> | Transaction,
  postId: string,
): Promise<Post> {
  const post = await from.read('posts', postId)
  if (!post || !maySee(post, ctx.memberId)) throw refuse('community/post-not-found')
  return post
}
