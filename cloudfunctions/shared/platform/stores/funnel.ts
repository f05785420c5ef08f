import { dayOf } from '@domain/time'
import type { Queries } from '../../usecases/context'
import { find } from '../find'
import { command } from '../sdk'

const MOST_HEARD = 1000

/** What a funnel is counted from. */
export const funnel: Queries['funnel'] = {
  lookedSince: (on, afterMemberId, limit) =>
    find('product_views', { 'looks.on': command.gte(on), _id: command.gt(afterMemberId) }, [['_id', 'asc']], limit),
  filledSince: (at, afterMemberId, limit) =>
    find('baskets', { 'lines.addedAt': command.gte(at), _id: command.gt(afterMemberId) }, [['_id', 'asc']], limit),
  async heardSince(memberIds, at) {
    const among = command.in(memberIds)
    const [answers, reviews] = await Promise.all([
      find('survey_answers', { memberId: among, answeredAt: command.gte(at) }, [], MOST_HEARD),
      find('reviews', { memberId: among, writtenAt: command.gte(at) }, [], MOST_HEARD),
    ])
    return [
      ...answers.map(({ memberId, answeredAt }) => ({ memberId, on: dayOf(answeredAt) })),
      ...reviews.map(({ memberId, writtenAt }) => ({ memberId, on: dayOf(writtenAt) })),
    ]
  },
}
