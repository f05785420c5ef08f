import * as v from 'valibot'
import type { EpochMs } from '@domain/time'
import type { ReviewState } from '@domain/review/review'
import type { Author, PostedProduct } from './community'
import { reads, writes } from './action'
import { cursorField, idField, longIdField } from './fields'

/** A review as others read it. `isKept` false: the goods went back after it was written. */
export type ReviewLine = {
  readonly reviewId: string
  readonly author: Author
  readonly score: number
  readonly text: string
  readonly writtenAt: EpochMs
  readonly isKept: boolean
}

/** What is said of a product, the newest first. `average` to one decimal, null where nobody has said anything. */
export type ReviewPage = {
  readonly now: EpochMs
  readonly count: number
  readonly average: number | null
  readonly reviews: readonly ReviewLine[]
  readonly cursor: string | null
  /** The member's latest purchase of it that they may still say something about; on the first page only. */
  readonly toWrite: string | null
}

/** What the member said of a product of a purchase. */
export type OwnReview = Pick<ReviewLine, 'reviewId' | 'score' | 'text'> & {
  readonly state: ReviewState
  readonly rewardedPoints: number | null
}

/** A purchase with what the member said, or may say, of each of its products. */
export type OwnReviews = {
  readonly lines: readonly {
    readonly product: PostedProduct
    readonly review: OwnReview | null
    readonly mayWrite: boolean
  }[]
  /** What a constructive review earns; 0: nothing. */
  readonly points: number
  /** Deleted within so many days of the reward, the points go back; absent in a page kept by an earlier version. */
  readonly keepDays?: number
}

/** A review its writer took away, and the points that went back for it. */
export type DeletedReview = { readonly reviewId: string; readonly takenBackPoints: number }

/** A review as an operator sees it. */
export type ReviewToJudge = ReviewLine & { readonly product: PostedProduct | null; readonly state: ReviewState }

/** Those that wait, the longest waiting first, and those in sight that nobody has rewarded, the newest first. */
export type ReviewDesk = {
  readonly now: EpochMs
  readonly points: number
  readonly waiting: readonly ReviewToJudge[]
  readonly shown: readonly ReviewToJudge[]
}

const one = v.strictObject({ reviewId: idField })

/** Area `review`: what buyers say of products, and what operators do about it. */
export const review = {
  listReviews: reads<ReviewPage>()('member', v.strictObject({ productId: idField, cursor: cursorField })),
  listMine: reads<OwnReviews>()('member', v.strictObject({ purchaseId: longIdField })),
  writeReview: writes<OwnReview>()(
    'member',
    v.strictObject({
      purchaseId: longIdField,
      productId: idField,
      score: v.picklist([1, 2, 3, 4, 5]),
      text: v.pipe(v.string(), v.trim(), v.maxLength(2_500)),
    }),
  ),
  /** 修改: it waits until an operator has seen it; points for it never come twice. */
  editReview: writes<OwnReview>()(
    'member',
    v.strictObject({
      reviewId: idField,
      score: v.picklist([1, 2, 3, 4, 5]),
      text: v.pipe(v.string(), v.trim(), v.maxLength(2_500)),
    }),
  ),
  deleteReview: writes<DeletedReview>()('member', one),
  listToReview: reads<ReviewDesk>()('operator', v.strictObject({})),
  /** Marks a review as constructive: it earns its writer points, once, whatever its score. */
  rewardReview: writes<{ readonly reviewId: string; readonly points: number }>()('operator', one),
  showReview: writes<{ readonly reviewId: string; readonly state: ReviewState }>()('operator', one),
  hideReview: writes<{ readonly reviewId: string; readonly state: ReviewState }>()('operator', one),
}
