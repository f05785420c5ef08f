import type { ReviewPlace, ReviewQueries } from '../../usecases/context/review'
import { find } from '../find'
import { command } from '../sdk'

const newestFirst = [
  ['writtenAt', 'desc'],
  ['reviewId', 'desc'],
] as const

/** Reviews older than a place; of the same instant, those with a smaller id. */
function olderThan(condition: object, after: ReviewPlace | null): object {
  if (after === null) return condition
  const sameInstant = { writtenAt: after.writtenAt, reviewId: command.lt(after.reviewId) }
  return command.and([condition, command.or([{ writtenAt: command.lt(after.writtenAt) }, sameInstant])])
}

/** Questions to `reviews`. */
export const reviews: ReviewQueries['reviews'] = {
  ofProduct: (productId, after, limit) =>
    find('reviews', olderThan({ productId, state: 'shown' }, after), newestFirst, limit),
  waiting: (limit) => find('reviews', { state: 'waiting' }, [['writtenAt', 'asc']], limit),
  unrewarded: (limit) => find('reviews', { state: 'shown', rewardedPoints: null }, newestFirst, limit),
}
