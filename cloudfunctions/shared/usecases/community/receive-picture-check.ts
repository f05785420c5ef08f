import type { PictureCheckEvent } from '@contract/message'
import type { Context } from '../context'
import { applyVerdict } from './apply-verdict'

/** Takes WeChat's verdict on a picture in; it may come twice, or before the asking was noted. */
export async function receivePictureCheck(ctx: Context, { traceId, verdict }: PictureCheckEvent): Promise<number> {
  const check = await ctx.database.transaction(async (tx) => {
    const known = await tx.read('picture_checks', traceId)
    const noted = { postId: known?.postId ?? null, fileId: known?.fileId ?? null, verdict: known?.verdict ?? verdict }
    await tx.write('picture_checks', traceId, noted)
    return noted
  })
  if (check.postId === null || check.fileId === null) return 0
  await applyVerdict(ctx, check.postId, check.fileId, check.verdict)
  return 1
}
