import type { Horizon } from '@domain/replenishment/due-within/due-within'
import { historiesOf } from '../histories/baskets'
import type { BasketScores } from '../histories/baskets'
import { judgeDue } from '../histories/judge-due'
import { hideLast, judgedOf, measure } from '../histories/last-interval'
import { judgeNextBasket } from '../histories/next-basket'
import { occasionsOf } from '../histories/pairs'
import type { Pair } from '../histories/pairs'
import type { Scores } from '../histories/scores'

/** The last interval of each pair, hidden and forecast: errors in days, coverage 0–1. */
export type JudgedReplenishment = {
  readonly pairs: number
  readonly mae: number
  readonly personalMeanMae: number
  readonly bestNaiveMae: number
  readonly bestNaive: string
  readonly coverage50: number
  readonly coverage80: number
}

/** P(buys within H days) by horizon; a horizon that could not be judged is missing. */
export type JudgedHorizons = Readonly<Partial<Record<Horizon, Scores>>>

/** The hidden next basket, ours beside the baselines. */
export type JudgedBasket = BasketScores & {
  readonly customers: number
  readonly baselines: Readonly<Record<string, BasketScores>>
}

const LESSONS = 3

/** Forecasts the hidden last intervals; null when no pair has three of them. */
export function judgeReplenishment(pairs: readonly Pair[]): JudgedReplenishment | null {
  const hidden = pairs.flatMap(
    (pair) => hideLast(pair.customerId, pair.productId, occasionsOf(pair, pair.days.length)) ?? [],
  )
  if (judgedOf(hidden).length === 0) return null
  const { pairs: count, mae, naiveMae, coverage50, coverage80 } = measure(hidden)
  const [bestNaive, bestNaiveMae] = Object.entries(naiveMae).reduce((a, b) => (b[1] < a[1] ? b : a))
  const personalMeanMae = naiveMae['personal mean'] ?? bestNaiveMae
  return { pairs: count, mae, personalMeanMae, bestNaiveMae, bestNaive, coverage50, coverage80 }
}

/** Judges each horizon at the cut, or earlier when the file ends too soon after it; taught on what lies before. */
export function judgeHorizons(pairs: readonly Pair[], cutDay: number, firstDay: number, lastDay: number) {
  const scores: Partial<Record<Horizon, Scores>> = {}
  const notes: string[] = []
  for (const horizonDays of [7, 14, 28] as const) {
    const judgedOn = Math.min(cutDay, lastDay - horizonDays)
    const lessons = Math.min(LESSONS, Math.floor((judgedOn - firstDay) / horizonDays))
    try {
      scores[horizonDays] = judgeDue(pairs, judgedOn, horizonDays, Math.max(0, lessons)).ours
    } catch (problem) {
      if (!(problem instanceof RangeError)) throw problem
      notes.push(`who buys within ${horizonDays} days cannot be told: ${problem.message}`)
    }
  }
  return { scores, notes }
}

/** Judges the next baskets; null when nobody has four. */
export function judgeBaskets(pairs: readonly Pair[]): JudgedBasket | null {
  const { customers, ours, baselines } = judgeNextBasket(historiesOf(pairs))
  return customers === 0 ? null : { ...ours, customers, baselines }
}
