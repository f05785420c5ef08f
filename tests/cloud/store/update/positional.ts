import { compileFilter } from '../query/compile-filter'
import { writeFailed } from '../store-error'
import type { Document } from '../value/kind'
import { splitPath, valueAt } from '../value/path'

/** The real paths behind one with `$` (the element the query matched) or `$[]` (every element). */
export function expandPath(document: Document, path: string, filter: Document): readonly (readonly string[])[] {
  const parts = splitPath(path)
  const at = parts.findIndex((part) => part === '$' || part.startsWith('$['))
  if (at === -1) return [parts]
  const before = parts.slice(0, at)
  const list = valueAt(document, before)
  if (!Array.isArray(list)) {
    throw writeFailed(`The path '${before.join('.')}' must exist in the document in order to apply array updates.`)
  }
  const places =
    parts[at] === '$' ? [matchedPlace(document, before, list, filter)] : everyPlace(parts[at] as string, list)
  return places.flatMap((place) => expandPath(document, [...before, place, ...parts.slice(at + 1)].join('.'), filter))
}

function everyPlace(part: string, list: readonly unknown[]): number[] {
  if (part !== '$[]') throw writeFailed(`No array filter found for identifier '${part.slice(2, -1)}'`)
  return list.map((_element, place) => place)
}

function matchedPlace(
  document: Document,
  before: readonly string[],
  list: readonly unknown[],
  filter: Document,
): number {
  const path = before.join('.')
  const conditions = conditionsOn(filter, path)
  if (Object.keys(conditions).length === 0) throw notFound()
  const matches = compileFilter(conditions)
  const place = list.findIndex((element) => matches(withOnly(document, before, element)))
  if (place === -1) throw notFound()
  return place
}

const notFound = (): Error => writeFailed('The positional operator did not find the match needed from the query.')

/** The conditions of the filter on the array or inside it, also those under `$and`. */
function conditionsOn(filter: Document, path: string): Document {
  const found: Document = {}
  for (const [name, condition] of Object.entries(filter)) {
    if (name === '$and' && Array.isArray(condition)) {
      for (const branch of condition) Object.assign(found, conditionsOn(branch as Document, path))
    } else if (name === path || name.startsWith(`${path}.`)) found[name] = condition
  }
  return found
}

function withOnly(document: Document, before: readonly string[], element: unknown): Document {
  const [part, ...rest] = before as [string, ...string[]]
  const inner = rest.length === 0 ? [element] : withOnly((document[part] ?? {}) as Document, rest, element)
  return { ...document, [part]: inner }
}
