import { BSONRegExp, Binary, Code, Decimal128, Long, MaxKey, MinKey, ObjectId, Timestamp } from 'bson'
import { isDate, kindOf, tagOf, type Document } from './kind'

/** Reads EJSON as the SDK sends it (canonical or relaxed). A server date becomes the date it stands for at `nowAt`. */
export function decodeEjson(text: string, nowAt: number): unknown {
  const parsed: unknown = JSON.parse(text)
  return text.includes('"$') ? revive(parsed, nowAt) : parsed
}

/** Reads a document that the store itself wrote. */
export function decodeDocument(text: string): Document {
  const parsed: unknown = JSON.parse(text)
  return (text.includes('{"$') ? revive(parsed, 0) : parsed) as Document
}

/** Writes EJSON that the SDK reads: plain numbers, everything JSON lacks in its canonical form. */
export function encodeEjson(value: unknown): string {
  return JSON.stringify(dress(value))
}

type Reader = (body: unknown, nowAt: number, whole: Document) => unknown

const readers: Readonly<Record<string, Reader>> = {
  $numberInt: (body) => Number(body),
  $numberDouble: (body) => Number(body),
  $numberLong: (body) => toLong(String(body)),
  $numberDecimal: (body) => Decimal128.fromString(String(body)),
  $date: (body) => toDate(body),
  $oid: (body) => new ObjectId(String(body)),
  $binary: (body, _nowAt, whole) => toBinary(body, whole),
  $uuid: (body) => new Binary(Buffer.from(String(body).replaceAll('-', ''), 'hex'), 4),
  $regularExpression: (body) => toRegex(body as Document),
  $timestamp: (body, nowAt) => new Timestamp(revive(body, nowAt) as { t: number; i: number }),
  $minKey: () => new MinKey(),
  $maxKey: () => new MaxKey(),
  $symbol: (body) => String(body),
  $code: (body) => new Code(String(body)),
  $undefined: () => null,
  $tcb_server_date: (body, nowAt) => new Date(nowAt + Number(revive((body as Document)['offset'], nowAt) ?? 0)),
}

function revive(value: unknown, nowAt: number): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) {
    for (let at = 0; at < value.length; at++) value[at] = revive(value[at], nowAt)
    return value
  }
  const whole = value as Document
  const names = Object.keys(whole)
  const first = names[0]
  if (first !== undefined && first.charCodeAt(0) === 36 && names.length <= 2) {
    const reader = Object.hasOwn(readers, first) ? readers[first] : undefined
    if (reader !== undefined) return reader(whole[first], nowAt, whole)
  }
  for (const name of names) if (typeof whole[name] === 'object') whole[name] = revive(whole[name], nowAt)
  return whole
}

function toLong(digits: string): unknown {
  const near = Number(digits)
  return Number.isSafeInteger(near) ? near : Long.fromString(digits)
}

function toDate(body: unknown): Date {
  if (typeof body === 'object' && body !== null) return new Date(Number((body as Document)['$numberLong']))
  return new Date(body as string | number)
}

function toBinary(body: unknown, whole: Document): Binary {
  const { base64, subType } = (typeof body === 'string' ? { base64: body, subType: whole['$type'] } : body) as {
    base64: string
    subType?: string
  }
  return new Binary(Buffer.from(base64, 'base64'), Number.parseInt(String(subType ?? '0'), 16))
}

const toRegex = (body: Document): BSONRegExp =>
  new BSONRegExp(
    String(body['pattern']),
    [...String(body['options'] ?? '')].filter((o) => 'imsxlu'.includes(o)).join(''),
  )

function dress(value: unknown): unknown {
  if (typeof value === 'number') return Number.isFinite(value) ? value : { $numberDouble: String(value) }
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map((element) => (element === undefined ? null : dress(element)))
  if (isDate(value)) return { $date: dateText(value) }
  if (tagOf(value) !== undefined) return dressTagged(value)
  if (value instanceof RegExp) return { $regularExpression: { pattern: value.source, options: value.flags } }
  return dressObject(value as Document)
}

const firstPlainMs = 0
const lastPlainMs = Date.UTC(9999, 11, 31, 23, 59, 59, 999)

/** EJSON's relaxed form where it has one: the SDK reads it in half the time. */
function dateText(date: Date): unknown {
  const ms = date.getTime()
  return ms >= firstPlainMs && ms <= lastPlainMs ? date.toISOString() : { $numberLong: String(ms) }
}

function dressObject(whole: Document): Document {
  let dressed: Document | undefined
  for (const name of Object.keys(whole)) {
    const before = whole[name]
    const after = dress(before)
    if (after === before) continue
    dressed ??= { ...whole }
    dressed[name] = after
  }
  return dressed ?? whole
}

function dressTagged(value: object): unknown {
  if (kindOf(value) === 'regex') {
    const { pattern, options } = value as BSONRegExp
    return { $regularExpression: { pattern, options } }
  }
  return (value as { toExtendedJSON(options: { relaxed: false }): unknown }).toExtendedJSON({ relaxed: false })
}
