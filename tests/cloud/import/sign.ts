import { createHmac, randomBytes } from 'node:crypto'

/** The three headers `hook-orders` wants. */
export type SignedHeaders = {
  readonly 'x-huitouke-timestamp': string
  readonly 'x-huitouke-nonce': string
  readonly 'x-huitouke-signature': string
}

/** Signs a body as sent at `timestamp` (epoch ms of the receiving cloud's clock). Each signature is for one sending. */
export function sign(secret: string, body: string, timestamp: number, nonce = newNonce()): SignedHeaders {
  return {
    'x-huitouke-timestamp': String(timestamp),
    'x-huitouke-nonce': nonce,
    'x-huitouke-signature': signatureOf(secret, timestamp, nonce, body),
  }
}

/** Hex HMAC-SHA256 over timestamp, nonce and body. */
export const signatureOf = (secret: string, timestamp: number, nonce: string, body: string): string =>
  createHmac('sha256', secret).update(`${timestamp}.${nonce}.${body}`).digest('hex')

const newNonce = (): string => randomBytes(16).toString('hex')
