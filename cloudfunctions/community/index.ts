import { serve } from '../shared/runtime/serve'
import { comment } from '../shared/usecases/community/comment'
import { decidePost } from '../shared/usecases/community/decide-post'
import { deletePost } from '../shared/usecases/community/delete-post'
import { likePost } from '../shared/usecases/community/like-post'
import { listBought } from '../shared/usecases/community/list-bought'
import { listPosts } from '../shared/usecases/community/list-posts'
import { listToReview } from '../shared/usecases/community/list-to-review'
import { openPost } from '../shared/usecases/community/open-post'
import { reportPost } from '../shared/usecases/community/report-post'
import { writePost } from '../shared/usecases/community/write-post'

export const main = serve('community', {
  comment,
  decidePost,
  deletePost,
  likePost,
  listBought,
  listPosts,
  listToReview,
  openPost,
  reportPost,
  writePost,
})
