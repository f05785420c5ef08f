import { failed } from '../../store-error'
import { compareValues } from '../../value/compare'
import { isPlain, type Document } from '../../value/kind'
import { evaluate } from '../expression'
import { groupBy, readOutputs } from './group'

const countOnly: Document = { count: { $sum: 1 } }

/** `$bucket`: documents by the boundaries their value lies between; `default` takes the rest. */
export function bucket(
  spec: unknown,
  variables: Document | undefined,
): (documents: Iterable<Document>) => Iterable<Document> {
  if (!isPlain(spec)) throw failed('Argument to $bucket stage must be an object')
  const { groupBy: by, boundaries, default: rest, output = countOnly } = spec
  if (!Array.isArray(boundaries) || boundaries.length < 2) {
    throw failed("The $bucket 'boundaries' field must have at least 2 values")
  }
  if (boundaries.some((one, at) => at > 0 && compareValues(boundaries[at - 1], one) >= 0)) {
    throw failed("The 'boundaries' option to $bucket must be sorted in ascending order")
  }
  const placeOf = (document: Document): unknown => {
    const value = evaluate(document, by, variables) ?? null
    const last = boundaries.at(-1)
    if (compareValues(value, boundaries[0]) >= 0 && compareValues(value, last) < 0) {
      return boundaries.filter((one: unknown) => compareValues(one, value) <= 0).at(-1)
    }
    if (!Object.hasOwn(spec, 'default')) {
      throw failed('$switch could not find a matching branch for an input, and no default was specified.')
    }
    return rest
  }
  const outputs = readOutputs(output as Document)
  return function* (documents) {
    const buckets = [...groupBy(documents, placeOf, outputs, variables)]
    yield* buckets.sort((a, b) => compareValues(a['_id'], b['_id']))
  }
}
