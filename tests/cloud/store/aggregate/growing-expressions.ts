import { evalExpr } from 'mingo/core'
import * as expressions from 'mingo/operators/expression'
import { failed } from '../store-error'
import { toDouble } from '../value/numeric'
import type { Operator } from './own-expressions'

/** About what MongoDB's 100 MB hold. */
const mostElements = 6_500_000

let madeElements = 0

/** Begins an evaluation: how many elements its arrays may have in all is counted from here. */
export const beginArrays = (): void => {
  madeElements = 0
}

/** Operators that make arrays of any size out of little: together they stay within a memory that the gateway has. */
export const growingExpressions: Readonly<Record<string, Operator>> = {
  $range: (document, expression, options) => {
    const bounds = Array.isArray(expression) ? expression.map((one) => toDouble(evalExpr(document, one, options))) : []
    const [from = 0, to = 0, step = 1] = bounds
    make(Math.max(0, Math.ceil((to - from) / (step || 1))), '$range')
    return asLibrary('$range', document, expression, options)
  },
  $concatArrays: counting('$concatArrays'),
  $map: counting('$map'),
  $zip: counting('$zip'),
}

function counting(name: string): Operator {
  return (document, expression, options) => {
    const made = asLibrary(name, document, expression, options)
    make(Array.isArray(made) ? made.length : 0, name)
    return made
  }
}

function make(elements: number, name: string): void {
  madeElements += elements
  if (madeElements > mostElements)
    throw failed(`${name} would use too much memory and cannot spill to disk. Memory limit: 104857600 bytes`)
}

const asLibrary = (name: string, ...call: Parameters<Operator>): unknown =>
  (expressions as unknown as Readonly<Record<string, Operator>>)[name]?.(...call)
