import { blendTastes } from './taste'
import type { Taste } from './taste'

/** Tastes of a sample of members, findable by product. */
export type TasteIndex = {
  readonly tastes: ReadonlyMap<string, Taste>
  /** How much a product says of a taste: the fewer members buy it, the more (inverse document frequency). */
  readonly rarity: ReadonlyMap<string, number>
  /** Members by place, and who buys a product: places with the weight in that member's taste; tastes have length 1. */
  readonly memberIds: readonly string[]
  readonly buyers: ReadonlyMap<string, Buyers>
}

type Buyers = { readonly places: number[]; readonly weights: number[] }

/** A member with a similar taste: cosine of the two, 0–1. */
export type Neighbour = { readonly memberId: string; readonly similarity: number }

/** Makes tastes findable. */
export function indexTastes(tastes: ReadonlyMap<string, Taste>): TasteIndex {
  const rarity = rarityOf([...tastes.values()])
  const buyers = new Map<string, Buyers>()
  const memberIds = [...tastes.keys()]
  memberIds.forEach((memberId, place) => {
    for (const [productId, weight] of unitOf(tastes.get(memberId) as Taste, rarity)) {
      const own = buyers.get(productId) ?? { places: [], weights: [] }
      buyers.set(productId, own)
      own.places.push(place)
      own.weights.push(weight)
    }
  })
  return { tastes, rarity, memberIds, buyers }
}

/** The members whose taste is most like this one, most similar first; never the member itself. */
export function nearest(index: TasteIndex, memberId: string, taste: Taste, count: number): Neighbour[] {
  const similarities = new Float64Array(index.memberIds.length)
  for (const [productId, weight] of unitOf(taste, index.rarity)) {
    const { places, weights } = index.buyers.get(productId) ?? { places: [], weights: [] }
    for (let at = 0; at < places.length; at++) {
      const place = places[at] as number
      similarities[place] = (similarities[place] as number) + weight * (weights[at] as number)
    }
  }
  const least = leastOfBest(similarities, count + 1)
  return index.memberIds
    .flatMap((other, place): Neighbour[] => {
      const similarity = similarities[place] as number
      return similarity > 0 && similarity >= least && other !== memberId ? [{ memberId: other, similarity }] : []
    })
    .sort((a, b) => b.similarity - a.similarity || (a.memberId < b.memberId ? -1 : 1))
    .slice(0, count)
}

/** The smallest of the `count` largest values. */
const leastOfBest = (values: Float64Array, count: number): number =>
  values.length <= count ? 0 : (Float64Array.from(values).sort()[values.length - count] as number)

/** What the nearest members buy, the more similar counting more; empty when nobody shares a product. */
export const tasteAround = (index: TasteIndex, neighbours: readonly Neighbour[]): Taste =>
  blendTastes(
    neighbours.map(({ memberId, similarity }) => ({ taste: index.tastes.get(memberId) as Taste, weight: similarity })),
  )

function rarityOf(tastes: readonly Taste[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const taste of tastes)
    for (const productId of taste.keys()) counts.set(productId, (counts.get(productId) ?? 0) + 1)
  return new Map([...counts].map(([productId, count]) => [productId, Math.log(1 + tastes.length / count)]))
}

/** The taste weighed by rarity and brought to length 1; products nobody in the sample buys say nothing. */
function unitOf(taste: Taste, rarity: ReadonlyMap<string, number>): [string, number][] {
  const weighed = [...taste].map(([productId, share]): [string, number] => [
    productId,
    share * (rarity.get(productId) ?? 0),
  ])
  const length = Math.hypot(...weighed.map(([, weight]) => weight))
  return length > 0 ? weighed.map(([productId, weight]) => [productId, weight / length]) : []
}
