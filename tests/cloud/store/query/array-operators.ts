import { failed } from '../store-error'
import { isPlain, kindOf, type Document } from '../value/kind'
import { someAt } from '../value/path'
import { toDouble } from '../value/numeric'
import { compileEquality } from './comparison'
import type { CompileFilter, LeafTest, Matches } from './filter'
import { isOperatorObject } from './operator-object'

const logical = new Set(['$and', '$or', '$nor', '$expr'])

/** `$size`: an array of exactly so many elements. */
export function compileSize(parts: readonly string[], operand: unknown): Matches {
  const size = toDouble(operand)
  if (kindOf(operand) !== 'number') throw failed('$size needs a number')
  if (!Number.isInteger(size)) throw failed('$size must be a whole number')
  if (size < 0) throw failed('$size may not be negative')
  return (document) => someAt(document, parts, (leaf) => Array.isArray(leaf) && leaf.length === size)
}

/** `$all`: each of the values equals the field or an element of it. */
export function compileAll(parts: readonly string[], operand: unknown, compileFilter: CompileFilter): Matches {
  if (!Array.isArray(operand)) throw failed('$all needs an array')
  if (operand.length === 0) return () => false
  const tests = operand.map((one) =>
    isOperatorObject(one) && Object.hasOwn(one, '$elemMatch')
      ? compileElemMatch(parts, one['$elemMatch'], compileFilter)
      : compileEquality(parts, one),
  )
  return (document) => tests.every((test) => test(document))
}

/** `$elemMatch`: one element that meets all conditions at once. */
export function compileElemMatch(parts: readonly string[], operand: unknown, compileFilter: CompileFilter): Matches {
  const test = compileElement(operand, compileFilter)
  return (document) => someAt(document, parts, (leaf) => Array.isArray(leaf) && leaf.some(test))
}

/** The question `$elemMatch` puts to each element: operators on the element, or a filter on it as a document. */
export function compileElement(operand: unknown, compileFilter: CompileFilter): LeafTest {
  if (!isPlain(operand)) throw failed('$elemMatch needs an Object')
  if (isOperatorObject(operand) && !Object.keys(operand).some((name) => logical.has(name))) {
    const matches = compileFilter({ element: operand })
    return (element) => !Array.isArray(element) && matches({ element })
  }
  const matches = compileFilter(operand)
  return (element) => isPlain(element) && matches(element as Document)
}
