import { parse } from 'csv-parse/sync'
import { decodeEjson } from '../store/value/ejson'

/** A document as a file holds it. */
export type Document = Record<string, unknown>
/** json is JSON Lines. */
export type FileFormat = 'json' | 'csv'

/** A line that is no document; `line` counts from 1. */
export type BadLine = { readonly line: number; readonly problem: string }

/** A line of a file, read. */
export type ReadLine = BadLine | { readonly line: number; readonly document: Document }

/** Reads a file as the console takes it (W 数据迁移.md), a line at a time: JSON Lines with `{"$date"}`, or CSV with the keys in its first line. */
export const readDocuments = (text: string, format: FileFormat, now: number): Iterable<ReadLine> =>
  format === 'csv' ? readCsv(text) : readLines(text, now)

function* readLines(text: string, now: number): Generator<ReadLine> {
  let line = 0
  for (let from = text.startsWith('\uFEFF') ? 1 : 0; from < text.length;) {
    const end = text.indexOf('\n', from)
    const to = end === -1 ? text.length : end
    const own = text.slice(from, to)
    line += 1
    from = to + 1
    if (own.trim() !== '') yield readLine(own, line, now)
  }
}

function readLine(text: string, line: number, now: number): ReadLine {
  try {
    const value = decodeEjson(text, now)
    return isDocument(value) ? { line, document: value } : { line, problem: 'one JSON object a line, not a list' }
  } catch (error) {
    return { line, problem: wordsOf(error) }
  }
}

function readCsv(text: string): readonly ReadLine[] {
  try {
    const rows = parse(text, { bom: true, columns: true, skip_empty_lines: true }) as Record<string, string>[]
    return rows.map((row, index) => ({ line: index + 2, document: nested(row) }))
  } catch (error) {
    return [{ line: 0, problem: wordsOf(error) }]
  }
}

const wordsOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

/** `a.b` is a field inside a field; numbers and true/false are read as such, an empty cell is no field. */
function nested(row: Readonly<Record<string, string>>): Document {
  const document: Document = {}
  for (const [key, text] of Object.entries(row)) {
    if (text === '') continue
    const parts = key.split('.')
    const last = parts.pop() ?? key
    let place = document
    for (const part of parts) place = inside(place, part)
    define(place, last, cell(text))
  }
  return document
}

function inside(place: Document, key: string): Document {
  const inner = Object.hasOwn(place, key) ? place[key] : undefined
  return isDocument(inner) ? inner : define(place, key, {} as Document)
}

/** Sets an own field whatever its name, `__proto__` too. */
function define<Value>(place: Document, key: string, value: Value): Value {
  Object.defineProperty(place, key, { value, enumerable: true, configurable: true, writable: true })
  return value
}

function cell(text: string): unknown {
  if (text === 'true' || text === 'false') return text === 'true'
  return /^-?(0|[1-9]\d{0,14})(\.\d+)?$/.test(text) ? Number(text) : text
}

const isDocument = (value: unknown): value is Document =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  Object.getPrototypeOf(value) === Object.prototype
