import type { IncomingHttpHeaders } from 'node:http'

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
  readonly body: Buffer | string
}

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

/** Reads a JSON object from a body; an empty body is an empty object, anything else is null. */
export function readObject(body: Buffer): Readonly<Record<string, unknown>> | null {
  if (body.length === 0) return {}
  try {
    const value: unknown = JSON.parse(body.toString('utf8'))
    return isObject(value) ? value : null
  } catch {
    return null
  }
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
