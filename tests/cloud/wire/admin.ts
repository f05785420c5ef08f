import { randomUUID } from 'node:crypto'
import type { Caller, Invoker } from '../functions/invoker'
import { hangUp, json, readObject, refused, type Door, type DoorReply } from '../gateway/door'
import type { Faults } from '../world/faults'
import type { CloudPay } from '../world/payment/cloud-pay'
import { WORKFLOW_FUNCTION, type PayWorkflowParts } from '../world/payment/pay-workflow'
import { callWorkflow, invokeFunction } from './invoke-function'
import { readFields } from './multipart'
import { callOpenApi, type OpenApis } from './open-api-call'
import { callPayApi } from './pay-call'
import type { Storage } from './storage/storage'
import { withFaults } from './with-faults'
import { wireError, wireJson, type WireReply } from './wire-reply'

/** Bytes one request of the SDK may have. */
export const ADMIN_LIMIT_BYTES = 24 * 1024 * 1024

type JsonBody = Readonly<Record<string, unknown>>

type Parts = {
  readonly invoker: Invoker
  readonly openApis: OpenApis
  readonly faults: Faults
  readonly storage: Storage
  readonly payApis: Readonly<Record<string, CloudPay>>
  readonly payWorkflow: PayWorkflowParts
  /** Answers one `database.…` action. */
  readonly database: (body: JsonBody) => Promise<JsonBody>
}

/** `/admin`: the wire of wx-server-sdk 4.0.2 (cloud-protocol 2). */
export function adminDoor({ invoker, openApis, faults, storage, payApis, payWorkflow, database }: Parts): Door {
  const jsonAction = async (action: string, body: JsonBody, caller: Caller | null): Promise<WireReply> => {
    if (action.startsWith('database.')) return wireJson(await database(body))
    if (action === 'functions.invokeFunction')
      return body['function_name'] === WORKFLOW_FUNCTION
        ? callWorkflow(payWorkflow, caller, body)
        : invokeFunction(invoker, caller, body)
    return (await storage.action(action, body)) ?? unknownAction(action)
  }
  const formAction = async (action: string, fields: ReadonlyMap<string, Buffer>, caller: Caller | null) => {
    if (action === 'wx.openApi') return callOpenApi(openApis, caller, fields)
    if (action === 'wx.wxPayApi') return callPayApi(payApis, caller, fields)
    return unknownAction(action)
  }

  return async ({ method, headers, body }) => {
    if (method !== 'POST') return refused(405, 'request/wrong-method', 'the wire takes POST')
    const contentType = headers['content-type'] ?? ''
    if (contentType.startsWith('multipart/')) {
      const fields = await readFields(contentType, body)
      if (!fields) return refused(400, 'request/malformed', 'the form cannot be read')
      const action = fields.get('action')?.toString('utf8') ?? ''
      const caller = callerOf(invoker, fields.get('wxCloudApiToken')?.toString('utf8'))
      return packed(await withFaults(faults, action, () => formAction(action, fields, caller)))
    }
    const request = readObject(body)
    if (!request) return refused(400, 'request/malformed', 'the body must be one JSON object')
    const action = String(request['action'])
    const caller = callerOf(invoker, request['wxCloudApiToken'])
    return packed(await withFaults(faults, action, () => jsonAction(action, request, caller)))
  }
}

const callerOf = (invoker: Invoker, token: unknown): Caller | null =>
  typeof token === 'string' ? invoker.callerOf(token) : null

const unknownAction = (action: string): WireReply => wireError('INVALID_PARAM', `unknown action ${action.slice(0, 80)}`)

function packed(reply: WireReply | null): DoorReply {
  if (!reply) return hangUp
  return reply.kind === 'json'
    ? json({ requestId: randomUUID(), ...reply.body })
    : { status: 200, headers: { 'content-type': 'application/octet-stream' }, body: reply.bytes }
}
