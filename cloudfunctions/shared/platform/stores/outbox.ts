import type { Queries } from '../../usecases/context'
import { find } from '../find'
import { command } from '../sdk'

/** Questions to `outbox_rows`. */
export const outbox: Queries['outbox'] = {
  findDue: (now, limit) =>
    find('outbox_rows', { state: 'waiting', dueAt: command.lte(now) }, [['dueAt', 'asc']], limit),
  ofOrder: (orderId, limit) => find('outbox_rows', { orderId, state: 'waiting' }, [['dueAt', 'asc']], limit),
}
