import http from 'node:http'
import type { Cloud } from '../cloud'

/** What a door answered; `body` null where it was no JSON. */
export type Answer = {
  readonly status: number
  readonly type: string | undefined
  readonly text: string
  readonly body: unknown
}

/** A plain request: unlike fetch it may lie about its Host. */
export function request(
  cloud: Cloud,
  method: string,
  target: string,
  { headers = {}, body }: { headers?: Record<string, string>; body?: string | Buffer } = {},
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const length = { 'content-length': String(Buffer.byteLength(body ?? '')), ...headers }
    const sent = http.request(
      { host: '127.0.0.1', port: cloud.port, method, path: target, headers: length },
      (response) => {
        const chunks: Buffer[] = []
        response.on('data', (chunk: Buffer) => chunks.push(chunk))
        response.on('end', () => {
          const text = Buffer.concat(chunks).toString('utf8')
          resolve({
            status: response.statusCode ?? 0,
            type: response.headers['content-type'],
            text,
            body: readJson(text),
          })
        })
      },
    )
    sent.on('error', reject)
    sent.end(body)
  })
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return null
  }
}
