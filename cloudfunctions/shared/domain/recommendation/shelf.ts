import { faithfulnessOf } from './faithfulness'
import type { Faithfulness } from './faithfulness'
import { latelyOf } from './lately'
import type { Lately } from './lately'
import { indexTastes } from './neighbours'
import type { TasteIndex } from './neighbours'
import { blendTastes, strongest, tasteOf } from './taste'
import type { Basket, Taste } from './taste'

/** What the shop knows: tastes of a sample of members, what sells, how often things are bought again, and what is new. */
export type Shelf = {
  readonly index: TasteIndex
  readonly popularity: Taste
  readonly lately: Lately
  readonly faithfulness: Faithfulness
  /** The category of each product. */
  readonly categories: ReadonlyMap<string, string>
  readonly newcomers: readonly string[]
}

/** A member's baskets, oldest first. */
export type History = { readonly memberId: string; readonly baskets: readonly Basket[] }

/**
 * The shelf of these members: each counts once in what sells, recent baskets more. A taste is known by its `kept` strongest
 * products.
 */
export function shelfOf(histories: readonly History[], decay: number, kept = Infinity): Shelf {
  const tastes = new Map(histories.map(({ memberId, baskets }) => [memberId, tasteOf(baskets, decay)]))
  return {
    index: indexTastes(new Map([...tastes].map(([memberId, taste]) => [memberId, strongest(taste, kept)]))),
    popularity: blendTastes([...tastes.values()].map((taste) => ({ taste, weight: 1 }))),
    lately: latelyOf(histories),
    faithfulness: faithfulnessOf(histories),
    categories: new Map(),
    newcomers: [],
  }
}
