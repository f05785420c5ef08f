import { bestsellersOf } from '@domain/recommendation/bestsellers'
import { chooseBlend, shownOf } from '@domain/recommendation/choose-blend'
import type { Shown } from '@domain/recommendation/choose-blend'
import { hash32 } from '@domain/id'
import type { Blend } from '@domain/recommendation/recommend'
import { shelfOf } from '@domain/recommendation/shelf'
import type { History } from '@domain/recommendation/shelf'
import { tasteOf } from '@domain/recommendation/taste'
import type { Basket } from '@domain/recommendation/taste'
import type { Day } from '@domain/time'
import { basketScores, scoresOfCase, SHOWN, shownFrom } from './baskets'
import type { BasketCase, BasketScores } from './baskets'
import { bootstrapMean } from './bootstrap'
import type { Bootstrap } from './bootstrap'
import { PUBLISHED_SETTINGS, tifuRankings } from './tifu-knn'

/** Who only counts: the shop's bestsellers, the customer's own, the customer's own filled up with bestsellers. */
export type Counting = 'G-TopFreq' | 'P-TopFreq' | 'GP-TopFreq'

/** How well the hidden last baskets were foreseen by us and by those who only count. */
export type NextBasket = {
  readonly customers: number
  readonly blend: Blend
  readonly ours: BasketScores
  readonly baselines: Readonly<Record<Counting, BasketScores>>
}

/** The same with TIFU-KNN at its best published settings, and by how much we foresee more, customers drawn with replacement. */
export type AgainstTifu = NextBasket & {
  readonly tifu: BasketScores
  readonly recallGain: Bootstrap
  readonly ndcgGain: Bootstrap
}

const LEAST_BASKETS = 4
const TAUGHT_ON = 1000 // customers the blend is chosen on, by their baskets before the hidden one
const MOST_JUDGED = 2000

/**
 * Hides the last basket of every customer with four or more (of 2,000 of them, by hash) and shows ten products on the day it
 * came, as a shop does that is opened on a day: the day and what sold in the weeks before it are known.
 */
export function judgeNextBasket(all: readonly History[]): NextBasket {
  const { judged, blend, casesOf, ours, baselines } = foresee(all)
  return { customers: judged.length, blend, ours: basketScores(casesOf(ours)), baselines }
}

/** Judges TIFU-KNN on the same customers: the settings that foresee most of them, which favours it. */
export function judgeAgainstTifu(all: readonly History[]): AgainstTifu {
  const { judged, known, blend, casesOf, ours, baselines } = foresee(all)
  const asked = judged.map(withoutLast)
  const theirs = PUBLISHED_SETTINGS.map((settings) => {
    const rankings = tifuRankings(known, asked, settings)
    return casesOf((history, place) => shownFrom(history, rankings[place] ?? []))
  }).reduce((a, b) => (basketScores(b).recall10 > basketScores(a).recall10 ? b : a))
  const [own, other] = [casesOf(ours).map(scoresOfCase), theirs.map(scoresOfCase)]
  const names = judged.map(({ memberId }) => memberId)
  const gain = (of: 'recall' | 'ndcg'): Bootstrap =>
    bootstrapMean(
      own.map((one, place) => (one[of] ?? 0) - (other[place]?.[of] ?? 0)),
      names,
    )
  return {
    customers: judged.length,
    blend,
    ours: basketScores(casesOf(ours)),
    baselines,
    tifu: basketScores(theirs),
    recallGain: gain('recall'),
    ndcgGain: gain('ndcg'),
  }
}

/** What is shown on the day of the hidden basket. */
type Show = (history: History, place: number, today: Day) => Shown

function foresee(all: readonly History[]) {
  const judged = sampled(all.filter(({ baskets }) => baskets.length >= LEAST_BASKETS))
  const known = all.map((history) => (history.baskets.length >= LEAST_BASKETS ? withoutLast(history) : history))
  const blend = chooseBlend(judged.map(withoutLast).slice(0, TAUGHT_ON), known)
  const shelf = shelfOf(known, blend.decay)
  const places = new Map(bestsellersOf(shelf.popularity, Infinity).map((productId, place) => [productId, place]))
  const bestsellers = (own: readonly string[]): string[] => [
    ...bestsellersOf(shelf.popularity, SHOWN + own.length),
    ...[...own].sort((a, b) => (places.get(a) ?? Infinity) - (places.get(b) ?? Infinity)),
  ]
  const casesOf = (show: Show): BasketCase[] =>
    judged.map((history, place) => {
      const before = withoutLast(history)
      const { on, productIds } = history.baskets.at(-1) as Basket
      return { history: before, next: productIds, shown: show(before, place, on) }
    })
  const counted = (ranking: (history: History) => readonly string[]): BasketScores =>
    basketScores(casesOf((history) => shownFrom(history, ranking(history))))
  const ours: Show = (history, _place, today) => shownOf(history, today, shelf, blend)
  const baselines = {
    'G-TopFreq': counted((history) => [...new Set(bestsellers(ownTop(history)))]),
    'P-TopFreq': counted(ownTop),
    'GP-TopFreq': counted((history) => [...new Set([...ownTop(history), ...bestsellers(ownTop(history))])]),
  }
  return { judged, known, blend, casesOf, ours, baselines }
}

/** The same customers each time, whatever order the file has. */
const sampled = (histories: readonly History[]): readonly History[] =>
  histories.length <= MOST_JUDGED
    ? histories
    : [...histories].sort((a, b) => hash32(a.memberId) - hash32(b.memberId)).slice(0, MOST_JUDGED)

const withoutLast = ({ memberId, baskets }: History): History => ({ memberId, baskets: baskets.slice(0, -1) })

const ownTop = ({ baskets }: History): string[] =>
  [...tasteOf(baskets, 1)].sort(([, a], [, b]) => b - a).map(([productId]) => productId)
