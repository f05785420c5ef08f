import * as v from 'valibot'
import type { EpochMs } from '@domain/time'
import type { PostState } from '@domain/community/post'
import type { Fen } from '@domain/money'
import { reads, writes } from './action'
import { cursorField, idField } from './fields'

/** Who wrote something; `isStaff` marks people of the shop. */
export type Author = { readonly name: string; readonly isStaff: boolean; readonly isMine: boolean }

/** A product under a post, or to choose for one. */
export type PostedProduct = {
  readonly productId: string
  readonly name: string
  readonly category: string
  readonly pictureUrl: string | null
  readonly priceFen: Fen
}

/** One post as the feed shows it; a picture's address holds for hours. `reason`: why an operator took it down. */
export type PostCard = {
  readonly postId: string
  readonly author: Author
  readonly boughtTimes: number
  readonly product: PostedProduct | null
  readonly text: string
  readonly pictures: readonly string[]
  readonly state: Exclude<PostState, 'deleted'>
  readonly reason: string | null
  readonly postedAt: EpochMs
  readonly likes: number
  readonly isLiked: boolean
  /** Chosen by the shop as one that helps others; absent in what an earlier version kept on the phone. */
  readonly isChosen?: boolean
  readonly comments: number
}

/** A page of the feed, newest first; on the first page the author's own that others do not see yet come along. */
export type Feed = { readonly now: EpochMs; readonly posts: readonly PostCard[]; readonly cursor: string | null }

/** Something under a post. */
export type CommentLine = {
  readonly commentId: string
  readonly author: Author
  readonly text: string
  readonly isInReview: boolean
  readonly writtenAt: EpochMs
}

/** One post with what was written under it, oldest first. */
export type PostPage = {
  readonly now: EpochMs
  readonly post: PostCard
  readonly comments: readonly CommentLine[]
  readonly cursor: string | null
}

/** What an operator has to look at: doubtful, reported, or unanswered by the check for half an hour. */
export type ReviewList = {
  readonly now: EpochMs
  /** The newest that everybody sees, to choose from. */
  readonly recent: readonly PostCard[]
  readonly posts: readonly (PostCard & { readonly reports: number })[]
}

const textField = v.pipe(v.string(), v.maxLength(2_500))
const fileIdField = v.pipe(v.string(), v.regex(/^cloud:\/\/[^\s/]+\/posts\/[\w./-]{1,200}$/, 'a picture under posts/'))

/** Area `community`: posts, likes, comments, reports, and what operators decide. */
export const community = {
  listPosts: reads<Feed>()('member', v.strictObject({ of: v.picklist(['everybody', 'me']), cursor: cursorField })),
  openPost: reads<PostPage>()('member', v.strictObject({ postId: idField, cursor: cursorField })),
  /** Products the member has really bought, the last bought first. */
  listBought: reads<{ readonly products: readonly (PostedProduct & { readonly boughtTimes: number })[] }>()(
    'member',
    v.strictObject({}),
  ),
  writePost: writes<PostCard>()(
    'member',
    v.strictObject({
      text: textField,
      productId: v.nullable(idField),
      fileIds: v.pipe(v.array(fileIdField), v.maxLength(9)),
    }),
  ),
  deletePost: writes<{ readonly postId: string }>()('member', v.strictObject({ postId: idField })),
  likePost: writes<{ readonly likes: number; readonly isLiked: boolean }>()(
    'member',
    v.strictObject({ postId: idField, isLiked: v.boolean() }),
  ),
  comment: writes<CommentLine>()('member', v.strictObject({ postId: idField, text: textField })),
  reportPost: writes<{ readonly postId: string }>()(
    'member',
    v.strictObject({ postId: idField, reason: v.picklist(['ad', 'abuse', 'false', 'other']) }),
  ),
  listToReview: reads<ReviewList>()('operator', v.strictObject({})),
  decidePost: writes<{ readonly postId: string; readonly state: PostState }>()(
    'operator',
    v.strictObject({
      postId: idField,
      verdict: v.picklist(['show', 'take-down', 'choose']),
      reason: v.pipe(v.string(), v.trim(), v.maxLength(100)),
    }),
  ),
}
