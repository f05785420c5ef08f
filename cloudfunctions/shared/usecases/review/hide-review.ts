import type { ReviewState } from '@domain/review/review'
import type { StaffContext } from '../context'
import { changeState } from './change-state'

/** Takes a review out of sight, and out of the count; what it earned stays. @throws refusal review/not-shown, review/own. */
export const hideReview = (
  ctx: StaffContext,
  { reviewId }: { readonly reviewId: string },
): Promise<{ readonly reviewId: string; readonly state: ReviewState }> => changeState(ctx, reviewId, 'hidden')
