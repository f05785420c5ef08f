import type { Audience } from '@domain/campaign/campaign'
import { checkCondition } from '@domain/segment/check-condition'
import { problemSentence } from '@domain/segment/problem-sentence'

/** What is wrong with a condition, in words; empty when it can be looked for. */
export const conditionProblems = (condition: Audience): readonly string[] =>
  condition === 'everyone' ? [] : checkCondition(condition).map(({ problem }) => problemSentence(problem))
