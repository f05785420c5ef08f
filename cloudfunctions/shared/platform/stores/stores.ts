import type { Queries } from '../../usecases/context'
import { find } from '../find'

/** Questions to `stores`. */
export const stores: Queries['stores'] = { list: (limit) => find('stores', {}, [['storeId', 'asc']], limit) }
