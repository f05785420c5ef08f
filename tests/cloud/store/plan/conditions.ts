import type { BSONRegExp } from 'bson'
import type { Cover } from '../geo/cells'
import { coverOfCondition } from '../geo/geo-cover'
import { isOperatorObject } from '../query/operator-object'
import { isDecimal, isPlain, kindOf, type Document } from '../value/kind'
import { toDouble } from '../value/numeric'

/** What a filter asks of one field, as far as an index can answer it. */
export type Bound =
  | { readonly kind: 'points'; readonly values: readonly unknown[]; readonly isExact: boolean }
  | { readonly kind: 'range'; readonly from?: Limit; readonly to?: Limit; readonly isExact: boolean }
  | { readonly kind: 'cover'; readonly cover: Cover; readonly isExact: false }

/** One end of a range; without it the range reaches to the end of the value's kind, which `of` names. */
export type Limit = { readonly value: unknown; readonly isIncluded: boolean }

/** The bounds by field path; `isComplete` when they say everything that the filter says. */
export type Conditions = { readonly bounds: ReadonlyMap<string, readonly Bound[]>; readonly isComplete: boolean }

/** Reads what must hold of single fields: the top level of a filter and what stands under `$and`. */
export function readConditions(filter: Document): Conditions {
  const bounds = new Map<string, Bound[]>()
  const isComplete = gather(filter, bounds)
  return { bounds, isComplete }
}

function gather(filter: Document, into: Map<string, Bound[]>): boolean {
  let isComplete = true
  for (const [name, condition] of Object.entries(filter)) {
    if (name === '$and' && Array.isArray(condition)) {
      for (const branch of condition) isComplete = gather(branch as Document, into) && isComplete
    } else if (name.startsWith('$')) isComplete = false
    else {
      const found = boundsOf(condition)
      into.set(name, [...(into.get(name) ?? []), ...found.bounds])
      isComplete &&= found.isComplete
    }
  }
  return isComplete
}

type Found = { readonly bounds: readonly Bound[]; readonly isComplete: boolean }

function boundsOf(condition: unknown): Found {
  if (!isOperatorObject(condition)) return one(equality(condition))
  const found = Object.entries(condition).map(([operator, operand]) => one(boundOf(operator, operand, condition)))
  return { bounds: found.flatMap(({ bounds }) => bounds), isComplete: found.every((each) => each.isComplete) }
}

const one = (bound: Bound | undefined): Found =>
  bound === undefined ? { bounds: [], isComplete: false } : { bounds: [bound], isComplete: bound.isExact }

function boundOf(operator: string, operand: unknown, all: Document): Bound | undefined {
  switch (operator) {
    case '$eq':
      return equality(operand)
    case '$in':
      return Array.isArray(operand) && operand.every(isIndexable) ? points(operand) : undefined
    case '$gt':
    case '$gte':
      return isComparable(operand)
        ? range({ from: { value: operand, isIncluded: operator === '$gte' } }, operand)
        : undefined
    case '$lt':
    case '$lte':
      return isComparable(operand)
        ? range({ to: { value: operand, isIncluded: operator === '$lte' } }, operand)
        : undefined
    case '$regex':
      return typeof operand === 'string' && !all['$options'] ? prefix(operand) : undefined
    case '$geoWithin':
    case '$geoIntersects':
    case '$near':
    case '$nearSphere': {
      const cover = coverOfCondition(operator, operand, all)
      return cover === undefined ? undefined : { kind: 'cover', cover, isExact: false }
    }
    default:
      return undefined
  }
}

function equality(operand: unknown): Bound | undefined {
  if (kindOf(operand) === 'regex') {
    const { pattern, options } = operand as BSONRegExp
    return options === '' ? prefix(pattern) : undefined
  }
  return isIndexable(operand) ? points([operand]) : undefined
}

const isIndexable = (operand: unknown): boolean => !Array.isArray(operand) && kindOf(operand) !== 'regex'

/** An object's key also finds an object that holds such numbers otherwise typed; so it is looked at again. */
const points = (values: readonly unknown[]): Bound => ({
  kind: 'points',
  values,
  isExact: !values.some((value) => isPlain(value) || isDecimal(value)),
})

const comparable = new Set(['number', 'string', 'date', 'bool', 'objectId'])

const isComparable = (operand: unknown): boolean => comparable.has(kindOf(operand)) && !Number.isNaN(operand)

const range = (limits: { from: Limit } | { to: Limit }, operand: unknown): Bound => ({
  kind: 'range',
  ...limits,
  isExact: kindOf(operand) !== 'number' || Number.isFinite(toDouble(operand)),
})

/** `^abc` reads only texts that begin with abc. */
function prefix(pattern: string): Bound | undefined {
  const literal = /^\^([^\\^$.*+?()[\]{}|]+)/.exec(pattern)?.[1]
  if (literal === undefined || pattern.includes('|')) return undefined
  const follower = pattern[literal.length + 1]
  const certain = follower !== undefined && '*?{'.includes(follower) ? literal.slice(0, -1) : literal
  if (certain === '') return undefined
  const last = certain.codePointAt(certain.length - 1) as number
  if (last >= 0xd7ff) return { kind: 'range', from: { value: certain, isIncluded: true }, isExact: false }
  const after = certain.slice(0, -1) + String.fromCodePoint(last + 1)
  return {
    kind: 'range',
    from: { value: certain, isIncluded: true },
    to: { value: after, isIncluded: false },
    isExact: false,
  }
}
