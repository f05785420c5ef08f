import type { Day } from '../time'

/** What was bought on one day; products once each. */
export type Basket = { readonly on: Day; readonly productIds: readonly string[] }

/** The share of baskets a product was in, 0–1, recent baskets counting more. */
export type Taste = ReadonlyMap<string, number>

/** A member's taste from its baskets, oldest first: each counts `decay` (0–1) times as much as the next one. */
export function tasteOf(baskets: readonly Basket[], decay: number): Taste {
  const taste = new Map<string, number>()
  let [weight, total] = [1, 0]
  for (const { productIds } of [...baskets].reverse()) {
    for (const productId of new Set(productIds)) taste.set(productId, (taste.get(productId) ?? 0) + weight)
    total += weight
    weight *= decay
  }
  for (const [productId, sum] of taste) taste.set(productId, sum / total)
  return taste
}

/** The mean of several tastes: of all members alike, or by weight. */
export function blendTastes(tastes: readonly { readonly taste: Taste; readonly weight: number }[]): Taste {
  const total = tastes.reduce((sum, { weight }) => sum + weight, 0)
  const blend = new Map<string, number>()
  for (const { taste, weight } of tastes)
    for (const [productId, share] of taste) blend.set(productId, (blend.get(productId) ?? 0) + (share * weight) / total)
  return blend
}

/** The products with the largest shares, largest first; equal ones by id. */
export const strongest = (taste: Taste, count: number): Taste => new Map([...taste].sort(byShare).slice(0, count))

/** Largest share first, then by id: the same every time. */
export const byShare = ([a, x]: readonly [string, number], [b, y]: readonly [string, number]): number =>
  y - x || (a < b ? -1 : 1)
