import { indexTastes } from './neighbours'
import { recommend, USUAL_BLEND } from './recommend'
import type { Blend, Shelf } from './recommend'
import { blendTastes, tasteOf } from './taste'
import type { Basket } from './taste'

/** A member's baskets, oldest first. */
export type History = { readonly memberId: string; readonly baskets: readonly Basket[] }

const CANDIDATES: readonly Blend[] = [
  USUAL_BLEND,
  { ...USUAL_BLEND, decay: 0.95 },
  { ...USUAL_BLEND, neighbourWeight: 3 },
  { ...USUAL_BLEND, neighbourWeight: 0.3 },
]
const LEAST_BASKETS = 3
const LEAST_MEMBERS = 30
const SHOWN = 10

/** The tastes of members, ready to be searched, and what sells: each member counts once, recent baskets more. */
export function shelfOf(histories: readonly History[], decay: number): Shelf {
  const tastes = new Map(histories.map(({ memberId, baskets }) => [memberId, tasteOf(baskets, decay)]))
  const popularity = blendTastes([...tastes.values()].map((taste) => ({ taste, weight: 1 })))
  return { index: indexTastes(tastes), popularity, categories: new Map(), newcomers: [] }
}

/**
 * The blend that would have foreseen most of the last baskets of these members (a sample will do) from the ones before.
 * The usual blend where fewer than 30 members have three baskets.
 */
export function chooseBlend(histories: readonly History[]): Blend {
  const judged = histories.filter(({ baskets }) => baskets.length >= LEAST_BASKETS)
  if (judged.length < LEAST_MEMBERS) return USUAL_BLEND
  const before = judged.map(({ memberId, baskets }) => ({ memberId, baskets: baskets.slice(0, -1) }))
  const recalls = CANDIDATES.map((blend) => {
    const shelf = shelfOf(before, blend.decay)
    const shares = before.map((history, index) => foreseen(history, (judged[index] as History).baskets, shelf, blend))
    return { blend, recall: shares.reduce((sum, share) => sum + share, 0) }
  })
  return recalls.reduce((a, b) => (b.recall > a.recall ? b : a)).blend
}

/** The share of the last basket that stands among the ten highest scores of both kinds. */
function foreseen(history: History, baskets: readonly Basket[], shelf: Shelf, blend: Blend): number {
  const next = new Set((baskets[baskets.length - 1] as Basket).productIds)
  const shown = topOf(history, shelf, blend)
  return shown.filter((productId) => next.has(productId)).length / Math.max(1, next.size)
}

/** The ten products with the highest scores, bought before or not. */
export function topOf(history: History, shelf: Shelf, blend: Blend): string[] {
  const { repeat, explore } = recommend({ ...history, wantsPersonal: true }, shelf, { count: SHOWN, blend })
  return [...repeat, ...explore]
    .sort((a, b) => b.score - a.score)
    .slice(0, SHOWN)
    .map(({ productId }) => productId)
}
