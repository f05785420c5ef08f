import { failed } from '../store-error'
import { isPlain, kindOf, type Document } from '../value/kind'
import { splitPath } from '../value/path'
import { evaluate } from '../aggregate/expression'
import { isTrue } from '../aggregate/truth'
import type { Matches } from './filter'
import { compileOperator } from './compile-operator'
import { compileEquality } from './comparison'
import { compileSchema } from './json-schema'
import { isOperatorObject } from './operator-object'

/** A filter in MongoDB's query language as a function; throws MongoDB's error for what it does not allow. `variables` are for `$expr`. */
export function compileFilter(filter: Document, variables?: Document): Matches {
  const tests = Object.entries(filter).map(([name, condition]) =>
    name.startsWith('$') ? compileTopLevel(name, condition, variables) : compileField(name, condition, variables),
  )
  if (tests.length === 0) return () => true
  const [only] = tests
  if (tests.length === 1 && only !== undefined) return only
  return (document) => tests.every((test) => test(document))
}

function compileTopLevel(name: string, condition: unknown, variables: Document | undefined): Matches {
  switch (name) {
    case '$and': {
      const tests = compileEach(name, condition, variables)
      return (document) => tests.every((test) => test(document))
    }
    case '$or': {
      const tests = compileEach(name, condition, variables)
      return (document) => tests.some((test) => test(document))
    }
    case '$nor': {
      const tests = compileEach(name, condition, variables)
      return (document) => !tests.some((test) => test(document))
    }
    case '$expr':
      return (document) => isTrue(evaluate(document, condition, variables))
    case '$jsonSchema':
      return compileSchema(condition)
    case '$comment':
      return () => true
    case '$text':
      throw failed('text index required for $text query')
    default:
      throw failed(`unknown top level operator: ${name}`)
  }
}

function compileEach(name: string, condition: unknown, variables: Document | undefined): readonly Matches[] {
  if (!Array.isArray(condition)) throw failed(`${name} must be an array`)
  if (condition.length === 0) throw failed('$and/$or/$nor must be a nonempty array')
  return condition.map((branch) => {
    if (!isPlain(branch)) throw failed('$or/$and/$nor entries need to be full objects')
    return compileFilter(branch, variables)
  })
}

function compileField(path: string, condition: unknown, variables: Document | undefined): Matches {
  const parts = splitPath(path)
  if (!isOperatorObject(condition)) return compileEquality(parts, kindOf(condition) === 'undefined' ? null : condition)
  const tests = Object.entries(condition).map(([name, operand]) => {
    if (!name.startsWith('$')) throw failed(`unknown operator: ${name}`)
    return compileOperator(parts, name, operand, condition, (filter) => compileFilter(filter, variables))
  })
  return (document) => tests.every((test) => test(document))
}
