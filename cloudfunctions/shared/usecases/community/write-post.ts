import type { PostCard } from '@contract/community'
import { opaqueIdOf } from '@domain/community/opaque-id'
import { writePost as decidePost, type Post } from '@domain/community/post'
import { refuse } from '@domain/refusal'
import type { MemberContext } from '../context'
import { askPictures } from './ask-pictures'
import { loadBoughtTimes } from './load-bought-times'
import { postCards } from './post-cards'

/**
 * Writes a post once: words are checked at once, pictures after it is kept, and until then only the author sees them.
 * @throws refusal community/… when the words, the pictures or the product do not fit.
 */
export async function writePost(
  ctx: MemberContext,
  input: { readonly text: string; readonly productId: string | null; readonly fileIds: readonly string[] },
): Promise<PostCard> {
  const postId = opaqueIdOf('post', ctx.memberId, ctx.requestId)
  const known = await ctx.database.read('posts', postId)
  const post = known ?? (await keepPost(ctx, postId, input))
  if (post.state === 'checking') await askPictures(ctx, post)
  const [card] = await postCards(ctx, [post])
  if (!card) throw refuse('community/post-not-found')
  return card
}

async function keepPost(
  ctx: MemberContext,
  postId: string,
  input: { readonly text: string; readonly productId: string | null; readonly fileIds: readonly string[] },
): Promise<Post> {
  const { contentChecks, database, memberId, program } = ctx
  const openid = await ctx.queries.identities.openidOf(memberId)
  const [textVerdict, boughtTimes] = await Promise.all([
    contentChecks.checkText(openid ?? '', input.text, 'forum'),
    input.productId === null ? 0 : loadBoughtTimes(ctx).then((times) => times.get(input.productId ?? '') ?? 0),
  ])
  const post = decidePost(program.community, { ...input, postId, memberId, textVerdict, boughtTimes }, ctx.now)
  await database.add('posts', postId, post)
  return post
}
