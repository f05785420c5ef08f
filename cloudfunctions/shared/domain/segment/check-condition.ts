import { FIGURES, WORDS } from './condition'
import type { Condition } from './condition'

/** A problem of a condition and where it is: `and.0.not` and the like. */
export type ConditionProblem = {
  readonly at: string
  readonly problem: 'too-deep' | 'empty' | 'unknown-field' | 'upside-down' | 'no-limit' | 'window-out-of-range'
}

/** Conditions within conditions, at most. */
export const MOST_DEPTH = 6
/** The longest window that events can be counted in, in days. */
export const LONGEST_WINDOW_DAYS = 730

/** What is wrong with a condition, all of it; empty when it can be saved. */
export function checkCondition(condition: Condition, at = 'all', depth = 1): ConditionProblem[] {
  if (depth > MOST_DEPTH) return [{ at, problem: 'too-deep' }]
  switch (condition.kind) {
    case 'and':
    case 'or': {
      const parts = condition.of.flatMap((part, index) => checkCondition(part, `${at}.${index}`, depth + 1))
      return condition.of.length === 0 ? [{ at, problem: 'empty' }] : parts
    }
    case 'not':
      return checkCondition(condition.of, `${at}.not`, depth + 1)
    case 'figure':
      return [
        ...problemIf(!FIGURES.includes(condition.figure), at, 'unknown-field'),
        ...problemIf(condition.from === undefined && condition.to === undefined, at, 'no-limit'),
        ...checkRange(condition, at),
      ]
    case 'word':
      return [
        ...problemIf(!WORDS.includes(condition.word), at, 'unknown-field'),
        ...problemIf(condition.oneOf.length === 0, at, 'empty'),
      ]
    case 'events':
      return [
        ...problemIf(
          !(condition.withinDays >= 1 && condition.withinDays <= LONGEST_WINDOW_DAYS),
          at,
          'window-out-of-range',
        ),
        ...checkRange(condition, at),
      ]
  }
}

const checkRange = (
  { from = -Infinity, to = Infinity }: { from?: number; to?: number },
  at: string,
): ConditionProblem[] => problemIf(from > to, at, 'upside-down')

const problemIf = (isWrong: boolean, at: string, problem: ConditionProblem['problem']): ConditionProblem[] =>
  isWrong ? [{ at, problem }] : []
