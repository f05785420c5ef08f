import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'

/** Answers the body of one request of the SDK; a request without one is `{}`. */
export type Answer = (request: Record<string, unknown>, path: string) => Promise<Record<string, unknown>>

/** A gateway of the SDK's wire and nothing more, on a port of loopback that the system picks. */
export type Loopback = { readonly url: string; close(): Promise<void> }

/** Serves what `answer` answers. */
export async function serveLoopback(answer: Answer): Promise<Loopback> {
  const server = createServer((request, response) => {
    void readBody(request)
      .then((body) => answer(JSON.parse(body || '{}') as Record<string, unknown>, request.url ?? ''))
      .catch((error: unknown) => ({ code: 'SYS_ERR', message: String(error), requestId: 'broken' }))
      .then((reply) => response.setHeader('content-type', 'application/json').end(JSON.stringify(reply)))
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const { port } = server.address() as AddressInfo
  return { url: `http://127.0.0.1:${port}/admin`, close: () => closeServer(server) }
}

async function readBody(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part as Buffer)
  return Buffer.concat(parts).toString('utf8')
}

function closeServer(server: Server): Promise<void> {
  server.closeAllConnections()
  return new Promise((closed) => server.close(() => closed()))
}
