import type { ProductPage } from '@contract/shop'
import { cloud } from '../../platform/cloud'
import { createQuery, type Query } from '../../platform/query'

const queries = new Map<string, Query<ProductPage>>()

/** The page of one product; one query each. */
export function productPage(productId: string): Query<ProductPage> {
  const known = queries.get(productId)
  if (known) return known
  const made = createQuery(`product:${productId}`, () => cloud.shop.openProduct({ productId }))
  queries.set(productId, made)
  return made
}
