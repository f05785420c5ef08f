import type { Queries } from '../../usecases/context'
import { find } from '../find'
import { command } from '../sdk'

/** Who has become one with another is only still there until nothing names them. */
const ownSelf = { mergedInto: command.exists(false) }

/** Sorts after everything a nickname may go on with. */
const LAST = '\uffff'

/** Questions to `members`. */
export const members: Queries['members'] = {
  findStale: (shard, limit) => find('members', { cadenceStale: true, shard }, [], limit),
  findToReview: (today, limit) => find('members', { reviewOn: command.lte(today) }, [['reviewOn', 'asc']], limit),
  page: (afterId, limit) => find('members', { _id: command.gt(afterId), ...ownSelf }, [['_id', 'asc']], limit),
  named: (beginning, limit) =>
    find(
      'members',
      { nickname: command.and([command.gte(beginning), command.lt(beginning + LAST)]), ...ownSelf },
      [['nickname', 'asc']],
      limit,
    ),
  bornOn: (birthdays, afterId, limit) =>
    find('members', { birthday: command.in(birthdays), _id: command.gt(afterId), ...ownSelf }, [['_id', 'asc']], limit),
}
