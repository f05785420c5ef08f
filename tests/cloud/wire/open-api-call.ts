import type { Caller } from '../functions/invoker'
import type { OpenApi, OpenApiReply } from '../world/openapi/open-api'
import { decodeParameters, encodeAnswer, encodeRefusal } from './openapi-codec'
import { wireError, type WireReply } from './wire-reply'

const NOT_FOUND = -604100
const NO_PERMISSION = -604101
const SYSTEM_ERROR = -604103
const ILLEGAL_SOURCE = -604104

/** The server APIs of WeChat by name, such as `subscribeMessage.send`. */
export type OpenApis = Readonly<Record<string, OpenApi>>

/** wx.openApi: checks the function's permissions.openapi, then asks the outside world. */
export async function callOpenApi(
  apis: OpenApis,
  caller: Caller | null,
  fields: ReadonlyMap<string, Buffer>,
): Promise<WireReply> {
  const apiName = fields.get('apiName')?.toString('utf8') ?? ''
  const parameters = decodeParameters(fields.get('requestData') ?? Buffer.alloc(0))
  if (parameters === null) return wireError('INVALID_PARAM', 'requestData is not a CommApiData message')
  const api = Object.hasOwn(apis, apiName) ? apis[apiName] : undefined
  const refused = permissionProblem(caller, apiName, api)
  if (refused !== null || !api || !caller) return bytes(encodeRefusal(refused ?? NOT_FOUND))
  try {
    return bytes(packed(await api({ parameters, caller })))
  } catch {
    return bytes(encodeRefusal(SYSTEM_ERROR))
  }
}

function permissionProblem(caller: Caller | null, apiName: string, api: OpenApi | undefined): number | null {
  if (!caller) return ILLEGAL_SOURCE
  if (!caller.settings.openapi.includes(apiName)) return NO_PERMISSION
  return api ? null : NOT_FOUND
}

const packed = (reply: OpenApiReply): Buffer =>
  reply.kind === 'json'
    ? encodeAnswer('application/json; charset=utf-8', Buffer.from(JSON.stringify(reply.body)))
    : encodeAnswer(reply.contentType, reply.bytes)

const bytes = (buffer: Buffer): WireReply => ({ kind: 'bytes', bytes: buffer })
