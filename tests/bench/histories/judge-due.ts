import { fitDueWithinLessons, probabilityWithin } from '@domain/replenishment/due-within/due-within'
import type { DueWithin, Horizon } from '@domain/replenishment/due-within/due-within'
import { FEATURES, featuresOf } from '@domain/replenishment/due-within/features'
import type { Examples } from '@domain/replenishment/due-within/logistic'
import type { Ranked } from './bootstrap'
import { scenesAt } from './due-scenes'
import type { SeenOutcome } from './due-scenes'
import type { Pair } from './pairs'
import { scoresOf, tenthsOf } from './scores'
import type { Scores, Tenth } from './scores'

/** P(buys within the horizon) as it did on the judged scenes; `taught` counts the earlier scenes it learnt from. */
export type JudgedDue = {
  readonly taught: number
  readonly judged: readonly SeenOutcome[]
  readonly model: DueWithin
  readonly ours: Scores
  readonly tenths: readonly Tenth[]
  /** The probabilities on the judged scenes with what happened, by customer. */
  readonly ranked: Ranked
}

/** Teaches at up to `lessons` cut-offs, each one horizon before the next, and judges at day number `cutDay`. */
export function judgeDue(pairs: readonly Pair[], cutDay: number, horizonDays: Horizon, lessons: number): JudgedDue {
  const lists = Array.from({ length: lessons }, (_, index) =>
    examplesAt(pairs, cutDay - (index + 1) * horizonDays, horizonDays),
  )
  const model = fitDueWithinLessons(lists, horizonDays)
  const judged = scenesAt(pairs, cutDay, horizonDays)
  const labels = judged.map(({ bought }) => Number(bought))
  const said = judged.map(({ scene }) => probabilityWithin(model, scene))
  return {
    taught: lists.reduce((sum, { labels: seen }) => sum + seen.length, 0),
    judged,
    model,
    ours: scoresOf(said, labels),
    tenths: tenthsOf(said, labels),
    ranked: { probabilities: said, labels, groups: judged.map(({ customerId }) => customerId) },
  }
}

/** The features of every pair at one cut-off: scenes are too large to keep those of several. */
function examplesAt(pairs: readonly Pair[], cutDay: number, horizonDays: Horizon): Examples {
  const scenes = scenesAt(pairs, cutDay, horizonDays)
  const width = FEATURES.length
  const rows = new Float64Array(scenes.length * width)
  scenes.forEach(({ scene }, row) => rows.set(featuresOf(scene, horizonDays), row * width))
  return { width, rows, labels: Uint8Array.from(scenes, ({ bought }) => Number(bought)) }
}
