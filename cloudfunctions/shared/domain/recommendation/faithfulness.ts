import type { Basket } from './taste'

/** How often a product is bought again: of the baskets after the first one it was in, the share it was in, 0–1. */
export type Faithfulness = ReadonlyMap<string, number>

// What one product shows is drawn to what the shop's products show together, which is worth this many baskets.
const WEIGHT = 10

/** Of every product that a basket of its buyer has followed. */
export function faithfulnessOf(histories: Iterable<{ readonly baskets: readonly Basket[] }>): Faithfulness {
  const seen = new Map<string, Seen>()
  const all: Seen = { again: 0, chances: 0 }
  for (const { baskets } of histories) {
    const had = new Set<string>()
    baskets.forEach(({ productIds }, place) => {
      for (const productId of new Set(productIds)) {
        const own = seen.get(productId) ?? { again: 0, chances: 0 }
        seen.set(productId, own)
        for (const count of [own, all])
          if (had.has(productId)) count.again++
          else count.chances += baskets.length - 1 - place
        had.add(productId)
      }
    })
  }
  const usual = all.again / Math.max(1, all.chances)
  return new Map([...seen].map(([id, { again, chances }]) => [id, (again + WEIGHT * usual) / (chances + WEIGHT)]))
}

type Seen = { again: number; chances: number }
