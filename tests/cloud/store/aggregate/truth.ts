import { toDouble } from '../value/numeric'
import { kindOf } from '../value/kind'

/** What counts as true in an expression: all but null, a missing field, false and the number 0. */
export function isTrue(value: unknown): boolean {
  if (value === null || value === undefined || value === false) return false
  return kindOf(value) !== 'number' || toDouble(value) !== 0
}
