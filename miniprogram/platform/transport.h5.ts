import type { Call } from '@contract/envelope'
import { failFault, failOffline } from './failure'
import { sessionKey } from './session.h5'

const PATIENCE_MS = 20_000

/** Opens the way to the cloud; HTTP needs no opening. */
export const connect = (): void => undefined

/** Posts one call to the local cloud and answers its raw reply. Throws an offline failure or a fault. */
export async function send(area: string, call: Call): Promise<unknown> {
  const response = await post(`/api/${area}`, call)
  try {
    return await response.json()
  } catch {
    throw failFault()
  }
}

/** Posts JSON to the same origin as the person the page was opened for. Throws an offline failure. */
export async function post(path: string, body: unknown): Promise<Response> {
  const patience = new AbortController()
  const timer = setTimeout(() => patience.abort(), PATIENCE_MS)
  try {
    const headers = { 'content-type': 'application/json', 'x-openid': sessionKey() }
    return await fetch(path, { method: 'POST', headers, body: JSON.stringify(body), signal: patience.signal })
  } catch {
    throw failOffline()
  } finally {
    clearTimeout(timer)
  }
}
