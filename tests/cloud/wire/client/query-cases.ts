import { isOperatorObject } from '../../store/query/operator-object'
import { isPlain, kindOf, type Document } from '../../store/value/kind'

/** What a query says of one field. */
export type Fact =
  | { readonly operator: '$eq' | '$ne' | '$gt' | '$gte' | '$lt' | '$lte'; readonly value: unknown }
  | { readonly operator: '$nin'; readonly value: readonly unknown[] }

/** One of the ways in which a document can match a query: what then holds of each field. */
export type Case = ReadonlyMap<string, readonly Fact[]>

const mostCases = 64

/**
 * The cases of a query: every document it finds is described by one of them at least. What is not understood is left
 * out, which only makes a case say less. Null when there are more than 64.
 */
export function casesOf(filter: Document): readonly Case[] | null {
  let cases: readonly Case[] = [new Map()]
  for (const [name, condition] of Object.entries(filter)) {
    const more = name.startsWith('$') ? casesOfLogic(name, condition) : casesOfField(name, condition)
    if (more === null || cases.length * more.length > mostCases) return null
    cases = cases.flatMap((one) => more.map((other) => both(one, other)))
  }
  return cases
}

const anything: readonly Case[] = [new Map()]

function casesOfLogic(name: string, condition: unknown): readonly Case[] | null {
  if (!Array.isArray(condition) || (name !== '$and' && name !== '$or')) return anything
  const branches = condition.map((branch) => (isPlain(branch) ? casesOf(branch) : anything))
  if (name === '$or') return join(branches)
  let met: readonly Case[] = anything
  for (const branch of branches) {
    if (branch === null || met.length * branch.length > mostCases) return null
    met = met.flatMap((one) => branch.map((other) => both(one, other)))
  }
  return met
}

function join(branches: readonly (readonly Case[] | null)[]): readonly Case[] | null {
  const all = branches.flatMap((branch) => branch ?? [])
  return branches.includes(null) || all.length > mostCases ? null : all
}

function casesOfField(path: string, condition: unknown): readonly Case[] {
  if (kindOf(condition) === 'regex') return anything
  if (!isOperatorObject(condition)) return [fact(path, { operator: '$eq', value: condition })]
  let cases: readonly Case[] = anything
  for (const [operator, value] of Object.entries(condition)) {
    const more = casesOfOperator(path, operator, value)
    cases = cases.flatMap((one) => more.map((other) => both(one, other)))
  }
  return cases
}

function casesOfOperator(path: string, operator: string, value: unknown): readonly Case[] {
  switch (operator) {
    case '$eq':
    case '$ne':
    case '$gt':
    case '$gte':
    case '$lt':
    case '$lte':
      return [fact(path, { operator, value })]
    case '$in':
      return Array.isArray(value) && value.every((one) => kindOf(one) !== 'regex')
        ? value.map((one: unknown) => fact(path, { operator: '$eq', value: one }))
        : anything
    case '$nin':
      return Array.isArray(value) ? [fact(path, { operator, value })] : anything
    default:
      return anything
  }
}

const fact = (path: string, one: Fact): Case => new Map([[path, [one]]])

function both(one: Case, other: Case): Case {
  const merged = new Map(one)
  for (const [path, facts] of other) merged.set(path, [...(merged.get(path) ?? []), ...facts])
  return merged
}
