import type { Basket } from './taste'

/** In how many baskets products were, alone and two together: sums, so shards add up. */
export type Together = {
  readonly baskets: number
  readonly of: ReadonlyMap<string, number>
  readonly pairs: ReadonlyMap<string, ReadonlyMap<string, number>>
}

/** A product bought with another one more often than chance: how many times as often. */
export type Companion = { readonly productId: string; readonly lift: number; readonly baskets: number }

const LARGEST_BASKET = 60 // a wholesaler's order says little about what goes with what, and costs its square
const LEAST_BASKETS = 3
const LEAST_LIFT = 1.2
const CAUTION = 2 // baskets that are assumed to have followed chance

/** Counts what was bought together. */
export function countTogether(baskets: Iterable<Basket>): Together {
  const of = new Map<string, number>()
  const pairs = new Map<string, Map<string, number>>()
  let counted = 0
  for (const { productIds } of baskets) {
    const products = [...new Set(productIds)]
    if (products.length === 0 || products.length > LARGEST_BASKET) continue
    counted += 1
    for (const product of products) {
      add(of, product)
      const others = pairs.get(product) ?? new Map<string, number>()
      pairs.set(product, others)
      for (const other of products) if (other !== product) add(others, other)
    }
  }
  return { baskets: counted, of, pairs }
}

/** What goes with a product, the strongest first: seen together a few times at least, and clearly more often than chance. */
export function companionsOf({ baskets, of, pairs }: Together, productId: string, count: number): Companion[] {
  const own = of.get(productId) ?? 0
  return [...(pairs.get(productId) ?? [])]
    .map(([other, both]) => {
      const byChance = (own * (of.get(other) as number)) / baskets
      return { productId: other, lift: (both + CAUTION) / (byChance + CAUTION), baskets: both }
    })
    .filter((companion) => companion.baskets >= LEAST_BASKETS && companion.lift >= LEAST_LIFT)
    .sort((a, b) => b.lift - a.lift || (a.productId < b.productId ? -1 : 1))
    .slice(0, count)
}

const add = (counts: Map<string, number>, key: string): Map<string, number> =>
  counts.set(key, (counts.get(key) ?? 0) + 1)
