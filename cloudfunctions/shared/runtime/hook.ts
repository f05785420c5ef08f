import { createHmac, timingSafeEqual } from 'node:crypto'
import * as v from 'valibot'
import { refuse } from '@domain/refusal'
import { MINUTE_MS } from '@domain/time'
import type { Envelope } from '../contract/envelope'
import { callerOf } from '../platform/sdk'
import type { Context } from '../usecases/context'
import { compose, newRequestId } from './compose'
import { enveloped } from './envelope'
import { originOf } from './origin'
import { parse, parseJson } from './parse'

const MAX_BODY_BYTES = 100 * 1024
const CLOCK_SKEW_MS = 5 * MINUTE_MS

const httpEvent = v.object({
  httpMethod: v.string(),
  headers: v.record(v.string(), v.union([v.string(), v.array(v.string())])),
  body: v.optional(v.string(), ''),
  isBase64Encoded: v.optional(v.boolean(), false),
})

/** An HTTP reply as the platform's HTTP access wants it. */
export type HttpReply = {
  readonly statusCode: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
  readonly isBase64Encoded: false
}

/**
 * Makes the `main` of a signed HTTP callback. Signature: hex HMAC-SHA256 of `timestamp.nonce.body` in
 * `x-huitouke-signature`, epoch ms and nonce in `x-huitouke-timestamp` and `x-huitouke-nonce`; each nonce once.
 */
export const signedHook =
  <Schema extends v.GenericSchema, Reply>(
    secretName: string,
    schema: Schema,
    handle: (ctx: Context, input: v.InferOutput<Schema>) => Promise<Reply>,
  ) =>
  async (event: unknown): Promise<HttpReply> => {
    const requestId = newRequestId()
    const envelope = await enveloped(requestId, async () => {
      if (originOf(callerOf().source) !== 'wx_http') throw refuse('request/wrong-source')
      const request = parse(httpEvent, event)
      const body = request.isBase64Encoded ? Buffer.from(request.body, 'base64').toString('utf8') : request.body
      if (Buffer.byteLength(body) > MAX_BODY_BYTES) throw refuse('request/too-large')
      const ctx = compose(requestId)
      const signed = readSignature(request.headers)
      checkSignature(signed, body, process.env[secretName] ?? '', ctx.now)
      const input = parse(schema, parseJson(body))
      await rememberNonce(ctx, signed.nonce)
      return handle(ctx, input)
    })
    return httpReply(envelope)
  }

type Signed = { readonly timestamp: string; readonly nonce: string; readonly signature: string }

function readSignature(headers: Readonly<Record<string, string | string[]>>): Signed {
  const lower = new Map(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]))
  const read = (name: string): string => {
    const value = lower.get(name)
    if (typeof value !== 'string' || value === '') throw refuse('hook/unsigned')
    return value
  }
  return {
    timestamp: read('x-huitouke-timestamp'),
    nonce: read('x-huitouke-nonce'),
    signature: read('x-huitouke-signature'),
  }
}

function checkSignature(signed: Signed, body: string, secret: string, now: number): void {
  if (secret === '') throw new Error('the hook has no secret')
  const expected = createHmac('sha256', secret).update(`${signed.timestamp}.${signed.nonce}.${body}`).digest()
  const given = Buffer.from(signed.signature, 'hex')
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) throw refuse('hook/forged')
  if (!/^[\w-]{8,64}$/.test(signed.nonce)) throw refuse('hook/forged')
  if (!(Math.abs(Number(signed.timestamp) - now) <= CLOCK_SKEW_MS)) throw refuse('hook/stale')
}

async function rememberNonce(ctx: Context, nonce: string): Promise<void> {
  const isNew = await ctx.database.add('hook_receipts', nonce, { expiresAt: ctx.now + 2 * CLOCK_SKEW_MS })
  if (!isNew) throw refuse('hook/replayed')
}

const STATUS: Readonly<Record<string, number>> = {
  'request/too-large': 413,
  'hook/unsigned': 401,
  'hook/forged': 401,
  'hook/stale': 401,
  'hook/replayed': 409,
  internal: 500,
}

const httpReply = (envelope: Envelope): HttpReply => ({
  statusCode: envelope.ok ? 200 : (STATUS[envelope.code] ?? 400),
  headers: { 'content-type': 'application/json; charset=utf-8' },
  body: JSON.stringify(envelope),
  isBase64Encoded: false,
})
