import { evalExpr } from 'mingo/core'
import { failed } from '../store-error'
import { compareValues, equalValues } from '../value/compare'
import { bsonType } from '../query/leaf-operators'

/** What the library hands through an evaluation. */
export type Options = Parameters<typeof evalExpr>[2]

/** An expression operator as the library calls it. */
export type Operator = (document: unknown, expression: unknown, options: Options) => unknown

/** Operators where MongoDB compares across kinds and by its own order, which the library does not. */
export const ownExpressions: Readonly<Record<string, Operator>> = {
  $cmp: comparing((order) => order),
  $eq: comparing((order) => order === 0),
  $ne: comparing((order) => order !== 0),
  $gt: comparing((order) => order > 0),
  $gte: comparing((order) => order >= 0),
  $lt: comparing((order) => order < 0),
  $lte: comparing((order) => order <= 0),
  $in: (document, expression, options) => {
    const [value, list] = pair('$in', document, expression, options)
    if (!Array.isArray(list)) throw failed('$in requires an array as a second argument, found: ' + bsonType(list))
    return list.some((one) => equalValues(one, value))
  },
  $type: (document, expression, options) => bsonType(evalExpr(document, expression, options)),
}

function comparing(answer: (order: number) => number | boolean): Operator {
  return (document, expression, options) => {
    const [left, right] = pair('comparison', document, expression, options)
    return answer(compareWithMissing(left, right))
  }
}

/** In expressions a missing field sorts before null, unlike in filters. */
function compareWithMissing(left: unknown, right: unknown): number {
  if (left === undefined || right === undefined) return Number(left !== undefined) - Number(right !== undefined)
  return compareValues(left, right)
}

function pair(name: string, document: unknown, expression: unknown, options: Options): [unknown, unknown] {
  if (!Array.isArray(expression) || expression.length !== 2)
    throw failed(`Expression ${name} takes exactly 2 arguments`)
  return [evalExpr(document, expression[0], options), evalExpr(document, expression[1], options)]
}
