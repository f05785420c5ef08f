import type { History } from '@domain/recommendation/shelf'

/** Settings of TIFU-KNN: neighbours, baskets a group, decay within and between groups, weight of the own vector. */
export type TifuSettings = {
  readonly neighbours: number
  readonly groupSize: number
  readonly withinDecay: number
  readonly groupDecay: number
  readonly alpha: number
}

/** What the paper found best on Ta-Feng, Dunnhumby, Instacart and ValuedShopper. */
export const PUBLISHED_SETTINGS: readonly TifuSettings[] = [
  { neighbours: 300, groupSize: 7, withinDecay: 0.9, groupDecay: 0.7, alpha: 0.7 },
  { neighbours: 900, groupSize: 3, withinDecay: 0.9, groupDecay: 0.6, alpha: 0.2 },
  { neighbours: 900, groupSize: 3, withinDecay: 0.9, groupDecay: 0.7, alpha: 0.9 },
  { neighbours: 300, groupSize: 7, withinDecay: 1, groupDecay: 0.6, alpha: 0.7 },
]

type Vector = ReadonlyMap<string, number>

/** TIFU-KNN (Hu, He, Gao and Zhang 2020): products as ranked for each member asked, its neighbours by Euclidean distance. */
export function tifuRankings(
  histories: readonly History[],
  asked: readonly History[],
  settings: TifuSettings,
): string[][] {
  const vectors = histories.map(({ memberId, baskets }) => ({ memberId, vector: frequencyVector(baskets, settings) }))
  const index = invert(vectors.map(({ vector }) => vector))
  const squares = vectors.map(({ vector }) => squareOf(vector))
  return asked.map(({ memberId, baskets }) => {
    const own = frequencyVector(baskets, settings)
    const products = new Float64Array(vectors.length)
    for (const [productId, value] of own)
      for (const [place, other] of index.get(productId) ?? [])
        products[place] = (products[place] as number) + value * other
    const distances = squares.map((square, place) => square - 2 * (products[place] as number))
    const nearest = [...distances.keys()]
      .filter((place) => vectors[place]?.memberId !== memberId)
      .sort((a, b) => (distances[a] as number) - (distances[b] as number))
      .slice(0, settings.neighbours)
    const scores = new Map<string, number>()
    const add = (vector: Vector, weight: number): void => {
      for (const [productId, value] of vector) scores.set(productId, (scores.get(productId) ?? 0) + weight * value)
    }
    add(own, settings.alpha)
    for (const place of nearest) add(vectors[place]?.vector ?? new Map(), (1 - settings.alpha) / nearest.length)
    return [...scores].sort((a, b) => b[1] - a[1]).map(([productId]) => productId)
  })
}

/** The personal item frequency with hierarchical decay: within groups of baskets, and between groups. */
function frequencyVector(baskets: History['baskets'], settings: TifuSettings): Vector {
  const { groupSize, withinDecay, groupDecay } = settings
  const groups = Math.ceil(baskets.length / groupSize)
  const first = baskets.length - (groups - 1) * groupSize // the oldest group takes what is left over
  const vector = new Map<string, number>()
  baskets.forEach(({ productIds }, place) => {
    const group = place < first ? 0 : 1 + Math.floor((place - first) / groupSize)
    const size = group === 0 ? first : groupSize
    const within = group === 0 ? place : (place - first) % groupSize
    const weight = (withinDecay ** (size - 1 - within) / size) * (groupDecay ** (groups - 1 - group) / groups)
    for (const productId of new Set(productIds)) vector.set(productId, (vector.get(productId) ?? 0) + weight)
  })
  return vector
}

function invert(vectors: readonly Vector[]): Map<string, [number, number][]> {
  const index = new Map<string, [number, number][]>()
  vectors.forEach((vector, place) => {
    for (const [productId, value] of vector) {
      const list = index.get(productId) ?? []
      index.set(productId, list)
      list.push([place, value])
    }
  })
  return index
}

const squareOf = (vector: Vector): number => [...vector.values()].reduce((sum, value) => sum + value * value, 0)
