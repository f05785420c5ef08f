import type { BSONRegExp } from 'bson'
import { failed } from '../store-error'
import { compareValues } from '../value/compare'
import { kindOf, type Kind } from '../value/kind'
import { someAt } from '../value/path'
import { toDouble } from '../value/numeric'
import type { LeafTest, Matches } from './filter'
import { compileRegex, type TextTest } from './regex'

/** `{field: value}`: the field, or an element of it, equals the value; a regular expression is matched, too. */
export function compileEquality(parts: readonly string[], operand: unknown): Matches {
  if (kindOf(operand) === 'regex') {
    return matchLeaf(parts, regexLeaf(operand as BSONRegExp))
  }
  return matchLeaf(parts, equalLeaf(operand))
}

/** `{field: {$in: [...]}}`: equal to one of the values, or matched by one of the regular expressions. */
export function compileIn(parts: readonly string[], operand: unknown): Matches {
  if (!Array.isArray(operand)) throw failed('$in needs an array')
  const texts = new Set(operand.filter((one): one is string => typeof one === 'string'))
  const others = operand
    .filter((one) => typeof one !== 'string')
    .map((one) => (kindOf(one) === 'regex' ? regexLeaf(one as BSONRegExp) : equalLeaf(one)))
  return matchLeaf(parts, (leaf) => (typeof leaf === 'string' && texts.has(leaf)) || others.some((test) => test(leaf)))
}

/** `$gt`, `$gte`, `$lt`, `$lte`: only values of the operand's own kind compare. */
export function compileOrder(parts: readonly string[], operand: unknown, holds: (order: number) => boolean): Matches {
  const kind: Kind = kindOf(operand)
  if (kind === 'regex') throw failed("Can't have RegEx as arg to predicate over field '" + parts.join('.') + "'.")
  if (kind === 'minKey' || kind === 'maxKey') return matchLeaf(parts, (leaf) => holds(compareValues(leaf, operand)))
  const notANumber = kind === 'number' && Number.isNaN(toDouble(operand))
  return matchLeaf(parts, (leaf) => {
    const leafKind = leaf === undefined ? 'null' : kindOf(leaf)
    if (leafKind !== kind) return false
    const order = compareValues(leaf, operand)
    if (kind === 'number' && order !== 0 && (notANumber || Number.isNaN(toDouble(leaf)))) return false
    return holds(order)
  })
}

/** A leaf test that holds for a value equal to the operand; null also equals a missing field. */
export function equalLeaf(operand: unknown): LeafTest {
  if (operand === null || operand === undefined) return (leaf) => leaf === null || leaf === undefined
  if (typeof operand === 'string' || typeof operand === 'boolean') return (leaf) => leaf === operand
  return (leaf) => leaf !== undefined && compareValues(leaf, operand) === 0
}

/** A leaf test for texts that the regular expression finds itself in, and for an equal regular expression. */
export function regexLeaf(regex: BSONRegExp): LeafTest {
  const finds: TextTest = compileRegex(regex.pattern, regex.options)
  return (leaf) =>
    typeof leaf === 'string' ? finds(leaf) : kindOf(leaf) === 'regex' && compareValues(leaf, regex) === 0
}

/** The test at the end of the path: on the value, and on each element if it is an array. */
export function matchLeaf(parts: readonly string[], test: LeafTest): Matches {
  const visit = (leaf: unknown): boolean => test(leaf) || (Array.isArray(leaf) && leaf.some(test))
  return (document) => someAt(document, parts, visit)
}
