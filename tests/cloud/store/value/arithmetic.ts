import { Decimal128, Long } from 'bson'
import { failed } from '../store-error'
import { isDecimal, isLong } from './kind'
import { toDouble } from './numeric'

/** Sum of two stored numbers; integers stay exact up to 64 bits. */
export const addNumbers = (left: unknown, right: unknown): unknown =>
  combine(
    left,
    right,
    (a, b) => a + b,
    (a, b) => a + b,
  )

/** Product of two stored numbers; integers stay exact up to 64 bits. */
export const multiplyNumbers = (left: unknown, right: unknown): unknown =>
  combine(
    left,
    right,
    (a, b) => a * b,
    (a, b) => a * b,
  )

/** A 64-bit integer as the store keeps it: a plain number where a double can hold it. Fails beyond 64 bits. */
export function fromBigInt(value: bigint): unknown {
  if (value !== BigInt.asIntN(64, value)) throw failed('Failed to apply operation: integer overflow beyond 64 bits')
  const near = Number(value)
  return Number.isSafeInteger(near) ? near : Long.fromBigInt(value)
}

function combine(
  left: unknown,
  right: unknown,
  doubles: (a: number, b: number) => number,
  integers: (a: bigint, b: bigint) => bigint,
): unknown {
  const double = doubles(toDouble(left), toDouble(right))
  if (isDecimal(left) || isDecimal(right)) return Decimal128.fromString(String(double))
  if (!isWhole(left) || !isWhole(right)) return double
  if (Number.isSafeInteger(double)) return double
  return fromBigInt(integers(toBigInt(left), toBigInt(right)))
}

const isWhole = (value: unknown): boolean => isLong(value) || Number.isSafeInteger(value)

const toBigInt = (value: unknown): bigint => (isLong(value) ? value.toBigInt() : BigInt(value as number))
