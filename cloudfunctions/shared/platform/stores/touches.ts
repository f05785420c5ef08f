import type { Queries } from '../../usecases/context'
import { find } from '../find'
import { command } from '../sdk'

/** Questions to `touches`. */
export const touches: Queries['touches'] = {
  findDue: (now, limit) => find('touches', { state: 'planned', dueAt: command.lte(now) }, [['dueAt', 'asc']], limit),
  findClaimedBefore: (at, limit) => find('touches', { state: 'sending', claimedAt: command.lte(at) }, [], limit),
  async nextDueAt() {
    const [next] = await find('touches', { state: 'planned' }, [['dueAt', 'asc']], 1)
    return next?.dueAt ?? null
  },
  deliveredSince: (memberId, after, limit) =>
    find('touches', { memberId, state: 'delivered', endedAt: command.gt(after) }, [['endedAt', 'desc']], limit),
}
