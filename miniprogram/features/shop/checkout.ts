import type { CheckoutPage } from '@contract/shop'
import type { Wanted } from '@domain/shop/basket'
import { cloud } from '../../platform/cloud'
import { createQuery, type Query } from '../../platform/query'
import { writeWanted } from './wanted'

const queries = new Map<string, Query<CheckoutPage>>()

/** The checkout of some goods; one query for each set of them. */
export function checkoutOf(lines: readonly Wanted[]): Query<CheckoutPage> {
  const key = writeWanted(lines)
  const known = queries.get(key)
  if (known) return known
  const made = createQuery(`checkout:${key}`, () => cloud.shop.openCheckout({ lines: [...lines] }))
  queries.set(key, made)
  return made
}
