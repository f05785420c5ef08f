import { LEAST_OUTCOMES } from '@domain/replenishment/due-within/due-within'
import type { Horizon } from '@domain/replenishment/due-within/due-within'
import { historiesOf } from '../histories/baskets'
import type { BasketScores } from '../histories/baskets'
import { judgeDue } from '../histories/judge-due'
import { hideLast, judgedOf, measure } from '../histories/last-interval'
import { judgeNextBasket } from '../histories/next-basket'
import { occasionsOf } from '../histories/pairs'
import type { Pair } from '../histories/pairs'
import { note } from './note'
import type { Note } from './note'
import type { Scores, Tenth } from '../histories/scores'

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

/** P(buys within H days): scores are null where the file cannot show them, and `why` says why. */
export type JudgedHorizon = { readonly [Name in keyof Scores]: number | null } & {
  /** `rate`: the shop is too small for the stack, purchase rates speak alone; null: nothing could be judged. */
  readonly model: 'stack' | 'rate' | null
  readonly pairs: number
  readonly buyers: number
  readonly why: string | null
}

/** Every horizon, judged or not. */
export type JudgedHorizons = Readonly<Record<Horizon, JudgedHorizon>>

/** The hidden next basket, ours beside the baselines. */
export type JudgedBasket = BasketScores & {
  readonly customers: number
  readonly baselines: Readonly<Record<string, BasketScores>>
}

// Several past days teach that no season is all there is; a large file is taught at fewer, for time and memory.
const [LEAST_LESSONS, MOST_LESSONS, SCENES_TAUGHT] = [3, 6, 600_000]

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
  const judge = (horizonDays: Horizon): JudgedAt => {
    const judgedOn = Math.min(cutDay, lastDay - horizonDays)
    if (judgedOn < firstDay)
      return unjudged(note(`the file is shorter than ${horizonDays} days`, `文件不足 ${horizonDays} 天`))
    if (judgedOn - firstDay < horizonDays)
      return unjudged(
        note(`the days before those judged are fewer than ${horizonDays}`, `评判期之前的历史不足 ${horizonDays} 天`),
      )
    const wanted = Math.min(MOST_LESSONS, Math.max(LEAST_LESSONS, Math.floor(SCENES_TAUGHT / pairs.length)))
    // A lesson from the shop's first days shows customers as they will never be again: half the past must have been there.
    const known = Math.floor((judgedOn - firstDay) / horizonDays)
    const lessons = Math.min(wanted, Math.max(Math.min(1, known), Math.floor(known / 2)))
    return judgedAt(pairs, judgedOn, horizonDays, lessons)
  }
  const [week, fortnight, month] = [judge(7), judge(14), judge(28)]
  const horizons: JudgedHorizons = { 7: week.scores, 14: fortnight.scores, 28: month.scores }
  const notes = [week, fortnight, month].flatMap(({ whys }, place) =>
    whys.map(({ english, chinese }) => {
      const days = [7, 14, 28][place] ?? 0
      return note(`who buys within ${days} days: ${english}`, `${days} 天内谁会买：${chinese}`)
    }),
  )
  return { horizons, notes, tenths: month.tenths }
}

type JudgedAt = {
  readonly scores: JudgedHorizon
  readonly tenths: readonly Tenth[]
  readonly whys: readonly Note[]
}

function judgedAt(pairs: readonly Pair[], judgedOn: number, horizonDays: Horizon, lessons: number): JudgedAt {
  const { ours, judged, model, tenths } = judgeDue(pairs, judgedOn, horizonDays, lessons)
  const buyers = judged.filter(({ bought }) => bought).length
  const isOneSided = buyers === 0 || buyers === judged.length
  const whys = [
    ...(model.basis === 'rate'
      ? [
          note(
            `fewer than ${LEAST_OUTCOMES} to learn from bought, or did not: purchase rates are used, not the stacked model`,
            `可学习的样本里买了或没买的不足 ${LEAST_OUTCOMES} 例：只用购买频率，不用叠加模型`,
          ),
        ]
      : []),
    ...(isOneSided
      ? [
          note(
            `${buyers} of ${judged.length} bought in the days judged: their order cannot be judged`,
            `评判期内 ${judged.length} 例中有 ${buyers} 例买了：无法评判排序`,
          ),
        ]
      : []),
  ]
  const scores = {
    auc: finite(ours.auc),
    brier: finite(ours.brier),
    ece: finite(ours.ece),
    lift10: finite(ours.lift10),
    model: model.basis,
    pairs: judged.length,
    buyers,
    why: whys.length > 0 ? whys.map(({ english }) => english).join('; ') : null,
  }
  return { scores, tenths, whys }
}

const unjudged = (why: Note): JudgedAt => ({
  scores: { auc: null, brier: null, ece: null, lift10: null, model: null, pairs: 0, buyers: 0, why: why.english },
  tenths: [],
  whys: [why],
})

const finite = (value: number): number | null => (Number.isFinite(value) ? value : null)

/** Judges the next baskets; null when nobody has four. */
export function judgeBaskets(pairs: readonly Pair[]): JudgedBasket | null {
  const { customers, ours, baselines } = judgeNextBasket(historiesOf(pairs))
  return customers === 0 ? null : { ...ours, customers, baselines }
}
