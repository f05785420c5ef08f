import type { ReviewState } from '@domain/review/review'
import type { StaffContext } from '../context'
import { changeState } from './change-state'

/** Brings a review that waited, or was hidden, into everybody's sight. @throws refusal review/not-shown, review/own. */
export const showReview = (
  ctx: StaffContext,
  { reviewId }: { readonly reviewId: string },
): Promise<{ readonly reviewId: string; readonly state: ReviewState }> => changeState(ctx, reviewId, 'shown')
