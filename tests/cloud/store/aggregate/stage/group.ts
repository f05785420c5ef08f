import { failed } from '../../store-error'
import { encodeComponent } from '../../value/key-code'
import { isPlain, type Document } from '../../value/kind'
import { openAccumulator, type Accumulator } from '../accumulators'
import { evaluate } from '../expression'

/** Accumulators by output field, as `$group` and `$bucket` name them. */
export type Outputs = readonly (readonly [field: string, operator: string, operand: unknown])[]

/** `$group`: one document a distinct id, made while documents pass by, so that only the groups are held. */
export function group(
  spec: unknown,
  variables: Document | undefined,
): (documents: Iterable<Document>) => Iterable<Document> {
  if (!isPlain(spec)) throw failed("a group's fields must be specified in an object")
  if (!Object.hasOwn(spec, '_id')) throw failed('a group specification must include an _id')
  const { _id: id, ...fields } = spec
  const outputs = readOutputs(fields)
  return (documents) => groupBy(documents, (document) => evaluate(document, id, variables) ?? null, outputs, variables)
}

/** Reads `{total: {$sum: '$amount'}}`. */
export function readOutputs(fields: Document): Outputs {
  return Object.entries(fields).map(([field, accumulator]) => {
    const entries = isPlain(accumulator) ? Object.entries(accumulator) : []
    const [entry] = entries
    if (entry === undefined || !entry[0].startsWith('$'))
      throw failed(`The field '${field}' must be an accumulator object`)
    if (entries.length > 1) throw failed(`The field '${field}' must specify one accumulator`)
    if (field.includes('.')) throw failed(`The field name '${field}' cannot contain '.'`)
    openAccumulator(entry[0], entry[1])
    return [field, entry[0], entry[1]]
  })
}

/** Equal ids have one key. A text is its own: no other value's key begins with U+FFFF. */
const groupKey = (id: unknown): string =>
  typeof id === 'string' ? `\uffff${id}` : encodeComponent(id, 1).toString('latin1')

/** Groups by a key, in the order the keys first appear. */
export function* groupBy(
  documents: Iterable<Document>,
  keyOf: (document: Document) => unknown,
  outputs: Outputs,
  variables: Document | undefined,
): Generator<Document> {
  const groups = new Map<string, { readonly id: unknown; readonly accumulators: readonly Accumulator[] }>()
  for (const document of documents) {
    const id = keyOf(document)
    const key = groupKey(id)
    let found = groups.get(key)
    if (found === undefined) {
      found = {
        id,
        accumulators: outputs.map(([, operator, operand]) => openAccumulator(operator, operand, variables)),
      }
      groups.set(key, found)
    }
    for (const accumulator of found.accumulators) accumulator.add(document)
  }
  for (const { id, accumulators } of groups.values()) {
    const values = outputs.map(([field], at) => [field, (accumulators[at] as Accumulator).value()])
    yield { _id: id, ...(Object.fromEntries(values) as Document) }
  }
}
