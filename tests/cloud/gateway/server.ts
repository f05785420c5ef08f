import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { pipeline, Readable } from 'node:stream'
import { refused, type Door, type DoorReply } from './door'
import { guardProblem } from './guard'
import { readBody } from './read-body'

/** A door behind a path: a prefix when the path ends in `/`, unless it is said to be exact. */
export type Route = {
  readonly path: string
  readonly exact?: boolean
  /** Absent: any method. */
  readonly method?: string
  readonly limitBytes: number
  readonly door: Door
  /** May take minutes: after 15 s it begins to answer 200 with blanks, so that nobody hangs up before the JSON. */
  readonly slow?: boolean
}

const PATIENCE_MS = 15_000
const UNREADABLE = [
  'HTTP/1.1 400 Bad Request',
  'content-type: application/json',
  'connection: close',
  '',
  '{"ok":false,"code":"request/malformed","message":"this is not HTTP"}',
].join('\r\n')

/** The open doors. */
export type Gateway = { readonly url: string; readonly port: number; readonly stop: () => Promise<void> }

/** Opens the doors on loopback; port 0 takes any. The longest path that fits answers. */
export async function openGateway(
  port: number,
  routes: () => readonly Route[],
  onFault: (fault: unknown) => void,
): Promise<Gateway> {
  const server = http.createServer((request, response) => {
    const boundPort = (server.address() as AddressInfo | null)?.port ?? port
    const waiting: { stop: () => void } = { stop: () => undefined }
    answer(request, routes(), boundPort, () => (waiting.stop = keepWaiting(response)))
      .catch((fault: unknown) => {
        onFault(fault)
        return refused(500, 'cloud/fault', 'the local cloud failed; its log says why', -501001)
      })
      .then((reply) => {
        waiting.stop()
        send(response, reply, request.method === 'HEAD')
      })
      .catch((fault: unknown) => {
        onFault(fault)
        response.destroy()
      })
  })
  server.on('clientError', (_error, socket) => {
    if (socket.writable) socket.end(UNREADABLE)
  })
  server.keepAliveTimeout = 30_000
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', resolve)
  })
  const bound = (server.address() as AddressInfo).port
  return {
    port: bound,
    url: `http://127.0.0.1:${bound}`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

async function answer(
  request: http.IncomingMessage,
  routes: readonly Route[],
  port: number,
  onSlow: () => void,
): Promise<DoorReply> {
  const problem = guardProblem(request.headers, port)
  if (problem) return refused(403, 'cloud/foreign', problem, -501008)
  const target = readTarget(request.url ?? '/')
  if (!target) return refused(400, 'request/malformed', 'the address cannot be read')
  const method = request.method ?? 'GET'
  const onPath = closest(routes, target.path)
  const route = onPath.find((candidate) => (candidate.method ?? method) === (method === 'HEAD' ? 'GET' : method))
  if (!route)
    return onPath.length > 0
      ? refused(405, 'request/wrong-method', `this door does not take ${method}`)
      : refused(404, 'request/no-door', 'there is no such door')
  const body = await readBody(request, route.limitBytes)
  if (body === null)
    return refused(413, 'request/too-large', `the body is over ${Math.round(route.limitBytes / 1024)} KB`, -501007)
  if (route.slow) onSlow()
  return route.door({ method, path: target.path, query: target.query, headers: request.headers, body })
}

/** The routes of the longest path that fits; one for this very path comes before a folder's. */
function closest(routes: readonly Route[], path: string): readonly Route[] {
  const isFolder = (route: Route) => route.exact !== true && route.path.endsWith('/')
  const same = routes.filter((route) => !isFolder(route) && route.path === path)
  if (same.length > 0) return same
  const above = routes.filter((route) => isFolder(route) && path.startsWith(route.path))
  const longest = Math.max(0, ...above.map((route) => route.path.length))
  return above.filter((route) => route.path.length === longest)
}

function readTarget(url: string): { path: string; query: URLSearchParams } | null {
  try {
    const parsed = new URL(url, 'http://127.0.0.1')
    return { path: decodeURIComponent(parsed.pathname), query: parsed.searchParams }
  } catch {
    return null
  }
}

function keepWaiting(response: http.ServerResponse): () => void {
  const timer = setInterval(() => {
    if (!response.headersSent) response.writeHead(200, { 'content-type': 'application/json; charset=utf-8' })
    response.write(' ')
  }, PATIENCE_MS)
  return () => clearInterval(timer)
}

function send(response: http.ServerResponse, { status, headers, body }: DoorReply, headOnly: boolean): void {
  if (response.destroyed) return
  if (status === 0) return void response.destroy()
  if (body instanceof Readable) return stream(response, status, headers, body)
  if (response.headersSent) return void response.end(body)
  const bodiless = status === 204 || status === 304
  response.writeHead(status, {
    'x-content-type-options': 'nosniff',
    ...(bodiless ? {} : { 'content-length': Buffer.byteLength(body) }),
    ...(headers as http.OutgoingHttpHeaders),
  })
  response.end(headOnly || bodiless ? undefined : body)
}

/** Sends a stream; one that breaks off cuts the line, so that nobody takes a part for the whole. */
function stream(response: http.ServerResponse, status: number, headers: DoorReply['headers'], body: Readable): void {
  response.writeHead(status, { 'x-content-type-options': 'nosniff', ...(headers as http.OutgoingHttpHeaders) })
  pipeline(body, response, (problem) => {
    if (problem) response.destroy()
  })
}
