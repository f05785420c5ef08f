import { chooseBlend, shelfOf, topOf } from '@domain/recommendation/choose-blend'
import type { History } from '@domain/recommendation/choose-blend'
import type { Blend } from '@domain/recommendation/recommend'
import { tasteOf } from '@domain/recommendation/taste'
import { basketScores } from './baskets'
import type { BasketScores } from './baskets'

/** How well the hidden last baskets were foreseen by us and by those who only count. */
export type NextBasket = {
  readonly customers: number
  readonly blend: Blend
  readonly ours: BasketScores
  readonly baselines: Readonly<Record<'P-TopFreq' | 'GP-TopFreq' | 'G-TopFreq', BasketScores>>
}

const LEAST_BASKETS = 4
const CHOSEN_ON = 300 // customers the blend is chosen on, by their baskets before the hidden one

/** Hides the last basket of every customer with four or more and shows ten products for it. */
export function judgeNextBasket(all: readonly History[]): NextBasket {
  const judged = all.filter(({ baskets }) => baskets.length >= LEAST_BASKETS)
  const known = all.map((history) => (history.baskets.length >= LEAST_BASKETS ? withoutLast(history) : history))
  const blend = chooseBlend(judged.map(withoutLast).slice(0, CHOSEN_ON))
  const shelf = shelfOf(known, blend.decay)
  const popular = [...shelf.popularity].sort(([, a], [, b]) => b - a).map(([productId]) => productId)
  const score = (show: (history: History) => readonly string[]): BasketScores =>
    basketScores(
      judged.map((history) => {
        const before = withoutLast(history)
        return { history: before, next: history.baskets.at(-1)?.productIds ?? [], shown: show(before) }
      }),
    )
  return {
    customers: judged.length,
    blend,
    ours: score((history) => topOf(history, shelf, blend)),
    baselines: {
      'P-TopFreq': score(ownTop),
      'GP-TopFreq': score((history) => [...new Set([...ownTop(history), ...popular])].slice(0, 10)),
      'G-TopFreq': score(() => popular.slice(0, 10)),
    },
  }
}

const withoutLast = ({ memberId, baskets }: History): History => ({ memberId, baskets: baskets.slice(0, -1) })

const ownTop = ({ baskets }: History): string[] =>
  [...tasteOf(baskets, 1)]
    .sort(([, a], [, b]) => b - a)
    .slice(0, 10)
    .map(([productId]) => productId)
