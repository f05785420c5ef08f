import { serve } from '../shared/runtime/serve'
import { deleteReview } from '../shared/usecases/review/delete-review'
import { editReview } from '../shared/usecases/review/edit-review'
import { hideReview } from '../shared/usecases/review/hide-review'
import { listMine } from '../shared/usecases/review/list-mine'
import { listReviews } from '../shared/usecases/review/list-reviews'
import { listToReview } from '../shared/usecases/review/list-to-review'
import { rewardReview } from '../shared/usecases/review/reward-review'
import { showReview } from '../shared/usecases/review/show-review'
import { writeReview } from '../shared/usecases/review/write-review'

export const main = serve('review', {
  deleteReview,
  editReview,
  hideReview,
  listMine,
  listReviews,
  listToReview,
  rewardReview,
  showReview,
  writeReview,
})
