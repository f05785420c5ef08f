import type { Queries } from '../../usecases/context'
import { find } from '../find'
import { command, db } from '../sdk'

/** Questions to `member_histories`. */
export const histories: Queries['histories'] = {
  findToScore: (today, limit) =>
    find('member_histories', { rescoreOn: command.lte(today) }, [['rescoreOn', 'asc']], limit),
  async rescore(memberId, on) {
    await db
      .collection('member_histories')
      .doc(memberId)
      .update({ data: { rescoreOn: on } })
  },
}
