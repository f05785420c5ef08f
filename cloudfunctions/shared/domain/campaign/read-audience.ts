import { checkCondition, type ConditionProblem } from '../segment/check-condition'
import { FIGURES, WORDS, type Condition } from '../segment/condition'
import type { Audience } from './campaign'

/** An audience as it was read, or what is wrong with it, in sentences. */
export type ReadAudience = { readonly audience: Audience | null; readonly problems: readonly string[] }

const EVENTS = ['purchase', 'browse', 'coupon-redeemed', 'points-redeemed', 'message-opened']
const MOST_DEPTH = 6

const sentences: Readonly<Record<ConditionProblem['problem'], string>> = {
  'too-deep': `条件套得太深，最多 ${MOST_DEPTH} 层`,
  empty: '里面没有写内容',
  'unknown-field': '没有这个指标',
  'upside-down': '下限比上限大',
  'no-limit': '没有写下限（from）或上限（to）',
  'window-out-of-range': '天数（withinDays）要在 1 到 730 之间',
}

/** Reads an audience written by hand: 'everyone' or a condition, whatever its shape. */
export function readAudience(written: unknown): ReadAudience {
  if (written === 'everyone') return { audience: 'everyone', problems: [] }
  if (written === undefined || written === null || written === '')
    return { audience: null, problems: ['没有写发给谁（audience）：写 everyone，或者一个条件。'] }
  const shape = shapeProblems(written, 'audience', 1)
  if (shape.length > 0) return { audience: null, problems: shape }
  const condition = written as Condition
  const problems = checkCondition(condition, 'audience').map(({ at, problem }) => `${at}：${sentences[problem]}。`)
  return { audience: problems.length > 0 ? null : condition, problems }
}

/** What keeps a piece of JSON from being a condition at all. */
function shapeProblems(part: unknown, at: string, depth: number): readonly string[] {
  if (depth > MOST_DEPTH) return [`${at}：${sentences['too-deep']}。`]
  if (!isRecord(part)) return [`${at}：要写成 { kind: … } 的样子。`]
  switch (part['kind']) {
    case 'and':
    case 'or':
      return listed(part['of'], at).flatMap((one, index) => shapeProblems(one, `${at}.${index}`, depth + 1))
    case 'not':
      return shapeProblems(part['of'], `${at}.not`, depth + 1)
    case 'figure':
      return [...oneOf(part['figure'], FIGURES, `${at}.figure`), ...ranged(part, at)]
    case 'word':
      return [
        ...oneOf(part['word'], WORDS, `${at}.word`),
        ...(isTexts(part['oneOf']) ? [] : [`${at}.oneOf：要写成一列文字。`]),
      ]
    case 'events':
      return [
        ...oneOf(part['event'], EVENTS, `${at}.event`),
        ...(typeof part['withinDays'] === 'number' ? [] : [`${at}.withinDays：要写多少天内，例如 30。`]),
        ...ranged(part, at),
      ]
    default:
      return [`${at}.kind：不认识「${String(part['kind'])}」，可以用 and、or、not、figure、word、events。`]
  }
}

const listed = (of: unknown, at: string): readonly unknown[] => (Array.isArray(of) ? of : [`${at}.of`])

const oneOf = (value: unknown, known: readonly string[], at: string): readonly string[] =>
  typeof value === 'string' && known.includes(value)
    ? []
    : [`${at}：不认识「${String(value)}」，可以用 ${known.join('、')}。`]

const ranged = (part: Readonly<Record<string, unknown>>, at: string): readonly string[] =>
  ['from', 'to']
    .filter((end) => part[end] !== undefined && typeof part[end] !== 'number')
    .map((end) => `${at}.${end}：要写成数字。`)

const isTexts = (value: unknown): boolean => Array.isArray(value) && value.every((one) => typeof one === 'string')

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
