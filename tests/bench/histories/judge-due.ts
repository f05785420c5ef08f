import { fitDueWithin, probabilityWithin } from '@domain/replenishment/due-within/due-within'
import type { DueWithin, Horizon, Outcome } from '@domain/replenishment/due-within/due-within'
import { scenesAt } from './due-scenes'
import type { Pair } from './pairs'
import { scoresOf } from './scores'
import type { Scores } from './scores'

/** P(buys within the horizon) as it did on the judged scenes; `taught` counts the earlier scenes it learnt from. */
export type JudgedDue = {
  readonly taught: number
  readonly judged: readonly Outcome[]
  readonly model: DueWithin
  readonly ours: Scores
  /** Scores any other probability on the same scenes. */
  readonly scores: (probability: (outcome: Outcome) => number) => Scores
}

/**
 * Teaches at up to `lessons` cut-offs, each one horizon before the next, and judges at day number `cutDay`.
 * @throws RangeError when nobody, or everybody, bought.
 */
export function judgeDue(pairs: readonly Pair[], cutDay: number, horizonDays: Horizon, lessons: number): JudgedDue {
  const taught = Array.from({ length: lessons }, (_, index) =>
    scenesAt(pairs, cutDay - (index + 1) * horizonDays, horizonDays),
  ).flat()
  const model = fitDueWithin(taught, horizonDays)
  const judged = scenesAt(pairs, cutDay, horizonDays)
  const labels = judged.map(({ bought }) => Number(bought))
  const scores = (probability: (outcome: Outcome) => number): Scores => scoresOf(judged.map(probability), labels)
  return { taught: taught.length, judged, model, scores, ours: scores(({ scene }) => probabilityWithin(model, scene)) }
}
