import type { Queries } from '../../usecases/context'
import { find } from '../find'
import { command, db } from '../sdk'

/** Questions to `products`. */
export const products: Queries['products'] = {
  list: (category, afterSort, limit) =>
    find(
      'products',
      { ...(category === null ? {} : { category }), sort: command.gt(afterSort) },
      [['sort', 'asc']],
      limit,
    ),
  holding: (words, limit) => find('products', command.and(words.map(anywhere)), [['sort', 'asc']], limit),
}

const FIELDS = ['name', 'pack', 'productId'] as const

/** A word somewhere in the fields; what it means to a pattern is taken from its letters. */
const anywhere = (word: string): object => {
  const pattern = db.RegExp({ regexp: word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'), options: 'i' })
  return command.or(FIELDS.map((field) => ({ [field]: pattern })))
}
