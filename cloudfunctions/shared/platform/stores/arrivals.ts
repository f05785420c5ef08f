import type { Queries } from '../../usecases/context'
import { find } from '../find'
import { command } from '../sdk'

/** What is new among `products`. */
export const arrivals: Queries['arrivals'] = {
  since: (on, limit) => find('products', { arrivedOn: command.gte(on) }, [['arrivedOn', 'desc']], limit),
}
