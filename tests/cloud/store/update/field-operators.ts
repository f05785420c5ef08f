import { writeFailed } from '../store-error'
import { addNumbers, fromBigInt, multiplyNumbers } from '../value/arithmetic'
import { compareValues } from '../value/compare'
import { isLong, isPlain, kindOf, type Document } from '../value/kind'
import { findPlace, makePlace, typeName } from './place'
import { splitPath } from '../value/path'
import { show } from '../value/show'

/** What an update operator does at one path of a document. */
export type Change = (document: Document, parts: readonly string[], operand: unknown, nowAt: number) => void

const arithmetic =
  (operator: '$inc' | '$mul', verb: string, combine: (value: unknown, operand: unknown) => unknown): Change =>
  (document, parts, operand) => {
    if (kindOf(operand) !== 'number') {
      throw writeFailed(`Cannot ${verb} with non-numeric argument: {${parts.join('.')}: ${show(operand)}}`)
    }
    const place = makePlace(document, parts)
    if (!place.present) return place.write(operator === '$inc' ? operand : 0)
    const value = place.read()
    if (kindOf(value) !== 'number') {
      throw writeFailed(
        `Cannot apply ${operator} to a value of non-numeric type. {_id: ${show(document['_id'])}} ` +
          `has the field '${parts.at(-1)}' of non-numeric type ${typeName(value)}`,
      )
    }
    place.write(combine(value, operand))
  }

const extreme =
  (wins: (order: number) => boolean): Change =>
  (document, parts, operand) => {
    const place = makePlace(document, parts)
    if (!place.present || wins(compareValues(operand, place.read()))) place.write(operand)
  }

/** The update operators on single fields. */
export const fieldOperators: Readonly<Record<string, Change>> = {
  $set: (document, parts, operand) => makePlace(document, parts).write(operand),
  $unset: (document, parts) => findPlace(document, parts)?.remove(),
  $inc: arithmetic('$inc', 'increment', addNumbers),
  $mul: arithmetic('$mul', 'multiply', multiplyNumbers),
  $min: extreme((order) => order < 0),
  $max: extreme((order) => order > 0),
  $rename: rename,
  $bit: bit,
  $currentDate: (document, parts, operand, nowAt) => {
    const isTimestamp = isPlain(operand) && operand['$type'] === 'timestamp'
    if (operand !== true && !isTimestamp && !(isPlain(operand) && operand['$type'] === 'date')) {
      throw writeFailed(
        `${typeName(operand)} is not valid type for $currentDate. Please use a boolean ('true') or a $type expression`,
      )
    }
    makePlace(document, parts).write(new Date(nowAt))
  },
  $setOnInsert: () => undefined,
}

function rename(document: Document, parts: readonly string[], operand: unknown): void {
  const from = parts.join('.')
  if (typeof operand !== 'string')
    throw writeFailed(`The 'to' field for $rename must be a string: ${from}: ${show(operand)}`)
  if (operand === from) throw writeFailed(`The source and target field for $rename must differ: ${from}: "${operand}"`)
  if (goesThroughArray(document, parts)) {
    throw writeFailed(
      `The source field cannot be an array element, '${from}' in doc with _id: ${show(document['_id'])}`,
    )
  }
  const target = splitPath(operand)
  if (goesThroughArray(document, target)) {
    throw writeFailed(
      `The destination field cannot be an array element, '${operand}' in doc with _id: ${show(document['_id'])}`,
    )
  }
  const place = findPlace(document, parts)
  if (place === undefined || !place.present) return
  const value = place.read()
  place.remove()
  makePlace(document, target).write(value)
}

function goesThroughArray(document: Document, parts: readonly string[]): boolean {
  return parts.some((_part, at) => at > 0 && Array.isArray(findPlace(document, parts.slice(0, at))?.read()))
}

function bit(document: Document, parts: readonly string[], operand: unknown): void {
  if (!isPlain(operand)) {
    throw writeFailed(
      `The $bit modifier is not compatible with a ${typeName(operand)}. You must pass in an embedded document`,
    )
  }
  const place = makePlace(document, parts)
  let bits = place.present ? wholeOf(place.read(), document) : 0n
  for (const [name, mask] of Object.entries(operand)) {
    if (!isInteger(mask))
      throw writeFailed(
        `The $bit modifier field must be an Integer(32/64 bit); a '${typeName(mask)}' is not supported here`,
      )
    const by = toBigInt(mask)
    if (name === 'and') bits &= by
    else if (name === 'or') bits |= by
    else if (name === 'xor') bits ^= by
    else
      throw writeFailed(
        `The $bit modifier only supports 'and', 'or', and 'xor', not '${name}' which is an unknown operator`,
      )
  }
  place.write(fromBigInt(bits))
}

function wholeOf(value: unknown, document: Document): bigint {
  if (isInteger(value)) return toBigInt(value)
  throw writeFailed(
    `Cannot apply $bit to a value of non-integral type. _id: ${show(document['_id'])} has the field of non-integer type ${typeName(value)}`,
  )
}

const isInteger = (value: unknown): boolean => Number.isSafeInteger(value) || isLong(value)

const toBigInt = (value: unknown): bigint => (isLong(value) ? value.toBigInt() : BigInt(value as number))
