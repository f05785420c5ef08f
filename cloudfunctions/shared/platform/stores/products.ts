import type { Queries } from '../../usecases/context'
import { find } from '../find'
import { command } from '../sdk'

/** Questions to `products`. */
export const products: Queries['products'] = {
  list: (category, afterSort, limit) =>
    find(
      'products',
      { ...(category === null ? {} : { category }), sort: command.gt(afterSort) },
      [['sort', 'asc']],
      limit,
    ),
}
