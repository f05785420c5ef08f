import type { IncomingHttpHeaders } from 'node:http'
import type { Readable } from 'node:stream'

/** A request as a door sees it: the body is whole and within the door's limit. */
export type DoorRequest = {
  readonly method: string
  readonly path: string
  readonly query: URLSearchParams
  readonly headers: IncomingHttpHeaders
  readonly body: Buffer
}

/** What a door answers. */
export type DoorReply = {
  readonly status: number
  readonly headers: Readonly<Record<string, string | readonly string[]>>
  /** A stream goes out as it comes. */
  readonly body: Buffer | string | Readable
}

/** Answers what comes to one path. */
export type Door = (request: DoorRequest) => DoorReply | Promise<DoorReply>

/** Answers JSON. */
export const json = (body: unknown, status = 200, headers: Readonly<Record<string, string>> = {}): DoorReply => ({
  status,
  headers: { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store', ...headers },
  body: JSON.stringify(body),
})

/** No answer at all: the line is cut. */
export const hangUp: DoorReply = { status: 0, headers: {}, body: '' }

/** Answers a page. */
export const html = (text: string): DoorReply => ({
  status: 200,
  headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' },
  body: text,
})

/** Refuses with a code and a sentence; `errCode` is what wx.cloud would call it. */
export const refused = (status: number, code: string, message: string, errCode = -501007): DoorReply =>
  json({ ok: false, code, message, errCode, errMsg: message }, status)

const DEEPEST = 100 // as deep as a document may be

/** Reads a JSON object from a body, at most 100 levels deep; an empty body is an empty object, anything else is null. */
export function readObject(body: Buffer): Readonly<Record<string, unknown>> | null {
  if (body.length === 0) return {}
  const text = body.toString('utf8')
  try {
    if (depthOf(text) > DEEPEST) return null
    const value: unknown = JSON.parse(text)
    return isObject(value) ? value : null
  } catch {
    return null
  }
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** How deep a JSON text goes; brackets inside its strings do not count. */
function depthOf(text: string): number {
  let depth = 0
  let deepest = 0
  for (let index = 0; index < text.length; index++) {
    const character = text[index]
    if (character === '"') index = endOfString(text, index)
    else if (character === '[' || character === '{') deepest = Math.max(deepest, (depth += 1))
    else if (character === ']' || character === '}') depth -= 1
  }
  return deepest
}

/** Where the string that begins at `start` ends: the first quote with an even number of backslashes before it. */
function endOfString(text: string, start: number): number {
  for (let end = text.indexOf('"', start + 1); end !== -1; end = text.indexOf('"', end + 1)) {
    let slashes = 0
    while (text[end - 1 - slashes] === '\\') slashes += 1
    if (slashes % 2 === 0) return end
  }
  return text.length
}
