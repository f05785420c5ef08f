import { writeFailed } from '../store-error'
import { isPlain, kindOf, type Document } from '../value/kind'
import { isPlace } from '../value/path'
import { show } from '../value/show'

/** Where a path ends: the object or array that holds it and the name or place in there. */
export type Place = {
  read(): unknown
  write(value: unknown): void
  remove(): void
  /** Whether the field is there. */
  readonly present: boolean
}

/** Finds the place of a path; undefined where the way is missing or goes through a value that cannot hold fields. */
export function findPlace(document: Document, parts: readonly string[]): Place | undefined {
  let holder: unknown = document
  for (const part of parts.slice(0, -1)) holder = child(holder, part)
  const last = parts.at(-1) as string
  if (Array.isArray(holder)) return isPlace(last) ? listPlace(holder, Number(last)) : undefined
  return isPlain(holder) ? fieldPlace(holder, last) : undefined
}

/** Finds the place of a path, making the objects on the way; fails like MongoDB where a scalar is in the way. */
export function makePlace(document: Document, parts: readonly string[]): Place {
  let holder: unknown = document
  let name = '_id'
  for (let at = 0; at < parts.length; at++) {
    const part = parts[at] as string
    const isHolder = Array.isArray(holder) ? isPlace(part) : isPlain(holder)
    if (!isHolder) throw writeFailed(`Cannot create field '${part}' in element {${name}: ${show(holder)}}`)
    if (at === parts.length - 1) break
    if (child(holder, part) === undefined) put(holder as Document | unknown[], part, {})
    holder = child(holder, part)
    name = part
  }
  return findPlace(document, parts) as Place
}

/** The name MongoDB's errors give to a value's type. */
export const typeName = (value: unknown): string => kindOf(value)

const maxPadding = 1_500_000

function child(holder: unknown, part: string): unknown {
  if (Array.isArray(holder)) return isPlace(part) ? holder[Number(part)] : undefined
  return isPlain(holder) && Object.hasOwn(holder, part) ? holder[part] : undefined
}

function put(holder: Document | unknown[], part: string, value: unknown): void {
  if (Array.isArray(holder)) listPlace(holder, Number(part)).write(value)
  else fieldPlace(holder, part).write(value)
}

function fieldPlace(holder: Document, name: string): Place {
  return {
    present: Object.hasOwn(holder, name),
    read: () => (Object.hasOwn(holder, name) ? holder[name] : undefined),
    write: (value) =>
      void Object.defineProperty(holder, name, { value, writable: true, enumerable: true, configurable: true }),
    remove: () => void delete holder[name],
  }
}

function listPlace(list: unknown[], at: number): Place {
  return {
    present: at < list.length,
    read: () => list[at],
    write: (value) => {
      if (at - list.length > maxPadding)
        throw writeFailed(`cannot backfill more than ${maxPadding} elements of an array`)
      while (list.length < at) list.push(null)
      list[at] = value
    },
    remove: () => {
      if (at < list.length) list[at] = null
    },
  }
}
