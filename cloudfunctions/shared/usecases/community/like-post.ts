import { idOf } from '@domain/id'
import type { MemberContext } from '../context'
import { visiblePost } from './visible-post'

/** Likes a post or takes it back; said twice it counts once. @throws refusal community/post-not-found. */
export async function likePost(
  ctx: MemberContext,
  input: { readonly postId: string; readonly isLiked: boolean },
): Promise<{ readonly likes: number; readonly isLiked: boolean }> {
  const { postId, isLiked } = input
  const likeId = idOf(postId, ctx.memberId)
  return ctx.database.transaction(async (tx) => {
    const post = await visiblePost(ctx, tx, postId)
    const before = (await tx.read('post_likes', likeId))?.isLiked ?? false
    const likes = post.likes + Number(isLiked) - Number(before)
    if (before === isLiked) return { likes, isLiked }
    await tx.write('post_likes', likeId, { postId, memberId: ctx.memberId, isLiked })
    await tx.write('posts', postId, { ...post, likes })
    return { likes, isLiked }
  })
}
