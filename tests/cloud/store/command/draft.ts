import { randomBytes } from 'node:crypto'
import { failed } from '../store-error'
import { encodeEjson } from '../value/ejson'
import { kindOf, type Document } from '../value/kind'
import { checkFieldNames } from '../update/apply-update'
import type { Draft } from '../rows/table'

/** The largest document, in bytes of its text. */
export const documentLimitBytes = 16 * 1024 * 1024

/** A document ready to be written. Fails for one that is too large. */
export function toDraft(document: Document): Draft {
  const text = encodeEjson(document)
  if (text.length > documentLimitBytes) {
    throw failed(`object to insert too large. size in bytes: ${text.length}, max size: ${documentLimitBytes}`)
  }
  return { document, text }
}

/** A new document: `_id` first, made up if there is none; field names checked. */
export function newDraft(given: Document, nowAt: number): Draft {
  checkFieldNames(given)
  const { _id: id = newId(nowAt), ...fields } = given
  checkId(id)
  return toDraft({ _id: id, ...fields })
}

let made = 0

/** An id like the real service's: 32 hexadecimal digits with the seconds of its making in the second eight. */
function newId(nowAt: number): string {
  made = (made + 1) >>> 0
  const hex = (value: number): string => value.toString(16).padStart(8, '0')
  const chance = randomBytes(8).toString('hex')
  return chance.slice(0, 8) + hex(Math.floor(nowAt / 1000)) + hex(made) + chance.slice(8)
}

function checkId(id: unknown): void {
  const kind = kindOf(id)
  if (kind === 'array' || kind === 'regex' || kind === 'undefined') {
    throw failed(`The '_id' value cannot be of type ${kind}`)
  }
}
