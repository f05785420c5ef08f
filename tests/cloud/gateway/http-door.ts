import type { IncomingHttpHeaders } from 'node:http'
import { randomUUID } from 'node:crypto'
import * as v from 'valibot'
import { APP_ID, ENV_ID } from '../functions/context-env'
import type { Invoker } from '../functions/invoker'
import { HTTP_RESULT_LIMIT } from '../functions/outcome'
import { json, refused, type Door, type DoorReply, type DoorRequest } from './door'

/** Bytes HTTP access takes. */
export const HTTP_LIMIT_BYTES = 6 * 1024 * 1024

/** `ANY /http/<function>/…`: HTTP access as the platform does it; nobody is behind it. */
export const httpDoor =
  (invoker: Invoker): Door =>
  async (request) => {
    const [, , functionName = '', ...rest] = request.path.split('/')
    const outcome = await invoker.invoke({
      functionName,
      event: httpEvent(request, `/${rest.join('/')}`),
      call: { source: 'wx_http', openid: null, clientIp: '127.0.0.1' },
      resultLimit: HTTP_RESULT_LIMIT,
    })
    if (outcome.ok) return httpReply(outcome.result)
    const { kind, errMsg, errCode } = outcome.failure
    const status = kind === 'missing' ? 404 : kind === 'timed-out' ? 504 : 500
    return json({ code: 'FUNCTION_INVOCATION_FAILED', message: errMsg, errCode, requestId: outcome.requestId }, status)
  }

const TEXT_BODY = /^(text\/|application\/(json|xml|javascript|x-www-form-urlencoded|[\w.-]+\+(json|xml)))/i

/** The event of HTTP access: docs.cloudbase.net/service/access-cloud-function. */
function httpEvent({ method, query, headers, body }: DoorRequest, path: string): Readonly<Record<string, unknown>> {
  const isText = body.length === 0 || TEXT_BODY.test(headers['content-type'] ?? 'text/plain')
  return {
    path,
    httpMethod: method,
    headers: plainHeaders(headers),
    queryStringParameters: Object.fromEntries(query),
    requestContext: { requestId: randomUUID(), envId: ENV_ID, appId: APP_ID },
    body: body.toString(isText ? 'utf8' : 'base64'),
    isBase64Encoded: !isText,
  }
}

const plainHeaders = (headers: IncomingHttpHeaders): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : (value ?? '')]),
  )

const integrated = v.object({
  statusCode: v.pipe(v.number(), v.safeInteger(), v.minValue(200), v.maxValue(599)),
  headers: v.optional(v.nullable(v.record(v.string(), v.union([v.string(), v.number(), v.array(v.string())])))),
  body: v.optional(v.unknown()),
  isBase64Encoded: v.optional(v.boolean(), false),
})

const HEADER_NAME = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/
const HEADER_VALUE = /^[\t\x20-\x7e\x80-\xff]*$/
const OWN_HEADERS = ['content-length', 'transfer-encoding', 'connection']

/** A result with a statusCode is the whole answer; a text is a page, anything else JSON. */
function httpReply(resultJson: string): DoorReply {
  const result: unknown = JSON.parse(resultJson)
  const parsed = v.safeParse(integrated, result)
  if (!parsed.success)
    return typeof result === 'string'
      ? { status: 200, headers: { 'content-type': 'text/html; charset=utf-8' }, body: result }
      : { status: 200, headers: { 'content-type': 'application/json; charset=utf-8' }, body: resultJson }
  const { statusCode, headers, body, isBase64Encoded } = parsed.output
  const text = body === undefined || body === null ? '' : typeof body === 'string' ? body : JSON.stringify(body)
  const given = Object.entries(headers ?? {}).map(
    ([name, value]) => [name.toLowerCase(), Array.isArray(value) ? value.map(String) : String(value)] as const,
  )
  if (given.some(([name, value]) => !HEADER_NAME.test(name) || ![value].flat().every((one) => HEADER_VALUE.test(one))))
    return refused(502, 'INVALID_RESPONSE', 'the function answered with a header that HTTP does not allow')
  return {
    status: statusCode,
    headers: {
      'content-type': 'text/plain; charset=utf-8',
      ...Object.fromEntries(given.filter(([name]) => !OWN_HEADERS.includes(name))),
    },
    body: isBase64Encoded ? Buffer.from(text, 'base64') : text,
  }
}
