import type { Queries } from '../../usecases/context'
import { find } from '../find'
import { command } from '../sdk'

/** Who has become one with another is only still there until nothing names them. */
const ownSelf = { mergedInto: command.exists(false) }

/** Questions to `members`. */
export const members: Queries['members'] = {
  findStale: (shard, limit) => find('members', { cadenceStale: true, shard }, [], limit),
  findToReview: (today, limit) => find('members', { reviewOn: command.lte(today) }, [['reviewOn', 'asc']], limit),
  page: (afterId, limit) => find('members', { _id: command.gt(afterId), ...ownSelf }, [['_id', 'asc']], limit),
  bornOn: (birthdays, afterId, limit) =>
    find('members', { birthday: command.in(birthdays), _id: command.gt(afterId), ...ownSelf }, [['_id', 'asc']], limit),
}
