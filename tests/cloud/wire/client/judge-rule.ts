import { isPlain, type Document } from '../../store/value/kind'
import { follows, holds } from './compare-facts'
import type { Case, Fact } from './query-cases'
import type { Comparison, Rule } from './rule'

/** What a rule is judged on: a whole document that is to be created, or one case of a query. */
export type Subject =
  { readonly kind: 'document'; readonly document: Document } | { readonly kind: 'case'; readonly facts: Case }

/** What a rule may ask beside its subject. `now` in epoch ms; `read` answers null for a document that is not there. */
export type RuleContext = {
  readonly auth: { readonly openid: string } | null
  readonly now: number
  readonly read: (collection: string, id: string) => Promise<Document | null>
}

type Value = { readonly known: true; readonly value: unknown } | { readonly known: false; readonly path: string | null }

/**
 * Whether a rule holds for a document, or for every document of a query's case. Of a query, what it does not say is not
 * known, and what cannot be shown does not hold: a query must be a subset of its rule.
 */
export function allows(rule: Rule, subject: Subject, context: RuleContext): Promise<boolean> {
  return shows(rule, true)

  async function shows(one: Rule, wanted: boolean): Promise<boolean> {
    switch (one.kind) {
      case 'and':
      case 'or':
        return (one.kind === 'and') === wanted
          ? (await shows(one.left, wanted)) && shows(one.right, wanted)
          : (await shows(one.left, wanted)) || shows(one.right, wanted)
      case 'not':
        return shows(one.of, !wanted)
      case 'compare':
        return compare(one.operator, await valueOf(one.left), await valueOf(one.right), wanted)
      default: {
        const value = await valueOf(one)
        return value.known && Boolean(value.value) === wanted
      }
    }
  }

  async function valueOf(one: Rule): Promise<Value> {
    switch (one.kind) {
      case 'constant':
        return known(one.value)
      case 'name':
        if (one.name !== 'doc') return known(one.name === 'auth' ? context.auth : context.now)
        return subject.kind === 'document' ? known(subject.document) : unknownAt('')
      case 'member':
        return member(await valueOf(one.of), await valueOf(one.key))
      case 'list':
        return together(await Promise.all(one.items.map(valueOf)), (values) => values)
      case 'text':
        return together(await Promise.all(one.parts.map(valueOf)), (values) => values.map(String).join(''))
      case 'get':
        return got(await valueOf(one.path))
      default:
        return (await shows(one, true)) ? known(true) : (await shows(one, false)) ? known(false) : unknownAt(null)
    }
  }

  function member(of: Value, key: Value): Value {
    if (!key.known) return unknownAt(null)
    const name = String(key.value)
    if (of.known) return known(fieldOf(of.value, name))
    if (of.path === null) return of
    const path = of.path === '' ? name : `${of.path}.${name}`
    const fixed = factsAt(path).find(({ operator }) => operator === '$eq')
    return fixed === undefined ? unknownAt(path) : known(fixed.value)
  }

  async function got(path: Value): Promise<Value> {
    if (!path.known) return unknownAt(null)
    const [, collection = '', id = ''] = /^database\.([^.]+)\.(.+)$/s.exec(String(path.value)) ?? []
    return known(collection === '' ? null : await context.read(collection, id))
  }

  function compare(operator: Comparison, left: Value, right: Value, wanted: boolean): boolean {
    if (left.known && right.known) return holds(operator, left.value, right.value, subject.kind === 'case') === wanted
    if (!left.known && right.known) return isSaid(left.path, operator, right.value, wanted)
    if (left.known && !right.known && operator !== 'in') return isSaid(right.path, turned[operator], left.value, wanted)
    return false
  }

  function isSaid(path: string | null, operator: Comparison, value: unknown, wanted: boolean): boolean {
    const facts = path === null ? [] : factsAt(path)
    if (operator !== 'in') return follows(facts, wanted ? operator : opposite[operator], value)
    return !wanted && Array.isArray(value) && value.every((one) => follows(facts, '!=', one))
  }

  function factsAt(path: string): readonly Fact[] {
    return subject.kind === 'case' ? (subject.facts.get(path) ?? []) : []
  }
}

const known = (value: unknown): Value => ({ known: true, value: value ?? null })
const unknownAt = (path: string | null): Value => ({ known: false, path })

function together(values: readonly Value[], join: (values: readonly unknown[]) => unknown): Value {
  return values.every((one) => one.known) ? known(join(values.map((one) => one.value))) : unknownAt(null)
}

function fieldOf(value: unknown, name: string): unknown {
  if (Array.isArray(value)) return name === 'length' ? value.length : (value as unknown[])[Number(name)]
  return isPlain(value) && Object.hasOwn(value, name) ? value[name] : null
}

const turned = { '==': '==', '!=': '!=', '>': '<', '>=': '<=', '<': '>', '<=': '>=' } as const
const opposite = { '==': '!=', '!=': '==', '>': '<=', '>=': '<', '<': '>=', '<=': '>' } as const
