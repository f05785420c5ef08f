import type { Queries } from '../../usecases/context'
import { find } from '../find'
import { command } from '../sdk'

/** Questions to `members`. */
export const members: Queries['members'] = {
  findStale: (shard, limit) => find('members', { cadenceStale: true, shard }, [], limit),
  findToReview: (today, limit) => find('members', { reviewOn: command.lte(today) }, [['reviewOn', 'asc']], limit),
  page: (afterId, limit) => find('members', { _id: command.gt(afterId) }, [['_id', 'asc']], limit),
  bornOn: (birthdays, afterId, limit) =>
    find('members', { birthday: command.in(birthdays), _id: command.gt(afterId) }, [['_id', 'asc']], limit),
}
