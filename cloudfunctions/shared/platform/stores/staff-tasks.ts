import type { Queries } from '../../usecases/context'
import { find } from '../find'
import { command } from '../sdk'

/** Questions to `staff_tasks`. */
export const staffTasks: Queries['staffTasks'] = {
  open: (storeIds, limit) =>
    find('staff_tasks', { storeId: command.in(storeIds), state: 'open' }, [['openedAt', 'desc']], limit),
}
