import type { Queries } from '../../usecases/context'
import { find } from '../find'
import { command, db } from '../sdk'

/** Questions to `plans`. */
export const plans: Queries['plans'] = {
  open: (memberId, limit) => find('plans', { memberId, state: 'open' }, [['dueOn', 'asc']], limit),
  openedOf: (memberIds, since, limit) =>
    find(
      'plans',
      { memberId: command.in([...memberIds]), openedOn: command.gte(since) },
      [['openedOn', 'desc']],
      limit,
    ),
  findToClose: (today, limit) =>
    find('plans', { state: 'open', closeOn: command.lt(today) }, [['closeOn', 'asc']], limit),
  async addMany(added) {
    await db.collection('plans').add({ data: added.map((plan) => ({ _id: plan.planId, v: 1, ...plan })) })
  },
}
