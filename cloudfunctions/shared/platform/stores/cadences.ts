import type { Queries } from '../../usecases/context'
import { find } from '../find'
import { command, db } from '../sdk'

/** Questions to `member_cadences`. */
export const cadences: Queries['cadences'] = {
  findToPlan: (today, limit) => find('member_cadences', { replanOn: command.lte(today) }, [['replanOn', 'asc']], limit),
  sample: (afterId, limit) => find('member_cadences', { _id: command.gt(afterId) }, [['_id', 'asc']], limit),
  async replan(memberId, on) {
    await db
      .collection('member_cadences')
      .doc(memberId)
      .update({ data: { replanOn: on } })
  },
}
