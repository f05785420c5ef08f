import { failed } from '../store-error'
import { isPlain, kindOf, type Document } from '../value/kind'
import { someAt } from '../value/path'
import { geoIntersects, geoWithin, near } from '../geo/geo-query'
import { compileAll, compileElemMatch, compileSize } from './array-operators'
import { compileEquality, compileIn, compileOrder, matchLeaf, regexLeaf } from './comparison'
import { isOperatorObject } from './operator-object'
import { compileBits, compileMod, compileType, toRegex } from './leaf-operators'
import type { CompileFilter, Matches } from './filter'

type Compile = (parts: readonly string[], operand: unknown, all: Document, compileFilter: CompileFilter) => Matches

const negate =
  (compile: Compile): Compile =>
  (parts, operand, all, compileFilter) => {
    const matches = compile(parts, operand, all, compileFilter)
    return (document) => !matches(document)
  }

const operators: Readonly<Record<string, Compile>> = {
  $eq: compileEquality,
  $ne: negate((parts, operand) => {
    if (kindOf(operand) === 'regex') throw failed("Can't have regex as arg to $ne.")
    return compileEquality(parts, operand)
  }),
  $in: compileIn,
  $nin: negate((parts, operand) => {
    if (!Array.isArray(operand)) throw failed('$nin needs an array')
    return compileIn(parts, operand)
  }),
  $gt: (parts, operand) => compileOrder(parts, operand, (order) => order > 0),
  $gte: (parts, operand) => compileOrder(parts, operand, (order) => order >= 0),
  $lt: (parts, operand) => compileOrder(parts, operand, (order) => order < 0),
  $lte: (parts, operand) => compileOrder(parts, operand, (order) => order <= 0),
  $exists: (parts, operand) => {
    const wanted = operand !== false && operand !== 0 && operand !== null
    return (document) => someAt(document, parts, (leaf) => leaf !== undefined) === wanted
  },
  $not: negate(compileNot),
  $mod: (parts, operand) => matchLeaf(parts, compileMod(operand)),
  $type: (parts, operand) => matchLeaf(parts, compileType(operand)),
  $regex: (parts, operand, all) => matchLeaf(parts, regexLeaf(toRegex(operand, all['$options']))),
  $options: (_parts, _operand, all) => {
    if (!Object.hasOwn(all, '$regex')) throw failed('$options needs a $regex')
    return () => true
  },
  $size: compileSize,
  $all: (parts, operand, _all, compileFilter) => compileAll(parts, operand, compileFilter),
  $elemMatch: (parts, operand, _all, compileFilter) => compileElemMatch(parts, operand, compileFilter),
  $bitsAllSet: (parts, operand) =>
    matchLeaf(
      parts,
      compileBits(operand, (bits, mask) => (bits & mask) === mask),
    ),
  $bitsAnySet: (parts, operand) =>
    matchLeaf(
      parts,
      compileBits(operand, (bits, mask) => (bits & mask) !== 0n),
    ),
  $bitsAllClear: (parts, operand) =>
    matchLeaf(
      parts,
      compileBits(operand, (bits, mask) => (bits & mask) === 0n),
    ),
  $bitsAnyClear: (parts, operand) =>
    matchLeaf(
      parts,
      compileBits(operand, (bits, mask) => (bits & mask) !== mask),
    ),
  $geoWithin: (parts, operand) => geoWithin(parts, operand),
  $geoIntersects: (parts, operand) => geoIntersects(parts, operand),
  $nearSphere: (parts, operand, all) => near(parts, operand, all),
  $near: (parts, operand, all) => near(parts, operand, all),
  $maxDistance: () => () => true,
  $minDistance: () => () => true,
}

/** One operator of a field's condition; `all` is the whole condition, for operators that come in pairs. */
export function compileOperator(
  parts: readonly string[],
  name: string,
  operand: unknown,
  all: Document,
  compileFilter: CompileFilter,
): Matches {
  const compile = Object.hasOwn(operators, name) ? operators[name] : undefined
  if (compile === undefined) throw failed(`unknown operator: ${name}`)
  return compile(parts, operand, all, compileFilter)
}

function compileNot(parts: readonly string[], operand: unknown, _all: Document, compileFilter: CompileFilter): Matches {
  if (kindOf(operand) === 'regex') return compileEquality(parts, operand)
  if (!isPlain(operand) || !isOperatorObject(operand)) throw failed('$not needs a regex or a document')
  return compileFilter({ [parts.join('.')]: operand })
}
