import { checkCondition, MOST_DEPTH, type ConditionProblem } from '../segment/check-condition'
import { FIGURES, WORDS, type Condition } from '../segment/condition'
import { problemSentence } from '../segment/problem-sentence'
import type { Segment } from '../segment/own-segment'
import type { Audience } from './campaign'

/** An audience as it was read, or what is wrong with it, in sentences. */
export type ReadAudience = {
  readonly audience: Audience | null
  readonly segmentId: string | null
  readonly problems: readonly string[]
}

/** A segment that an audience can be taken from. */
export type KnownSegment = Pick<Segment, 'segmentId' | 'condition'>

const EVENTS = ['purchase', 'browse', 'coupon-redeemed', 'points-redeemed', 'message-opened']

/** Which fields to look at, where the sentence does not say. */
const FIELDS: Readonly<Partial<Record<ConditionProblem['problem'], string>>> = {
  'no-limit': '（from、to）',
  'window-out-of-range': '（withinDays）',
}

/** Reads an audience written by hand: 'everyone', a segment that is kept, or a condition, whatever its shape. */
export function readAudience(written: unknown, segments: readonly KnownSegment[]): ReadAudience {
  if (written === 'everyone') return { audience: 'everyone', segmentId: null, problems: [] }
  if (written === undefined || written === null || written === '')
    return {
      audience: null,
      segmentId: null,
      problems: ['没有写发给谁（audience）：写 everyone、一个人群或者一个条件。'],
    }
  if (isRecord(written) && written['segmentId'] !== undefined) return readSegment(written['segmentId'], segments)
  const shape = shapeProblems(written, 'audience', 1)
  if (shape.length > 0) return { audience: null, segmentId: null, problems: shape }
  const condition = written as Condition
  const problems = checkCondition(condition, 'audience').map(
    ({ at, problem }) => `${at}：${problemSentence(problem)}${FIELDS[problem] ?? ''}。`,
  )
  return { audience: problems.length > 0 ? null : condition, segmentId: null, problems }
}

function readSegment(segmentId: unknown, segments: readonly KnownSegment[]): ReadAudience {
  const segment = segments.find((one) => one.segmentId === segmentId)
  return segment
    ? { audience: segment.condition, segmentId: segment.segmentId, problems: [] }
    : {
        audience: null,
        segmentId: null,
        problems: [`没有编号是「${String(segmentId)}」的人群（audience.segmentId）。`],
      }
}

/** What keeps a piece of JSON from being a condition at all. */
function shapeProblems(part: unknown, at: string, depth: number): readonly string[] {
  if (depth > MOST_DEPTH) return [`${at}：${problemSentence('too-deep')}。`]
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
