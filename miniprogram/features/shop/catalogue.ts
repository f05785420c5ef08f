import type { ProductList } from '@contract/shop'
import { cloud } from '../../platform/cloud'
import { createQuery, type Query } from '../../platform/query'

const queries = new Map<string, Query<ProductList>>()

/** The shelf of a category, '' being everything; one query each, shared by the screens that show it. */
export function shelf(category: string): Query<ProductList> {
  const known = queries.get(category)
  if (known) return known
  const made = createQuery(`shelf:${category}`, () => cloud.shop.listProducts(inputOf(category)))
  queries.set(category, made)
  return made
}

/** Adds the next page to a shelf, if there is one. Throws a failure when it cannot be had. */
export async function readOn(category: string): Promise<void> {
  const state = shelf(category).use.getState()
  const cursor = state.phase === 'ready' ? state.value.cursor : null
  if (cursor === null) return
  const page = await cloud.shop.listProducts({ ...inputOf(category), cursor })
  shelf(category).put((shown) =>
    shown.cursor === cursor ? { ...page, products: [...shown.products, ...page.products] } : shown,
  )
}

const inputOf = (category: string) => (category === '' ? {} : { category })
