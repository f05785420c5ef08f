import { failed } from '../store-error'
import { equalValues } from '../value/compare'
import { isPlain, kindOf, type Document } from '../value/kind'
import { toDouble } from '../value/numeric'
import { isSameTypeName } from './leaf-operators'
import { compileRegex } from './regex'

/** Whether a value is as a schema says. */
export type Fits = (value: unknown) => boolean

/** `$jsonSchema`: the part of JSON Schema (draft 4) that MongoDB knows, with `bsonType`. Unknown words are refused. */
export function compileSchema(schema: unknown): Fits {
  if (!isPlain(schema)) throw failed('$jsonSchema must be an object')
  const tests = Object.entries(schema).map(([word, operand]) => {
    const compile = Object.hasOwn(words, word) ? words[word] : undefined
    if (compile === undefined) throw failed(`Unknown $jsonSchema keyword: ${word}`)
    return compile(operand, schema)
  })
  return (value) => tests.every((test) => test(value))
}

type Word = (operand: unknown, schema: Document) => Fits

/** A word that speaks of one kind of value lets all others pass. */
const when =
  <T>(isMeant: (value: unknown) => value is T, test: (value: T) => boolean): Fits =>
  (value) =>
    !isMeant(value) || test(value)

const isText = (value: unknown): value is string => typeof value === 'string'
const isList = (value: unknown): value is unknown[] => Array.isArray(value)
const isNumber = (value: unknown): value is number => kindOf(value) === 'number'

const says = () => (): boolean => true

const words: Readonly<Record<string, Word>> = {
  title: says,
  description: says,
  bsonType: (operand) => typeTest(operand, (name) => name),
  type: (operand) => typeTest(operand, (name) => (name === 'boolean' ? 'bool' : name)),
  required: (operand) => when(isPlain, (value) => list(operand).every((name) => Object.hasOwn(value, String(name)))),
  properties: (operand) => {
    const fits = Object.entries(fields(operand)).map(([name, schema]) => [name, compileSchema(schema)] as const)
    return when(isPlain, (value) => fits.every(([name, fit]) => !Object.hasOwn(value, name) || fit(value[name])))
  },
  additionalProperties: (operand, schema) => {
    const known = new Set(Object.keys(isPlain(schema['properties']) ? schema['properties'] : {}))
    const fit = operand === false ? () => false : operand === true ? () => true : compileSchema(operand)
    return when(isPlain, (value) => Object.entries(value).every(([name, field]) => known.has(name) || fit(field)))
  },
  minProperties: (operand) => when(isPlain, (value) => Object.keys(value).length >= toDouble(operand)),
  maxProperties: (operand) => when(isPlain, (value) => Object.keys(value).length <= toDouble(operand)),
  enum: (operand) => (value) => list(operand).some((one) => equalValues(one, value)),
  minimum: (operand, { exclusiveMinimum: isOpen }) =>
    when(isNumber, (value) =>
      isOpen === true ? toDouble(value) > toDouble(operand) : toDouble(value) >= toDouble(operand),
    ),
  maximum: (operand, { exclusiveMaximum: isOpen }) =>
    when(isNumber, (value) =>
      isOpen === true ? toDouble(value) < toDouble(operand) : toDouble(value) <= toDouble(operand),
    ),
  exclusiveMinimum: says,
  exclusiveMaximum: says,
  multipleOf: (operand) => when(isNumber, (value) => toDouble(value) % toDouble(operand) === 0),
  minLength: (operand) => when(isText, (value) => [...value].length >= toDouble(operand)),
  maxLength: (operand) => when(isText, (value) => [...value].length <= toDouble(operand)),
  pattern: (operand) => when(isText, compileRegex(String(operand), '')),
  items: (operand) => {
    const fits = Array.isArray(operand) ? operand.map(compileSchema) : compileSchema(operand)
    return when(isList, (value) =>
      value.every((one, at) => (Array.isArray(fits) ? (fits[at]?.(one) ?? true) : fits(one))),
    )
  },
  minItems: (operand) => when(isList, (value) => value.length >= toDouble(operand)),
  maxItems: (operand) => when(isList, (value) => value.length <= toDouble(operand)),
  uniqueItems: (operand) =>
    when(
      isList,
      (value) =>
        operand !== true || value.every((one, at) => !value.slice(0, at).some((other) => equalValues(one, other))),
    ),
  allOf: (operand) => each(operand, (value, fits) => fits.every((fit) => fit(value))),
  anyOf: (operand) => each(operand, (value, fits) => fits.some((fit) => fit(value))),
  oneOf: (operand) => each(operand, (value, fits) => fits.filter((fit) => fit(value)).length === 1),
  not: (operand) => {
    const fit = compileSchema(operand)
    return (value) => !fit(value)
  },
}

function each(operand: unknown, holds: (value: unknown, fits: readonly Fits[]) => boolean): Fits {
  const fits = list(operand).map(compileSchema)
  return (value) => holds(value, fits)
}

function typeTest(operand: unknown, nameOf: (name: string) => string): Fits {
  const names = (Array.isArray(operand) ? operand : [operand]).map((name) => nameOf(String(name)))
  return (value) => names.some((name) => isSameTypeName(value, name))
}

function list(operand: unknown): readonly unknown[] {
  if (!Array.isArray(operand) || operand.length === 0) throw failed('$jsonSchema keyword must be a nonempty array')
  return operand
}

function fields(operand: unknown): Document {
  if (!isPlain(operand)) throw failed('$jsonSchema keyword must be an object')
  return operand
}
