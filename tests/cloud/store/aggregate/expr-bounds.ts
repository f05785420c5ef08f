import { isPlain, type Document } from '../value/kind'

/**
 * A filter that an index can help with, read from a filter's `$expr`: its equalities between a field and a value that is
 * known before any document is read. It may let more through than the expression, never less.
 */
export function withExprBounds(filter: Document, variables: Document | undefined): Document {
  if (filter['$expr'] === undefined) return filter
  const equalities = equalitiesOf(filter['$expr'], variables ?? {})
  return equalities.length === 0 ? filter : { $and: [filter, ...equalities] }
}

function equalitiesOf(expression: unknown, variables: Document): Document[] {
  if (!isPlain(expression)) return []
  const { $and: all, $eq: pair } = expression
  if (Array.isArray(all)) return all.flatMap((one) => equalitiesOf(one, variables))
  if (!Array.isArray(pair) || pair.length !== 2) return []
  const [left, right] = pair as [unknown, unknown]
  return [equality(left, right, variables), equality(right, left, variables)].filter((one) => one !== undefined)
}

function equality(field: unknown, other: unknown, variables: Document): Document | undefined {
  if (typeof field !== 'string' || !/^\$[^$]/.test(field)) return undefined
  const value = knownValue(other, variables)
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? { [field.slice(1)]: { $eq: value } }
    : undefined
}

/** The value of a variable or a constant; undefined for what depends on the document. */
function knownValue(operand: unknown, variables: Document): unknown {
  if (typeof operand !== 'string' || !operand.startsWith('$')) return operand
  const name = operand.slice(2)
  return operand.startsWith('$$') && Object.hasOwn(variables, name) ? variables[name] : undefined
}
