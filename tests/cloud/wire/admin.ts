import { randomUUID } from 'node:crypto'
import type { Caller, Invoker } from '../functions/invoker'
import { json, readObject, refused, type Door, type DoorReply } from '../gateway/door'
import { invokeFunction } from './invoke-function'
import { readFields } from './multipart'
import { callOpenApi, type OpenApis } from './open-api-call'
import { wireError, type WireReply } from './wire-reply'

export const ADMIN_LIMIT_BYTES = 24 * 1024 * 1024

type JsonAction = (body: Readonly<Record<string, unknown>>, caller: Caller | null) => Promise<WireReply>

type Parts = {
  readonly invoker: Invoker
  readonly openApis: OpenApis
  /** Answers one `database.…` action. */
  readonly database: (body: Readonly<Record<string, unknown>>) => Promise<Readonly<Record<string, unknown>>>
}

/** `/admin`: the wire of wx-server-sdk 4.0.2 (cloud-protocol 2). */
export function adminDoor({ invoker, openApis, database }: Parts): Door {
  const jsonAction = (action: string): JsonAction | null => {
    if (action.startsWith('database.')) return async (body) => ({ kind: 'json', body: await database(body) })
    if (action === 'functions.invokeFunction') return (body, caller) => invokeFunction(invoker, caller, body)
    return null
  }
  return async ({ method, headers, body }) => {
    if (method !== 'POST') return refused(405, 'request/wrong-method', 'the wire takes POST')
    const contentType = headers['content-type'] ?? ''
    if (contentType.startsWith('multipart/')) {
      const fields = await readFields(contentType, body)
      if (!fields) return refused(400, 'request/malformed', 'the form cannot be read')
      const caller = callerOf(invoker, fields.get('wxCloudApiToken')?.toString('utf8'))
      const action = fields.get('action')?.toString('utf8') ?? ''
      return packed(action === 'wx.openApi' ? await callOpenApi(openApis, caller, fields) : unknownAction(action))
    }
    const request = readObject(body)
    if (!request) return refused(400, 'request/malformed', 'the body must be one JSON object')
    const action = String(request['action'])
    const handler = jsonAction(action)
    return packed(
      handler ? await handler(request, callerOf(invoker, request['wxCloudApiToken'])) : unknownAction(action),
    )
  }
}

const callerOf = (invoker: Invoker, token: unknown): Caller | null =>
  typeof token === 'string' ? invoker.callerOf(token) : null

const unknownAction = (action: string): WireReply => wireError('INVALID_PARAM', `unknown action ${action.slice(0, 80)}`)

const packed = (reply: WireReply): DoorReply =>
  reply.kind === 'json'
    ? json({ requestId: randomUUID(), ...reply.body })
    : { status: 200, headers: { 'content-type': 'application/octet-stream' }, body: reply.bytes }
