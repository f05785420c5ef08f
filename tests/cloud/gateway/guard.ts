import type { IncomingHttpHeaders } from 'node:http'

/**
 * Why a request is not from this machine's own pages or programs, or null.
 * Any site can point its name at 127.0.0.1 (DNS rebinding), so the Host must be ours; a page of another site says so in Origin.
 */
export function guardProblem(headers: IncomingHttpHeaders, port: number): string | null {
  const own = ['127.0.0.1', 'localhost', '[::1]'].map((name) => `${name}:${port}`)
  const host = headers.host?.toLowerCase()
  if (host === undefined || !own.includes(host)) return 'the Host header must be 127.0.0.1 or localhost with the port'
  const { origin } = headers
  if (origin !== undefined && !own.some((name) => origin.toLowerCase() === `http://${name}`))
    return 'pages of another origin may not call this cloud'
  const site = headers['sec-fetch-site']
  if (origin === undefined && site === 'cross-site' && headers['sec-fetch-mode'] !== 'navigate')
    return 'pages of another site may not call this cloud'
  return null
}
