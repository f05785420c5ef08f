import { refuse } from '../refusal'
import type { EpochMs } from '../time'
import { checkCondition } from './check-condition'
import type { Condition } from './condition'
import { problemSentence } from './problem-sentence'

/** An operator's own segment: a condition with a name, by which campaigns and coupons find it. */
export type Segment = {
  readonly segmentId: string
  readonly name: string
  readonly condition: Condition
  readonly savedAt: EpochMs
}

/** How many segments a shop can keep. */
export const MOST_SEGMENTS = 50
const LONGEST_NAME = 20

/** @throws refusal segment/invalid with every problem of the name and the condition, in sentences. */
export function requireSegment({ name, condition }: Pick<Segment, 'name' | 'condition'>): void {
  const problems = [
    ...nameProblems(name),
    ...checkCondition(condition).map(({ problem }) => `${problemSentence(problem)}。`),
  ]
  if (problems.length > 0) throw refuse('segment/invalid', { problem: problems.join('') })
}

function nameProblems(name: string): readonly string[] {
  const length = [...name.trim()].length
  if (length === 0) return ['还没有写名字。']
  return length > LONGEST_NAME ? [`名字最多 ${LONGEST_NAME} 个字。`] : []
}
