import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { DocumentStore } from '../cloud/store/document-store'
import { databaseAction } from '../cloud/wire/database'

/** A gateway for database actions alone, on a port of loopback that the system picks. */
export type Loopback = { readonly url: string; close(): Promise<void> }

/** Serves a store over the SDK's wire. */
export async function serveLoopback(store: DocumentStore): Promise<Loopback> {
  const server = createServer((request, response) => {
    void readBody(request)
      .then((body) => databaseAction(store, JSON.parse(body) as Record<string, unknown>))
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
