import type { PostCard } from '@contract/community'
import { idOf } from '@domain/id'
import type { Post } from '@domain/community/post'
import type { MemberContext } from '../context'
import { loadAuthors, postedProduct } from '../views/authors'

/** Posts as the feed shows them to a member: names, products, pictures and likes by computed ids, in parallel. */
export async function postCards(ctx: MemberContext, posts: readonly Post[]): Promise<readonly PostCard[]> {
  const [authorOf, products, likes, urls] = await Promise.all([
    loadAuthors(
      ctx,
      posts.map(({ memberId }) => memberId),
    ),
    ctx.database.readMany(
      'products',
      posts.flatMap(({ productId }) => productId ?? []),
    ),
    ctx.database.readMany(
      'post_likes',
      posts.map(({ postId }) => idOf(postId, ctx.memberId)),
    ),
    ctx.files.urlsOf(posts.flatMap(({ pictures }) => pictures.map(({ fileId }) => fileId))),
  ])
  return posts.flatMap((post) => {
    const { state } = post
    if (state === 'deleted') return []
    const product = products.find(({ productId }) => productId === post.productId)
    const { postId, boughtTimes, text, postedAt, comments } = post
    return {
      ...{ postId, boughtTimes, text, postedAt, comments, state, likes: post.likes },
      author: authorOf(post.memberId),
      product: product ? postedProduct(product) : null,
      pictures: post.pictures.flatMap(({ fileId }) => urls.get(fileId) ?? []),
      reason: state === 'taken-down' ? (post.decision?.reason ?? null) : null,
      isChosen: post.chosenAt !== undefined,
      isLiked: likes.some((like) => like.postId === post.postId && like.isLiked),
    }
  })
}
