import type { Queries } from '../../usecases/context'
import { find } from '../find'
import { command, db } from '../sdk'

/** Questions to `inbox_entries`. */
export const inbox: Queries['inbox'] = {
  readBy: (memberIds, sinceAt, limit) =>
    find(
      'inbox_entries',
      { memberId: command.in([...memberIds]), readAt: command.gte(sinceAt) },
      [['readAt', 'desc']],
      limit,
    ),
  page: (memberId, after, limit) =>
    find(
      'inbox_entries',
      after === null
        ? { memberId }
        : command.or([
            { memberId, postedAt: command.lt(after.postedAt) },
            { memberId, postedAt: after.postedAt, _id: command.lt(after.entryId) },
          ]),
      [
        ['postedAt', 'desc'],
        ['_id', 'desc'],
      ],
      limit,
    ),
  startedSince: (memberId, after, limit) =>
    find(
      'inbox_entries',
      { memberId, postedAt: command.gt(after), kind: command.in(['follow-up', 'campaign']) },
      [['postedAt', 'desc']],
      limit,
    ),
  async unread(memberId) {
    const { total } = await db.collection('inbox_entries').where({ memberId, readAt: null }).count()
    return total
  },
  async readAll(memberId, untilAt, readAt) {
    await db
      .collection('inbox_entries')
      .where({ memberId, readAt: null, postedAt: command.lte(untilAt) })
      .update({ data: { readAt } })
  },
}
