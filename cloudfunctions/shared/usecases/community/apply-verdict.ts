import { withVerdict, type CheckVerdict } from '@domain/community/post'
import type { Context } from '../context'

/** Tells a post what became of one of its pictures. */
export async function applyVerdict(ctx: Context, postId: string, fileId: string, verdict: CheckVerdict): Promise<void> {
  await ctx.database.transaction(async (tx) => {
    const post = await tx.read('posts', postId)
    if (post) await tx.write('posts', postId, withVerdict(post, fileId, verdict))
  })
}
