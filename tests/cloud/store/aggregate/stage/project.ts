import { compileProjection } from '../../query/project'
import { failed } from '../../store-error'
import { isPlain, kindOf, type Document } from '../../value/kind'
import { splitPath } from '../../value/path'
import { evaluate } from '../expression'

type Computed = readonly (readonly [parts: readonly string[], expression: unknown])[]

/** `$project`: fields kept, left out, renamed or computed. */
export function project(spec: unknown, variables: Document | undefined): (document: Document) => Document {
  if (!isPlain(spec)) throw failed('$project specification must be an object')
  const entries = flatten(spec, '')
  if (entries.length === 0) throw failed('projection specification must have at least one field')
  const switches = entries.filter(([, value]) => isSwitch(value))
  const computed: Computed = entries
    .filter(([, value]) => !isSwitch(value))
    .map(([path, value]) => [splitPath(path), value])
  const isExcluding = switches.some(([path, value]) => path !== '_id' && !value)
  if (isExcluding && computed.length > 0)
    throw failed(
      'Invalid $project :: Bad projection specification, cannot include fields or add computed fields during an exclusion projection',
    )
  const kept = Object.fromEntries(switches)
  const hasOwnId = Object.hasOwn(kept, '_id') || computed.some(([parts]) => parts[0] === '_id')
  const onlyComputed = computed.length > 0 && switches.every(([path]) => path === '_id')
  const base = onlyComputed
    ? idOnly(hasOwnId ? (kept['_id'] === undefined ? false : Boolean(kept['_id'])) : true)
    : compileProjection(kept)
  return (document) => compute(base(document), document, computed, variables)
}

/** `$addFields`: the document with more fields, computed from what it was. */
export function addFields(spec: unknown, variables: Document | undefined): (document: Document) => Document {
  if (!isPlain(spec)) throw failed('$addFields specification must be an object')
  const computed: Computed = flatten(spec, '').map(([path, value]) => [splitPath(path), value])
  return (document) => compute({ ...document }, document, computed, variables)
}

const isSwitch = (value: unknown): boolean => typeof value === 'boolean' || kindOf(value) === 'number'

const idOnly =
  (isKept: boolean) =>
  (document: Document): Document =>
    isKept && Object.hasOwn(document, '_id') ? { _id: document['_id'] } : {}

/** `{a: {b: 1}}` says the same as `{'a.b': 1}`; an object of operators is an expression. */
function flatten(spec: Document, before: string): [string, unknown][] {
  return Object.entries(spec).flatMap(([name, value]): [string, unknown][] => {
    const path = before + name
    const isNested =
      isPlain(value) && Object.keys(value).length > 0 && !Object.keys(value).some((key) => key.startsWith('$'))
    return isNested ? flatten(value, `${path}.`) : [[path, value]]
  })
}

function compute(into: Document, from: Document, computed: Computed, variables: Document | undefined): Document {
  let result = into
  for (const [parts, expression] of computed)
    result = place(result, parts, evaluate(from, expression, variables)) as Document
  return result
}

/** A copy with the value at the path; through an array, in each of its elements. Undefined takes the field away. */
function place(holder: unknown, parts: readonly string[], value: unknown): unknown {
  const [part, ...rest] = parts
  if (part === undefined) return value
  if (Array.isArray(holder)) return holder.map((element) => place(element, parts, value))
  const copy: Document = isPlain(holder) ? { ...holder } : {}
  const next = place(copy[part], rest, value)
  if (next === undefined) delete copy[part]
  else copy[part] = next
  return copy
}
