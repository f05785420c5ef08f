import { byShare } from './taste'
import type { Taste } from './taste'

const BESTSELLERS = new WeakMap<Taste, readonly string[]>() // of a shelf, which is asked for thousands of members

/** What sells best in a shop, best first. */
export function bestsellersOf(popularity: Taste, count: number): readonly string[] {
  const list = BESTSELLERS.get(popularity) ?? [...popularity].sort(byShare).map(([productId]) => productId)
  BESTSELLERS.set(popularity, list)
  return list.slice(0, count)
}
