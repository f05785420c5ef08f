import { refuse } from '@domain/refusal'
import type { MemberContext } from '../context'

/** Deletes one's own post with its pictures; deleted again it stays so. @throws refusal community/post-not-found. */
export async function deletePost(
  ctx: MemberContext,
  { postId }: { readonly postId: string },
): Promise<{ readonly postId: string }> {
  const fileIds = await ctx.database.transaction(async (tx) => {
    const post = await tx.read('posts', postId)
    if (!post || post.memberId !== ctx.memberId) throw refuse('community/post-not-found')
    await tx.write('posts', postId, { ...post, state: 'deleted', text: '', pictures: [] })
    return post.pictures.map(({ fileId }) => fileId)
  })
  await ctx.files.remove(fileIds)
  return { postId }
}
