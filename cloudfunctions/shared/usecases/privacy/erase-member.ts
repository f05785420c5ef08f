import type { Erasure } from '@domain/member/erasure'
import type { Context } from '../context'
import { selvesOf } from './selves-of'
import { tracedCollections } from './trace-table'

const MAX_POSTS = 100

/** Takes a member's traces away, and those of whoever has become one with them, collection by collection; done again after a break it finds only what is left. */
export async function eraseMember(ctx: Context, erasure: Erasure): Promise<void> {
  const { memberId, goneId } = erasure
  for (const selfId of await selvesOf(ctx, memberId)) {
    await removePictures(ctx, selfId)
    for (const { collection, rule } of tracedCollections) {
      if (rule.kind === 'remove') await ctx.queries.traces.remove(collection, rule.by, selfId)
      if (rule.kind === 'rename')
        await ctx.queries.traces.rename(collection, rule.by, selfId, goneId, rule.blanks ?? {})
    }
  }
  await ctx.database.write('erasures', memberId, { ...erasure, doneAt: ctx.now })
}

/** Pictures lie outside the database: they go while the posts still say which. */
async function removePictures(ctx: Context, memberId: string): Promise<void> {
  for (let after: { postedAt: number; postId: string } | null = null; ;) {
    const posts = await ctx.queries.posts.ofMember(memberId, after, MAX_POSTS)
    await ctx.files.remove(posts.flatMap(({ pictures }) => pictures.map(({ fileId }) => fileId)))
    const last = posts.at(-1)
    if (!last || posts.length < MAX_POSTS) return
    after = last
  }
}
