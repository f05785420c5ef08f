import { Context, evalExpr } from 'mingo/core'
import * as accumulators from 'mingo/operators/accumulator'
import * as expressions from 'mingo/operators/expression'
import { failed, isStoreError } from '../store-error'
import { isPlain, type Document } from '../value/kind'
import { beginArrays, growingExpressions } from './growing-expressions'
import { ownExpressions, type Options } from './own-expressions'

/** The value of an aggregation expression for a document; undefined is a missing field. `variables` are `$$name`. */
export function evaluate(document: Document, expression: unknown, variables?: Document): unknown {
  if (typeof expression === 'string') {
    if (!expression.startsWith('$')) return expression
    if (isField.test(expression)) return fieldOf(document, expression.slice(1))
  } else if (typeof expression !== 'object' || expression === null) return expression
  beginArrays()
  try {
    const options = variables === undefined ? plainOptions : optionsWith(variables)
    return evalExpr(document, expression, options.update({ root: document }))
  } catch (error) {
    throw isStoreError(error) ? error : failed(error instanceof Error ? error.message : String(error))
  }
}

/** A bound state of the library's evaluation; made once, since making one copies every operator. */
type BoundOptions = Options & { update(locals: { root: Document }): Options }

const isField = /^\$[^$.][^.]*$/

const fieldOf = (document: unknown, name: string): unknown =>
  isPlain(document) && Object.hasOwn(document, name) ? document[name] : undefined

const operators: unknown = {
  accumulator: { ...accumulators },
  expression: {
    ...expressions,
    ...ownExpressions,
    ...growingExpressions,
    $boundOptions: (_document: unknown, _operand: unknown, options: unknown) => options,
  },
}

const context = Context.init(operators as Parameters<typeof Context.init>[0])

/** The library hands its bound state only to operators: so an operator of ours hands it out. */
const bind = (variables: Document): BoundOptions =>
  evalExpr({}, { $boundOptions: 1 }, { context, variables, scriptEnabled: false } as unknown as Options) as BoundOptions

const plainOptions = bind({})

const bound = new WeakMap<Document, BoundOptions>()

function optionsWith(variables: Document): BoundOptions {
  const known = bound.get(variables) ?? bind(variables)
  bound.set(variables, known)
  return known
}
