import { failed } from '../../store-error'
import { isPlain, type Document } from '../../value/kind'
import { toDouble } from '../../value/numeric'

/** A stage as a function from documents to documents, one at a time where it can. */
export type Pass = (documents: Iterable<Document>) => Iterable<Document>

/** A stage that answers one document for each. */
export const mapping = (map: (document: Document) => Document): Pass =>
  function* (documents) {
    for (const document of documents) yield map(document)
  }

/** A stage that lets some documents through. */
export const filtering = (matches: (document: Document) => boolean): Pass =>
  function* (documents) {
    for (const document of documents) if (matches(document)) yield document
  }

/** `$limit`. */
export function limiting(operand: unknown): Pass {
  const limit = toDouble(operand)
  if (!Number.isInteger(limit)) throw failed('invalid argument to $limit stage: Expected a number')
  if (limit <= 0) throw failed('the limit must be positive')
  return function* (documents) {
    let passed = 0
    for (const document of documents) {
      yield document
      if (++passed >= limit) return
    }
  }
}

/** `$skip`. */
export function skipping(operand: unknown): Pass {
  const skip = toDouble(operand)
  if (!Number.isInteger(skip) || skip < 0)
    throw failed('invalid argument to $skip stage: Expected a non-negative number')
  return function* (documents) {
    let passed = 0
    for (const document of documents) if (++passed > skip) yield document
  }
}

/** `$count`. */
export function counting(operand: unknown): Pass {
  if (typeof operand !== 'string' || operand === '') throw failed('the count field must be a non-empty string')
  if (operand.startsWith('$') || operand.includes('.'))
    throw failed("the count field cannot be a $-prefixed path or contain '.'")
  return function* (documents) {
    let count = 0
    for (const _document of documents) count++
    if (count > 0) yield { [operand]: count }
  }
}

/** `$sample`: reservoir sampling, so that only the sample is held. */
export function sampling(operand: unknown, chance: () => number): Pass {
  const size = isPlain(operand) ? toDouble(operand['size']) : Number.NaN
  if (!(size > 0)) throw failed('size argument to $sample must be a positive number')
  return function* (documents) {
    const kept: Document[] = []
    let seen = 0
    for (const document of documents) {
      const place = seen++ < size ? kept.length : Math.floor(chance() * seen)
      if (place < size) kept[place] = document
    }
    yield* kept
  }
}
