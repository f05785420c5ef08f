import type { Decimal128, Long } from 'bson'

/** A document or any object inside one. */
export type Document = Record<string, unknown>

/** The kinds of value MongoDB tells apart, by the names its errors use. */
export type Kind =
  | 'minKey'
  | 'undefined'
  | 'null'
  | 'number'
  | 'string'
  | 'object'
  | 'array'
  | 'binData'
  | 'objectId'
  | 'bool'
  | 'date'
  | 'timestamp'
  | 'regex'
  | 'javascript'
  | 'maxKey'

/** MongoDB's order between kinds; also the first byte of an index key, so between 1 and 254. */
export const kindRank: Readonly<Record<Kind, number>> = {
  minKey: 1,
  undefined: 2,
  null: 5,
  number: 10,
  string: 15,
  object: 20,
  array: 25,
  binData: 30,
  objectId: 35,
  bool: 40,
  date: 45,
  timestamp: 47,
  regex: 50,
  javascript: 60,
  maxKey: 127,
}

const taggedKinds: Readonly<Record<string, Kind>> = {
  Long: 'number',
  Int32: 'number',
  Double: 'number',
  Decimal128: 'number',
  ObjectId: 'objectId',
  Binary: 'binData',
  BSONRegExp: 'regex',
  BSONSymbol: 'string',
  Timestamp: 'timestamp',
  MinKey: 'minKey',
  MaxKey: 'maxKey',
  Code: 'javascript',
}

/** The kind of a stored value. */
export function kindOf(value: unknown): Kind {
  switch (typeof value) {
    case 'string':
      return 'string'
    case 'number':
      return 'number'
    case 'boolean':
      return 'bool'
    case 'undefined':
      return 'undefined'
  }
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'array'
  if (Object.getPrototypeOf(value) === Object.prototype) return 'object'
  if (isDate(value)) return 'date'
  const tag = tagOf(value as object)
  return tag === undefined ? 'object' : (taggedKinds[tag] ?? 'object')
}

/** The class name bson gives its own values; undefined for plain objects. */
export function tagOf(value: object): string | undefined {
  const tag = (value as { _bsontype?: unknown })._bsontype
  return typeof tag === 'string' && Object.getPrototypeOf(value) !== Object.prototype ? tag : undefined
}

/** A plain object: not an array, a date or one of bson's values. */
export function isPlain(value: unknown): value is Document {
  return typeof value === 'object' && value !== null && kindOf(value) === 'object'
}

/** A date, from whichever realm it came. */
export function isDate(value: unknown): value is Date {
  return Object.prototype.toString.call(value) === '[object Date]'
}

/** A 64-bit integer that a double cannot hold. */
export function isLong(value: unknown): value is Long {
  return typeof value === 'object' && value !== null && tagOf(value) === 'Long'
}

/** A decimal of 128 bits. */
export function isDecimal(value: unknown): value is Decimal128 {
  return typeof value === 'object' && value !== null && tagOf(value) === 'Decimal128'
}
