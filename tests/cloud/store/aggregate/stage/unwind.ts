import { failed } from '../../store-error'
import { isPlain, type Document } from '../../value/kind'
import { splitPath, valueAt } from '../../value/path'

/** `$unwind`: one document an element of an array. */
export function unwind(spec: unknown): (documents: Iterable<Document>) => Iterable<Document> {
  const options: Document = isPlain(spec) ? spec : { path: spec }
  const { path, includeArrayIndex: indexField, preserveNullAndEmptyArrays: keepsEmpty = false } = options
  if (typeof path !== 'string') throw failed('no path specified to $unwind stage')
  if (!path.startsWith('$')) throw failed(`path option to $unwind stage should be prefixed with a '$': ${path}`)
  const parts = splitPath(path.slice(1))
  const numbered = (document: Document, at: number | null): Document =>
    typeof indexField === 'string' ? { ...document, [indexField]: at } : document
  return function* (documents) {
    for (const document of documents) {
      const value = valueAt(document, parts)
      if (Array.isArray(value) && value.length > 0) {
        for (const [at, element] of value.entries()) yield numbered(withValue(document, parts, element), at)
      } else if (value === null || value === undefined || Array.isArray(value)) {
        if (keepsEmpty === true)
          yield numbered(Array.isArray(value) ? withValue(document, parts, undefined) : document, null)
      } else yield numbered(document, null)
    }
  }
}

function withValue(document: Document, parts: readonly string[], value: unknown): Document {
  const [part, ...rest] = parts as [string, ...string[]]
  const copy = { ...document }
  if (rest.length > 0) copy[part] = withValue(copy[part] as Document, rest, value)
  else if (value === undefined) delete copy[part]
  else copy[part] = value
  return copy
}
