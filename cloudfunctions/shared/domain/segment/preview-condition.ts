import type { Day } from '../time'
import { meets } from './condition'
import type { Condition, SegmentMember } from './condition'

/** How many members meet a condition and each of its parts: shows an operator which part is the narrow one. */
export type ConditionPreview = {
  readonly of: number
  readonly met: number
  /** The parts of an `and` or `or`, in order, each counted alone; empty for other conditions. */
  readonly parts: readonly { readonly met: number }[]
}

/** Counts with the same code that tells of a single member. */
export function previewCondition(members: Iterable<SegmentMember>, condition: Condition, today: Day): ConditionPreview {
  const parts = condition.kind === 'and' || condition.kind === 'or' ? condition.of : []
  const counts = parts.map(() => 0)
  let [of, met] = [0, 0]
  for (const member of members) {
    of += 1
    if (meets(member, condition, today)) met += 1
    parts.forEach((part, place) => {
      if (meets(member, part, today)) counts[place] = (counts[place] as number) + 1
    })
  }
  return { of, met, parts: counts.map((count) => ({ met: count })) }
}
