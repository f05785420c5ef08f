import { isPlain, type Document } from '../value/kind'

/** A filter or stage in which `$$NOW` is the cloud's time: the library would take the machine's. */
export function withNow<T extends Document>(expression: T, nowAt: number): T {
  return replaceNow(expression, new Date(nowAt)) as T
}

function replaceNow(value: unknown, now: Date): unknown {
  if (value === '$$NOW') return now
  if (Array.isArray(value)) return value.map((one) => replaceNow(one, now))
  if (!isPlain(value)) return value
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, replaceNow(one, now)]))
}
