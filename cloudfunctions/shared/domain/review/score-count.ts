import type { Review } from './review'

/** What those who may be read say of a product together. */
export type ScoreCount = { readonly productId: string; readonly count: number; readonly scoreSum: number }

/** A product nobody has reviewed. */
export const noScores = (productId: string): ScoreCount => ({ productId, count: 0, scoreSum: 0 })

/** The count after a review has changed its state or its score; null: there was none before. Only shown ones count. */
export function recounted(kept: ScoreCount, before: Review | null, after: Review): ScoreCount {
  const [was, is] = [before && weightOf(before) ? before : null, weightOf(after) ? after : null]
  return {
    ...kept,
    count: kept.count + (is ? 1 : 0) - (was ? 1 : 0),
    scoreSum: kept.scoreSum + (is?.score ?? 0) - (was?.score ?? 0),
  }
}

/** The average score to one decimal; null where nobody has said anything. */
export const averageScore = ({ count, scoreSum }: ScoreCount): number | null =>
  count === 0 ? null : Math.round((scoreSum / count) * 10) / 10

const weightOf = ({ state }: Review): number => (state === 'shown' ? 1 : 0)
