import type { Day } from '../time'
import { nearest, tasteAround } from './neighbours'
import { candidatesOf, fitRanker } from './ranker'
import { recommend, USUAL_BLEND } from './recommend'
import type { Blend, Recommendation } from './recommend'
import { shelfOf } from './shelf'
import type { History, Shelf } from './shelf'
import { tasteOf } from './taste'
import type { Basket } from './taste'

const CANDIDATES: readonly Blend[] = [
  USUAL_BLEND,
  { ...USUAL_BLEND, decay: 0.88 },
  { ...USUAL_BLEND, decay: 0.95 },
  { ...USUAL_BLEND, neighbourWeight: 3 },
  { ...USUAL_BLEND, neighbourWeight: 100 },
  { ...USUAL_BLEND, neighbourWeight: 0.3 },
  { ...USUAL_BLEND, neighbourWeight: 0.3, popularityWeight: 5 },
  { ...USUAL_BLEND, neighbourWeight: 0, popularityWeight: 1000 },
  { ...USUAL_BLEND, latelyWeight: 3 },
  { ...USUAL_BLEND, neighbourWeight: 0.3, latelyWeight: 20 },
]
const LEAST_BASKETS = 3
const LEAST_MEMBERS = 30
const CHOSEN_ON = 300 // members, to choose among blends
const [LEAST_TAUGHT, MOST_TAUGHT] = [100, 600] // members, to learn a ranking of the shop's own
const SHOWN = 10

/**
 * The blend that would have foreseen most of the last baskets of these members (a sample will do) from the ones before,
 * with `others` known as far as they are given and each taste by its strongest products. The usual blend where fewer than
 * 30 members have three baskets.
 */
export function chooseBlend(
  histories: readonly History[],
  others: readonly History[] = [],
  keptProducts = Infinity,
): Blend {
  const judged = histories.filter(({ baskets }) => baskets.length >= LEAST_BASKETS)
  if (judged.length < LEAST_MEMBERS) return USUAL_BLEND
  const cases = judged.map(({ memberId, baskets }): Case => {
    const { on, productIds } = baskets[baskets.length - 1] as Basket
    return { history: { memberId, baskets: baskets.slice(0, -1) }, today: on, next: new Set(productIds) }
  })
  const isJudged = new Set(judged.map(({ memberId }) => memberId))
  const known = [...cases.map(({ history }) => history), ...others.filter(({ memberId }) => !isJudged.has(memberId))]
  const shelves = new Map(CANDIDATES.map(({ decay }) => [decay, shelfOf(known, decay, keptProducts)]))
  const shelf = (blend: Blend): Shelf => shelves.get(blend.decay) as Shelf
  const foreseen = (blend: Blend, of: readonly Case[]): number =>
    of.reduce((sum, one) => sum + shareForeseen(one, shelf(blend), blend), 0)
  const sample = cases.slice(0, CHOSEN_ON)
  const best = CANDIDATES.map((blend) => ({ blend, recall: foreseen(blend, sample) })).reduce((a, b) =>
    b.recall > a.recall ? b : a,
  ).blend
  if (cases.length < LEAST_TAUGHT) return best
  const pupils = cases.slice(0, MOST_TAUGHT)
  const [taught, checked] = [0, 1].map((half) => pupils.filter((_, place) => place % 2 === half)) as [Case[], Case[]]
  const trial = rankedBlend(best, taught, shelf(best))
  const isBetter = trial !== null && foreseen(trial, checked) > foreseen(best, checked)
  return (isBetter ? rankedBlend(best, pupils, shelf(best)) : null) ?? best
}

type Case = { readonly history: History; readonly today: Day; readonly next: ReadonlySet<string> }

/** The blend with a ranking learnt from what these members bought next; null where they bought too little. */
function rankedBlend(blend: Blend, cases: readonly Case[], shelf: Shelf): Blend | null {
  const ranker = fitRanker(
    cases.flatMap(({ history, today, next }) => {
      const people = nearest(shelf.index, history.memberId, tasteOf(history.baskets, blend.decay), blend.neighbours)
      const around = tasteAround(shelf.index, people)
      return candidatesOf({ baskets: history.baskets, today }, around, shelf, blend).map(({ productId, features }) => ({
        features,
        isBought: next.has(productId),
      }))
    }),
  )
  return ranker === null ? null : { ...blend, ranker }
}

/** How much of the last basket stands among the ten shown, the first places counting more: recall and nDCG together. */
function shareForeseen({ history, today, next }: Case, shelf: Shelf, blend: Blend): number {
  const hits = topOf(history, today, shelf, blend).map((productId) => Number(next.has(productId)))
  const gains = hits.map((_, place) => 1 / Math.log2(place + 2))
  const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)
  const ideal = sum(gains.slice(0, next.size))
  const gained = sum(hits.map((hit, place) => hit * (gains[place] as number)))
  return sum(hits) / Math.max(1, next.size) + (ideal > 0 ? gained / ideal : 0)
}

/** The ten products with the highest scores, bought before or not. */
export const topOf = (history: History, today: Day, shelf: Shelf, blend: Blend): readonly string[] =>
  shownOf(history, today, shelf, blend).all

/** Ten products of each kind, and the ten with the highest scores of both. */
export type Shown = {
  readonly all: readonly string[]
  readonly repeat: readonly string[]
  readonly explore: readonly string[]
}

/** What is shown to a member. */
export function shownOf(history: History, today: Day, shelf: Shelf, blend: Blend): Shown {
  const { repeat, explore } = recommend({ ...history, today, wantsPersonal: true }, shelf, { count: SHOWN, blend })
  const ids = (list: readonly Recommendation[]): string[] => list.map(({ productId }) => productId)
  const both = [...repeat, ...explore].sort((a, b) => b.score - a.score).slice(0, SHOWN)
  return { all: ids(both), repeat: ids(repeat), explore: ids(explore) }
}
