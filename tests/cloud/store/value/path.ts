import { isPlain, type Document } from './kind'

const wholeNumber = /^\d+$/

/** The parts of a dotted path. */
export const splitPath = (path: string): readonly string[] => (path.includes('.') ? path.split('.') : [path])

/** Whether a part of a path can be a place in an array. */
export const isPlace = (part: string): boolean => wholeNumber.test(part)

/**
 * Calls `visit` with each value a query sees at the path: every element of arrays on the way, undefined where the
 * field is missing. Stops and returns true as soon as a visit does.
 */
export function someAt(value: unknown, parts: readonly string[], visit: (leaf: unknown) => boolean, from = 0): boolean {
  if (from === parts.length) return visit(value)
  const part = parts[from] as string
  if (Array.isArray(value)) return someInList(value, parts, visit, from, part)
  if (!isPlain(value)) return visit(undefined)
  return Object.hasOwn(value, part) ? someAt(value[part], parts, visit, from + 1) : visit(undefined)
}

/** The field itself, without looking into arrays except by place; undefined where there is none. */
export function valueAt(document: Document, parts: readonly string[]): unknown {
  let value: unknown = document
  for (const part of parts) {
    if (Array.isArray(value)) value = isPlace(part) ? value[Number(part)] : undefined
    else value = isPlain(value) && Object.hasOwn(value, part) ? value[part] : undefined
  }
  return value
}

function someInList(
  list: readonly unknown[],
  parts: readonly string[],
  visit: (leaf: unknown) => boolean,
  from: number,
  part: string,
): boolean {
  if (isPlace(part) && Number(part) < list.length && someAt(list[Number(part)], parts, visit, from + 1)) return true
  return list.some((element) => isPlain(element) && someAt(element, parts, visit, from))
}
