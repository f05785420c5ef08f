import type { Post } from '@domain/community/post'
import type { Context } from '../context'
import { applyVerdict } from './apply-verdict'

/** Has WeChat look at the pictures of a post; done again, it asks again, which harms nothing. */
export async function askPictures(ctx: Context, post: Post): Promise<void> {
  const openid = await ctx.queries.identities.openidOf(post.memberId)
  const pending = post.pictures.filter(({ verdict }) => verdict === 'pending').map(({ fileId }) => fileId)
  const urls = await ctx.files.urlsOf(pending)
  for (const fileId of pending) {
    const url = urls.get(fileId)
    const traceId = url && openid ? await ctx.contentChecks.askPicture(openid, url) : null
    if (traceId) await noteAsked(ctx, traceId, post.postId, fileId)
    else await applyVerdict(ctx, post.postId, fileId, 'review')
  }
}

/** Notes which picture a trace is about; a verdict that was quicker than the note is applied now. */
async function noteAsked(ctx: Context, traceId: string, postId: string, fileId: string): Promise<void> {
  const verdict = await ctx.database.transaction(async (tx) => {
    const known = await tx.read('picture_checks', traceId)
    await tx.write('picture_checks', traceId, { postId, fileId, verdict: known?.verdict ?? null })
    return known?.verdict ?? null
  })
  if (verdict) await applyVerdict(ctx, postId, fileId, verdict)
}
