import { failed } from '../../store-error'
import { isPlain, kindOf, type Document } from '../../value/kind'
import { someAt, splitPath } from '../../value/path'
import { evaluate } from '../expression'
import type { Run, Sources } from '../pipeline'

/** `$lookup`: the documents of another collection that belong to each, by equality or by a pipeline of its own. */
export function lookup(
  spec: unknown,
  sources: Sources,
  variables: Document | undefined,
  run: Run,
): (document: Document) => Document {
  if (!isPlain(spec)) throw failed('the $lookup specification must be an Object')
  const { from, as, localField, foreignField, let: bindings = {}, pipeline } = spec
  if (typeof from !== 'string' || typeof as !== 'string')
    throw failed("must specify 'from' and 'as' fields for a $lookup")
  if (pipeline === undefined && (typeof localField !== 'string' || typeof foreignField !== 'string')) {
    throw failed("$lookup requires either 'pipeline' or both 'localField' and 'foreignField' to be specified")
  }
  const stages = Array.isArray(pipeline) ? (pipeline as Document[]) : []
  return (document) => {
    const bound = bind(document, bindings as Document, variables)
    const filter = typeof localField === 'string' ? belongsTo(document, localField, String(foreignField)) : {}
    return setAs(document, as, run(sources, from, [{ $match: filter }, ...stages], bound))
  }
}

function bind(document: Document, bindings: Document, variables: Document | undefined): Document {
  const own = Object.entries(bindings).map(([name, expression]) => [
    name,
    evaluate(document, expression, variables) ?? null,
  ])
  return { ...variables, ...(Object.fromEntries(own) as Document) }
}

/** A missing local field belongs to documents without the foreign one; of an array, each element counts. */
function belongsTo(document: Document, localField: string, foreignField: string): Document {
  const values: unknown[] = []
  someAt(document, splitPath(localField), (leaf) => {
    if (Array.isArray(leaf)) values.push(...leaf)
    else values.push(leaf ?? null)
    return false
  })
  const [only] = values
  if (values.length === 1 && kindOf(only) !== 'regex') return { [foreignField]: { $eq: only } }
  return { [foreignField]: { $in: values } }
}

function setAs(document: Document, as: string, found: readonly Document[]): Document {
  const [part, ...rest] = splitPath(as) as [string, ...string[]]
  const inner = document[part]
  return { ...document, [part]: rest.length === 0 ? found : setAs(isPlain(inner) ? inner : {}, rest.join('.'), found) }
}
