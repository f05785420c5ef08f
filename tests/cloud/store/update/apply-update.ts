import { writeFailed } from '../store-error'
import { equalValues } from '../value/compare'
import { isPlain, type Document } from '../value/kind'
import { arrayOperators } from './array-operators'
import { fieldOperators, type Change } from './field-operators'
import { expandPath } from './positional'

/** What an update needs to know beside the document. */
export type UpdateContext = { readonly filter: Document; readonly nowAt: number }

type Step = { readonly change: Change; readonly path: string; readonly operand: unknown }

/** Reads `{$set: {...}, $inc: {...}}` once; fails like MongoDB for unknown operators and paths that meet. */
export function compileUpdate(update: Document): (document: Document, context: UpdateContext) => void {
  if (Object.keys(update).length === 0) throw isEmpty('$set')
  const steps = Object.entries(update).flatMap(([operator, fields]) => readSteps(operator, fields))
  refuseConflicts(steps.map(({ path }) => path).concat(renameTargets(update)))
  return (document, { filter, nowAt }) => {
    const id = document['_id']
    for (const { change, path, operand } of steps) {
      for (const parts of expandPath(document, path, filter)) change(document, parts, operand, nowAt)
    }
    if (!equalValues(document['_id'], id)) {
      throw writeFailed("Performing an update on the path '_id' would modify the immutable field '_id'")
    }
  }
}

/** Refuses field names that the store could not read back. */
export function checkFieldNames(value: unknown): void {
  if (Array.isArray(value)) return value.forEach(checkFieldNames)
  if (!isPlain(value)) return
  for (const name of Object.keys(value)) {
    if (name.startsWith('$'))
      throw writeFailed(`The dollar ($) prefixed field '${name}' in '${name}' is not valid for storage.`)
    if (name === '__proto__') throw writeFailed(`The field name '${name}' is not valid for storage.`)
    checkFieldNames(value[name])
  }
}

function readSteps(operator: string, fields: unknown): Step[] {
  const change = operatorOf(operator)
  if (!isPlain(fields)) {
    throw writeFailed(`Modifiers operate on fields but we found another type for ${operator}`)
  }
  if (Object.keys(fields).length === 0) throw isEmpty(operator)
  return Object.entries(fields).map(([path, operand]) => {
    const parts = path.split('.')
    if (path === '' || parts.includes(''))
      throw writeFailed(`The update path '${path}' contains an empty field name, which is not allowed.`)
    if (parts.includes('__proto__')) throw writeFailed(`The field name '${path}' is not valid for storage.`)
    if (storesOperand.has(operator)) checkFieldNames(operand)
    return { change, path, operand }
  })
}

const isEmpty = (operator: string): Error =>
  writeFailed(`'${operator}' is empty. You must specify a field like so: {${operator}: {<field>: ...}}`)

const storesOperand = new Set(['$set', '$min', '$max', '$setOnInsert'])

function operatorOf(operator: string): Change {
  for (const known of [fieldOperators, arrayOperators]) {
    if (Object.hasOwn(known, operator)) return known[operator] as Change
  }
  throw writeFailed(
    `Unknown modifier: ${operator}. Expected a valid update modifier or pipeline-style update specified as an array`,
  )
}

function renameTargets(update: Document): string[] {
  const renamed = update['$rename']
  if (!isPlain(renamed)) return []
  const targets = Object.entries(renamed).filter(([from, to]) => from !== to)
  return targets.map(([, to]) => to).filter((to): to is string => typeof to === 'string')
}

function refuseConflicts(paths: readonly string[]): void {
  const sorted = [...paths].sort()
  for (let at = 1; at < sorted.length; at++) {
    const path = sorted[at] as string
    const shorter = sorted.slice(0, at).find((one) => path === one || path.startsWith(`${one}.`))
    if (shorter !== undefined) throw writeFailed(`Updating the path '${path}' would create a conflict at '${shorter}'`)
  }
}
