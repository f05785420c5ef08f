import { BSONRegExp } from 'bson'
import { failed } from '../store-error'
import { isLong, kindOf, type Kind } from '../value/kind'
import { toDouble } from '../value/numeric'
import type { LeafTest } from './filter'

/** `$mod: [divisor, remainder]`, both cut to integers. */
export function compileMod(operand: unknown): LeafTest {
  if (!Array.isArray(operand)) throw failed('malformed mod, needs to be an array')
  if (operand.length < 2) throw failed('malformed mod, not enough elements')
  if (operand.length > 2) throw failed('malformed mod, too many elements')
  const [divisor, remainder] = operand.map((one) => Math.trunc(toDouble(one))) as [number, number]
  if (Number.isNaN(divisor)) throw failed('malformed mod, divisor not a number')
  if (divisor === 0) throw failed('divisor cannot be 0')
  return (leaf) => {
    if (kindOf(leaf) !== 'number') return false
    return Math.trunc(toDouble(leaf)) % divisor === remainder + 0
  }
}

/** `$type` by name or number. The store tells int, long and double apart by value, as JavaScript does. */
export function compileType(operand: unknown): LeafTest {
  const wanted = (Array.isArray(operand) ? operand : [operand]).map(typeName)
  return (leaf) => leaf !== undefined && wanted.some((name) => isSameTypeName(leaf, name))
}

/** Whether a type's name is that of the value; `number` is that of every number. */
export const isSameTypeName = (value: unknown, name: string): boolean =>
  name === bsonType(value) || name === kindOf(value)

/** The name `$type` gives a value. */
export function bsonType(value: unknown): string {
  if (value === undefined) return 'missing'
  const kind: Kind = kindOf(value)
  if (kind !== 'number') return kind
  if (isLong(value)) return 'long'
  if (typeof value !== 'number') return 'decimal'
  if (!Number.isInteger(value)) return 'double'
  return Math.abs(value) <= 0x7fffffff || value === -0x80000000 ? 'int' : 'long'
}

/** The operand of `$regex`, a text or a regular expression, with its separate `$options`. */
export function toRegex(operand: unknown, options: unknown): BSONRegExp {
  const apart = typeof options === 'string' ? options : undefined
  if (typeof operand === 'string') return new BSONRegExp(operand, apart ?? '')
  if (kindOf(operand) !== 'regex') throw failed('$regex has to be a string')
  const { pattern, options: own } = operand as BSONRegExp
  return new BSONRegExp(pattern, apart ?? own)
}

/** `$bitsAllSet` and its kin: a mask, or a list of places. */
export function compileBits(operand: unknown, holds: (bits: bigint, mask: bigint) => boolean): LeafTest {
  const places = Array.isArray(operand) ? operand.map((place) => bitNumber(place, 63)) : undefined
  const mask =
    places?.reduce<bigint>((sum, place) => sum | (1n << BigInt(place)), 0n) ??
    BigInt(bitNumber(operand, Number.MAX_SAFE_INTEGER))
  return (leaf) => {
    if (kindOf(leaf) !== 'number' || !Number.isInteger(toDouble(leaf))) return false
    return holds(isLong(leaf) ? leaf.toBigInt() : BigInt(toDouble(leaf)), mask)
  }
}

function bitNumber(operand: unknown, most: number): number {
  const number = toDouble(operand)
  if (Number.isInteger(number) && number >= 0 && number <= most) return number
  throw failed('bit positions and masks must be whole numbers, 0 or more')
}

const typeNumbers: Readonly<Record<number, string>> = {
  1: 'double',
  2: 'string',
  3: 'object',
  4: 'array',
  5: 'binData',
  7: 'objectId',
  8: 'bool',
  9: 'date',
  10: 'null',
  11: 'regex',
  13: 'javascript',
  16: 'int',
  17: 'timestamp',
  18: 'long',
  19: 'decimal',
  [-1]: 'minKey',
  127: 'maxKey',
}

const typeNames = new Set<string>([...Object.values(typeNumbers), 'number'])

function typeName(operand: unknown): string {
  const name = typeof operand === 'number' ? typeNumbers[operand] : operand
  if (typeof name !== 'string' || !typeNames.has(name)) throw failed(`Unknown type name alias: ${String(operand)}`)
  return name
}
