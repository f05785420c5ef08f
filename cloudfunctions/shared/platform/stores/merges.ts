import type { Queries } from '../../usecases/context'
import { find } from '../find'
import { command } from '../sdk'

/** Questions to `merges`. */
export const merges: Queries['merges'] = {
  findMoving: (afterLeftId, limit) =>
    find('merges', { state: 'moving', leftId: command.gt(afterLeftId) }, [['leftId', 'asc']], limit),
  waiting: (limit) => find('merges', { state: 'waiting' }, [['proposedAt', 'asc']], limit),
  into: (keptId, limit) => find('merges', { keptId, state: command.in(['moving', 'done']) }, [], limit),
}
