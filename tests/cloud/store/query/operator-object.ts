import { isPlain, type Document } from '../value/kind'

/** Whether an object holds operators (`{$gt: 1}`) rather than being a value to equal. */
export function isOperatorObject(condition: unknown): condition is Document {
  if (!isPlain(condition)) return false
  const [first] = Object.keys(condition)
  return first !== undefined && first.startsWith('$')
}
