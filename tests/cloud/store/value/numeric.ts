import { isDecimal, isLong } from './kind'

/** The nearest double of any stored number. */
export function toDouble(value: unknown): number {
  if (typeof value === 'number') return value
  if (isLong(value)) return value.toNumber()
  if (isDecimal(value)) return Number(value.toString())
  return Number.NaN
}

/** The order of two stored numbers; NaN comes before all others and equals itself. */
export function compareNumbers(left: unknown, right: unknown): number {
  const a = toDouble(left)
  const b = toDouble(right)
  if (a < b) return -1
  if (a > b) return 1
  if (a === b) return compareExactly(left, right)
  if (Number.isNaN(a)) return Number.isNaN(b) ? 0 : -1
  return 1
}

/** How far a number lies from its nearest double: not 0 only for integers beyond 2^53. */
export function residue(value: unknown): number {
  return isLong(value) ? Number(value.toBigInt() - BigInt(value.toNumber())) : 0
}

function compareExactly(left: unknown, right: unknown): number {
  if (typeof left === 'number' && typeof right === 'number') return 0
  return Math.sign(residue(left) - residue(right))
}
