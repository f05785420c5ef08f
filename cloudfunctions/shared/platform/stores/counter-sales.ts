import type { Queries } from '../../usecases/context'
import { find } from '../find'
import { command } from '../sdk'

/** Questions to `counter_sales`. */
export const counterSales: Queries['counterSales'] = {
  ofStaff: (staffId, since, limit) =>
    find('counter_sales', { staffId, soldAt: command.gte(since) }, [['soldAt', 'desc']], limit),
}
