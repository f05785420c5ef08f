import { evalExpr } from 'mingo/core'
import { failed } from '../store-error'
import { compareValues, equalValues } from '../value/compare'
import { isDate } from '../value/kind'
import { bsonType } from '../query/leaf-operators'
import { toDouble } from '../value/numeric'

/** What the library hands through an evaluation. */
export type Options = Parameters<typeof evalExpr>[2]

/** An expression operator as the library calls it. */
export type Operator = (document: unknown, expression: unknown, options: Options) => unknown

/** Operators the library lacks, or where MongoDB answers otherwise: across kinds, by bytes, in its own order. */
export const ownExpressions: Readonly<Record<string, Operator>> = {
  $cmp: comparing((order) => order),
  $eq: comparing((order) => order === 0),
  $ne: comparing((order) => order !== 0),
  $gt: comparing((order) => order > 0),
  $gte: comparing((order) => order >= 0),
  $lt: comparing((order) => order < 0),
  $lte: comparing((order) => order <= 0),
  $in: withList((name, [value, list]) => {
    if (!Array.isArray(list)) throw failed(`${name} requires an array as a second argument, found: ${bsonType(list)}`)
    return list.some((one) => equalValues(one, value))
  }, '$in'),
  $type: (document, expression, options) => bsonType(evalExpr(document, expression, options)),
  $trunc: withList((_name, [value, place = 0]) => {
    if (value === null || value === undefined) return null
    const scale = 10 ** toDouble(place)
    return Math.trunc(toDouble(value) * scale) / scale
  }, '$trunc'),
  $week: withDate((date) => Math.floor((dayOfYear(date) + 6 - date.getUTCDay()) / 7)),
  $indexOfBytes: withList(
    (_name, [text, part, ...bounds]) => indexIn(Buffer.from(String(text)), text, part, bounds),
    '$indexOfBytes',
  ),
  $indexOfCP: withList(
    (_name, [text, part, ...bounds]) => indexIn([...String(text)], text, part, bounds),
    '$indexOfCP',
  ),
  $setIntersection: withList((name, lists) => {
    if (lists.some((list) => list === null || list === undefined)) return null
    const [first = [], ...others] = lists.map((list) => asSet(name, list))
    return first.filter((one) => others.every((list) => list.some((other) => equalValues(one, other))))
  }, '$setIntersection'),
  $setUnion: withList((name, lists) => {
    if (lists.some((list) => list === null || list === undefined)) return null
    return asSet(
      name,
      lists.flatMap((list) => asSet(name, list)),
    )
  }, '$setUnion'),
}

function comparing(answer: (order: number) => number | boolean): Operator {
  return (document, expression, options) => {
    if (!Array.isArray(expression) || expression.length !== 2)
      throw failed('Expression comparison takes exactly 2 arguments')
    const [left, right] = expression.map((one) => evalExpr(document, one, options))
    return answer(compareWithMissing(left, right))
  }
}

/** In expressions a missing field sorts before null, unlike in filters. */
function compareWithMissing(left: unknown, right: unknown): number {
  if (left === undefined || right === undefined) return Number(left !== undefined) - Number(right !== undefined)
  return compareValues(left, right)
}

/** An operator on evaluated arguments; a single one need not stand in a list. */
function withList(answer: (name: string, values: readonly unknown[]) => unknown, name: string): Operator {
  return (document, expression, options) => {
    const list = Array.isArray(expression) ? expression : [expression]
    return answer(
      name,
      list.map((one) => evalExpr(document, one, options)),
    )
  }
}

/** An operator on a date, given bare or as `{date, timezone}`; the date comes moved into its zone. */
function withDate(answer: (moved: Date) => number): Operator {
  return (document, expression, options) => {
    const moved = evalExpr(
      document,
      { $dateToString: { ...zoned(expression), format: '%Y-%m-%dT%H:%M:%S.000Z' } },
      options,
    )
    return typeof moved === 'string' ? answer(new Date(moved)) : null
  }
}

function zoned(expression: unknown): object {
  const isZoned = typeof expression === 'object' && expression !== null && !isDate(expression) && 'date' in expression
  return isZoned ? expression : { date: expression }
}

const dayOfYear = (date: Date): number =>
  Math.floor((date.getTime() - Date.UTC(date.getUTCFullYear(), 0, 1)) / 86_400_000) + 1

/** The place of a part in a text, counted in bytes or in characters; null without a text. */
function indexIn(
  units: Buffer | readonly string[],
  text: unknown,
  part: unknown,
  bounds: readonly unknown[],
): number | null {
  if (text === null || text === undefined) return null
  if (typeof text !== 'string' || typeof part !== 'string') throw failed('$indexOf requires strings')
  const [from = 0, to = units.length] = bounds.map(toDouble)
  if (Buffer.isBuffer(units)) return units.subarray(0, to).indexOf(part, from)
  const wanted = [...part]
  for (let at = from; at + wanted.length <= Math.min(to, units.length); at++) {
    if (wanted.every((unit, offset) => units[at + offset] === unit)) return at
  }
  return -1
}

function asSet(name: string, list: unknown): unknown[] {
  if (!Array.isArray(list))
    throw failed(`All operands of ${name} must be arrays. One argument is of type: ${bsonType(list)}`)
  const sorted = [...list].sort(compareValues)
  return sorted.filter((one, at) => at === 0 || !equalValues(one, sorted[at - 1]))
}
