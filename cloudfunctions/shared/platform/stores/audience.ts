import type { Queries } from '../../usecases/context'
import { find } from '../find'
import { command, db } from '../sdk'

/** Questions to `members` as an audience. */
export const audience: Queries['audience'] = {
  async page(afterId, limit) {
    const members = await find(
      'members',
      { _id: command.gt(afterId), mergedInto: command.exists(false) },
      [['_id', 'asc']],
      limit,
    )
    return members.map(({ memberId }) => memberId)
  },
  async count() {
    return (await db.collection('members').where({}).count()).total
  },
}
