import type { BSONRegExp, Binary, ObjectId, Timestamp } from 'bson'
import { kindOf, kindRank, type Document } from './kind'
import { compareNumbers } from './numeric'

/** MongoDB's total order over values; a missing field is taken for null. */
export function compareValues(left: unknown, right: unknown): number {
  const a = left === undefined ? null : left
  const b = right === undefined ? null : right
  if (a === b) return 0
  if (typeof a === 'number' && typeof b === 'number') return compareNumbers(a, b)
  if (typeof a === 'string' && typeof b === 'string') return compareText(a, b)
  const kind = kindOf(a)
  const difference = kindRank[kind] - kindRank[kindOf(b)]
  return difference === 0 ? compareSameKind(kind, a, b) : Math.sign(difference)
}

/** Equality as MongoDB sees it: numbers by value, objects by their fields in order. */
export const equalValues = (left: unknown, right: unknown): boolean => compareValues(left, right) === 0

/** The order of two texts by their UTF-8 bytes, which differs from JavaScript's where surrogates meet U+E000 and up. */
export function compareText(left: string, right: string): number {
  if (left === right) return 0
  const end = Math.min(left.length, right.length)
  for (let at = 0; at < end; at++) {
    const a = left.charCodeAt(at)
    const b = right.charCodeAt(at)
    if (a !== b) return raiseSurrogate(a) < raiseSurrogate(b) ? -1 : 1
  }
  return Math.sign(left.length - right.length)
}

const raiseSurrogate = (unit: number): number => (unit >= 0xd800 && unit < 0xe000 ? unit + 0x10000 : unit)

function compareSameKind(kind: ReturnType<typeof kindOf>, a: unknown, b: unknown): number {
  switch (kind) {
    case 'number':
      return compareNumbers(a, b)
    case 'string':
    case 'javascript':
      return compareText(String(a), String(b))
    case 'object':
      return compareObjects(a as Document, b as Document)
    case 'array':
      return compareLists(a as unknown[], b as unknown[])
    case 'binData':
      return compareBinary(a as Binary, b as Binary)
    case 'objectId':
      return compareText((a as ObjectId).toHexString(), (b as ObjectId).toHexString())
    case 'bool':
      return Number(a) - Number(b)
    case 'date':
      return compareNumbers((a as Date).getTime(), (b as Date).getTime())
    case 'timestamp':
      return (a as Timestamp).compare(b as Timestamp)
    case 'regex':
      return compareRegex(a as BSONRegExp, b as BSONRegExp)
    case 'null':
    case 'undefined':
    case 'minKey':
    case 'maxKey':
      return 0
  }
}

function compareObjects(a: Document, b: Document): number {
  const left = Object.entries(a)
  const right = Object.entries(b)
  const end = Math.min(left.length, right.length)
  for (let at = 0; at < end; at++) {
    const [leftName, leftValue] = left[at] as [string, unknown]
    const [rightName, rightValue] = right[at] as [string, unknown]
    const order =
      kindRank[kindOf(leftValue)] - kindRank[kindOf(rightValue)] ||
      compareText(leftName, rightName) ||
      compareValues(leftValue, rightValue)
    if (order !== 0) return Math.sign(order)
  }
  return Math.sign(left.length - right.length)
}

function compareLists(a: readonly unknown[], b: readonly unknown[]): number {
  const end = Math.min(a.length, b.length)
  for (let at = 0; at < end; at++) {
    const order = compareValues(a[at], b[at])
    if (order !== 0) return order
  }
  return Math.sign(a.length - b.length)
}

function compareBinary(a: Binary, b: Binary): number {
  return Math.sign(a.length() - b.length() || a.sub_type - b.sub_type || Buffer.compare(a.value(), b.value()))
}

const compareRegex = (a: BSONRegExp, b: BSONRegExp): number =>
  compareText(a.pattern, b.pattern) || compareText(a.options, b.options)
