import { LONGEST_WINDOW_DAYS, MOST_DEPTH, type ConditionProblem } from './check-condition'

const SENTENCES: Readonly<Record<ConditionProblem['problem'], string>> = {
  'too-deep': `条件套得太深，最多 ${MOST_DEPTH} 层`,
  empty: '里面没有写内容',
  'unknown-field': '没有这个指标',
  'upside-down': '下限比上限大',
  'no-limit': '没有写下限或上限',
  'window-out-of-range': `天数要在 1 到 ${LONGEST_WINDOW_DAYS} 之间`,
}

/** What is wrong with a condition, as an operator reads it, without a full stop. */
export const problemSentence = (problem: ConditionProblem['problem']): string => SENTENCES[problem]
