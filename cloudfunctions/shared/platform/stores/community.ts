import type { PostPlace, CommunityQueries } from '../../usecases/context/community'
import { find } from '../find'
import { command } from '../sdk'

const newestFirst = [
  ['postedAt', 'desc'],
  ['postId', 'desc'],
] as const

/** Posts older than a place in the feed; of the same instant, those with a smaller id. */
function olderThan(condition: object, after: PostPlace | null): object {
  if (after === null) return condition
  const sameInstant = { postedAt: after.postedAt, postId: command.lt(after.postId) }
  return command.and([condition, command.or([{ postedAt: command.lt(after.postedAt) }, sameInstant])])
}

/** Questions to `posts`. */
export const posts: CommunityQueries['posts'] = {
  shown: (after, limit) => find('posts', olderThan({ state: 'shown' }, after), newestFirst, limit),
  ofMember: (memberId, after, limit) => find('posts', olderThan({ memberId }, after), newestFirst, limit),
  async toReview(checkingBefore, limit) {
    const oldestFirst = [['postedAt', 'asc']] as const
    const [doubtful, unanswered] = await Promise.all([
      find('posts', { state: 'review' }, oldestFirst, limit),
      find('posts', { state: 'checking', postedAt: command.lt(checkingBefore) }, oldestFirst, limit),
    ])
    return [...doubtful, ...unanswered].sort((one, other) => one.postedAt - other.postedAt).slice(0, limit)
  },
}

/** Questions to `comments`. */
export const comments: CommunityQueries['comments'] = {
  ofPost: (postId, afterAt, limit) =>
    find('comments', { postId, writtenAt: command.gt(afterAt) }, [['writtenAt', 'asc']], limit),
}
