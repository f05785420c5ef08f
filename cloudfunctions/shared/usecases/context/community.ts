import type { Comment } from '@domain/community/comment'
import type { CheckVerdict, Post } from '@domain/community/post'
import type { EpochMs } from '@domain/time'

/** Which picture WeChat's asynchronous check was asked about; the verdict may come before or after the asking is noted. */
export type PictureCheck = {
  readonly postId: string | null
  readonly fileId: string | null
  readonly verdict: CheckVerdict | null
}

/** One member's like; taken back, it stays as `false`. */
export type PostLike = { readonly postId: string; readonly memberId: string; readonly isLiked: boolean }

/** One member's report. */
export type PostReport = {
  readonly postId: string
  readonly memberId: string
  readonly reason: string
  readonly reportedAt: EpochMs
}

/** What the collections of the community hold. */
export type CommunityDocuments = {
  posts: Post
  comments: Comment
  post_likes: PostLike
  post_reports: PostReport
  picture_checks: PictureCheck
}

/** Where a page of the feed begins: after this post. */
export type PostPlace = { readonly postedAt: EpochMs; readonly postId: string }

/** Questions about the community, newest first unless said otherwise. */
export type CommunityQueries = {
  readonly posts: {
    shown(after: PostPlace | null, limit: number): Promise<readonly Post[]>
    ofMember(memberId: string, after: PostPlace | null, limit: number): Promise<readonly Post[]>
    /** Doubtful or reported ones, and those whose pictures nobody has judged since before an instant; oldest first. */
    toReview(checkingBefore: EpochMs, limit: number): Promise<readonly Post[]>
  }
  readonly comments: {
    /** Oldest first. */
    ofPost(postId: string, afterAt: EpochMs, limit: number): Promise<readonly Comment[]>
  }
}

/** WeChat's content checks for somebody who is here now: it refuses to check for who has not been for two hours. */
export type ContentCheckGateway = {
  /** `review` as well when no answer could be had: a person looks instead. */
  checkText(openid: string, text: string, scene: 'comment' | 'forum'): Promise<CheckVerdict>
  /** The trace id under which the verdict will be pushed; null: it could not be asked. */
  askPicture(openid: string, url: string): Promise<string | null>
}

/** Cloud storage. */
export type FileGateway = {
  /** Temporary addresses by file id; a missing file is left out. At most 50 ids a call of the platform, cut here. */
  urlsOf(fileIds: readonly string[]): Promise<ReadonlyMap<string, string>>
  remove(fileIds: readonly string[]): Promise<void>
}
