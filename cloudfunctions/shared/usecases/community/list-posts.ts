import type { Feed } from '@contract/community'
import type { Post } from '@domain/community/post'
import { maySee } from '@domain/community/post'
import type { MemberContext } from '../context'
import type { PostPlace } from '../context/community'
import { postCards } from './post-cards'

const PAGE = 10
const MAX_OWN = 5

/** A page of the feed by cursor, which no post slips through or comes twice in; the author's own unseen ones come first. */
export async function listPosts(
  ctx: MemberContext,
  input: { readonly of: 'everybody' | 'me'; readonly cursor?: string | undefined },
): Promise<Feed> {
  const after = placeOf(input.cursor)
  const page =
    input.of === 'me'
      ? await ctx.queries.posts.ofMember(ctx.memberId, after, PAGE)
      : await ctx.queries.posts.shown(after, PAGE)
  const unseen = input.of === 'everybody' && after === null ? await ownUnseen(ctx) : []
  const last = page[page.length - 1]
  const seen = page.filter((post) => maySee(post, ctx.memberId))
  return {
    now: ctx.now,
    posts: await postCards(ctx, [...unseen, ...seen]),
    cursor: page.length === PAGE && last ? `${last.postedAt}.${last.postId}` : null,
  }
}

/** What the member has just written and others do not see yet. */
async function ownUnseen(ctx: MemberContext): Promise<readonly Post[]> {
  const own = await ctx.queries.posts.ofMember(ctx.memberId, null, MAX_OWN)
  return own.filter(({ state }) => state === 'checking' || state === 'review')
}

function placeOf(cursor: string | undefined): PostPlace | null {
  const [, postedAt, postId] = /^(\d{1,16})\.(\w+)$/.exec(cursor ?? '') ?? []
  return postedAt && postId ? { postedAt: Number(postedAt), postId } : null
}
