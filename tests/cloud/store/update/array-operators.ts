import { compileElement } from '../query/array-operators'
import { compileFilter } from '../query/compile-filter'
import { compareSortValues, parseSort, sortValues } from '../query/sort'
import { writeFailed } from '../store-error'
import { compareValues, equalValues } from '../value/compare'
import { isPlain, kindOf, type Document } from '../value/kind'
import { toDouble } from '../value/numeric'
import { show } from '../value/show'
import type { Change } from './field-operators'
import { findPlace, makePlace, typeName } from './place'

/** The update operators on arrays. */
export const arrayOperators: Readonly<Record<string, Change>> = {
  $push: push,
  $addToSet: addToSet,
  $pop: pop,
  $pull: (document, parts, operand) => keep(document, parts, '$pull', leavesOut(operand)),
  $pullAll: (document, parts, operand) => {
    if (!Array.isArray(operand))
      throw writeFailed('$pullAll requires an array argument but was given a ' + typeName(operand))
    keep(document, parts, '$pullAll', (element) => !operand.some((one) => equalValues(one, element)))
  },
}

const pushModifiers = new Set(['$each', '$position', '$sort', '$slice'])

function push(document: Document, parts: readonly string[], operand: unknown): void {
  const place = makePlace(document, parts)
  const value = place.present ? place.read() : []
  if (!Array.isArray(value)) {
    throw writeFailed(
      `The field '${parts.join('.')}' must be an array but is of type ${typeName(value)} in document {_id: ${show(document['_id'])}}`,
    )
  }
  const isModified = isPlain(operand) && Object.hasOwn(operand, '$each')
  const next = isModified ? pushEach(value, operand) : [...value, operand]
  place.write(next)
}

function pushEach(list: readonly unknown[], modifiers: Document): unknown[] {
  const unknown = Object.keys(modifiers).find((name) => !pushModifiers.has(name))
  if (unknown !== undefined) throw writeFailed(`Unrecognized clause in $push: ${unknown}`)
  const { $each: each, $position: position, $sort: sort, $slice: slice } = modifiers
  if (!Array.isArray(each))
    throw writeFailed(`The argument to $each in $push must be an array but it was of type: ${typeName(each)}`)
  const next = [...list]
  next.splice(position === undefined ? next.length : wholeNumber(position, '$position'), 0, ...each)
  const sorted = sort === undefined ? next : sortList(next, sort)
  return slice === undefined ? sorted : cut(sorted, wholeNumber(slice, '$slice'))
}

function wholeNumber(value: unknown, name: string): number {
  const number = toDouble(value)
  if (!Number.isInteger(number))
    throw writeFailed(`The value for ${name} must be an integer value but was given type: ${typeName(value)}`)
  return number
}

const cut = (list: readonly unknown[], size: number): unknown[] => (size < 0 ? list.slice(size) : list.slice(0, size))

function sortList(list: readonly unknown[], spec: unknown): unknown[] {
  if (kindOf(spec) === 'number') {
    const direction = toDouble(spec)
    if (direction !== 1 && direction !== -1) throw writeFailed('The $sort element value must be either 1 or -1')
    return [...list].sort((a, b) => compareValues(a, b) * direction)
  }
  const keys = parseSort(spec)
  const valuesOf = (element: unknown): readonly unknown[] =>
    isPlain(element) ? sortValues(element, keys) : keys.map(() => undefined)
  return [...list].sort((a, b) => compareSortValues(valuesOf(a), valuesOf(b), keys))
}

function addToSet(document: Document, parts: readonly string[], operand: unknown): void {
  const place = makePlace(document, parts)
  const value = place.present ? place.read() : []
  if (!Array.isArray(value)) {
    throw writeFailed(
      `Cannot apply $addToSet to non-array field. Field named '${parts.at(-1)}' has non-array type ${typeName(value)}`,
    )
  }
  const isEach = isPlain(operand) && Object.hasOwn(operand, '$each')
  const added: unknown = isEach ? operand['$each'] : [operand]
  if (!Array.isArray(added)) {
    throw writeFailed(`The argument to $each in $addToSet must be an array but it was of type ${typeName(added)}`)
  }
  const next: unknown[] = [...value]
  for (const one of added) if (!next.some((element) => equalValues(element, one))) next.push(one)
  place.write(next)
}

function pop(document: Document, parts: readonly string[], operand: unknown): void {
  const direction = toDouble(operand)
  if (direction !== 1 && direction !== -1) throw writeFailed(`$pop expects 1 or -1, found: ${show(operand)}`)
  const place = findPlace(document, parts)
  if (place === undefined || !place.present) return
  const value = place.read()
  if (!Array.isArray(value))
    throw writeFailed(`Path '${parts.join('.')}' contains an element of non-array type '${typeName(value)}'`)
  place.write(direction === 1 ? value.slice(0, -1) : value.slice(1))
}

function keep(
  document: Document,
  parts: readonly string[],
  operator: string,
  holds: (element: unknown) => boolean,
): void {
  const place = findPlace(document, parts)
  if (place === undefined || !place.present) return
  const value = place.read()
  if (!Array.isArray(value)) throw writeFailed(`Cannot apply ${operator} to a non-array value`)
  place.write(value.filter(holds))
}

/** `$pull` takes a value, a regular expression, operators, or a filter on elements that are documents. */
function leavesOut(operand: unknown): (element: unknown) => boolean {
  if (isPlain(operand) || kindOf(operand) === 'regex') {
    const test = compileElement(isPlain(operand) ? operand : { $regex: operand }, compileFilter)
    return (element) => !test(element)
  }
  return (element) => !equalValues(element, operand)
}
