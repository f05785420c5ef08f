import { decodeEjson, encodeEjson } from '../../store/value/ejson'
import { isPlain, type Document } from '../../store/value/kind'

type EjsonProblem = Error & { readonly isEjsonProblem: true }

/** Whether an error says that a text is not the EJSON it should be. */
export const isEjsonProblem = (error: unknown): error is EjsonProblem =>
  error instanceof Error && 'isEjsonProblem' in error

/** Reads an object written by hand as JSON or EJSON (`{"$date": …}`). @throws an EjsonProblem, in words. */
export function readRecord(text: string, now: number): Document {
  const value = readValue(text, now)
  if (!isPlain(value)) throw problem('this must be one JSON object')
  return value
}

/** Reads an `_id`, which may be any single value. @throws an EjsonProblem, in words. */
export function readId(id: unknown): unknown {
  if (id === undefined || id === null) throw problem('say the _id')
  const value = readValue(JSON.stringify(id), 0)
  if (Array.isArray(value) || isPlain(value)) throw problem('an _id is a single value')
  return value
}

function readValue(text: string, now: number): unknown {
  try {
    const value = decodeEjson(text, now)
    if (encodeEjson(value).includes('{"$date":{"$numberLong":"NaN"}}')) throw new Error('a $date is no date')
    return value
  } catch (error) {
    throw problem(`this cannot be read: ${error instanceof Error ? error.message : String(error)}`)
  }
}

const problem = (message: string): EjsonProblem => Object.assign(new Error(message), { isEjsonProblem: true as const })
