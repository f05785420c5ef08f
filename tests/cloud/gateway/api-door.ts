import { clientText, type ClientCall } from '../functions/client-call'
import type { Failure, Outcome } from '../functions/outcome'
import { OPENID } from '../world/people'
import { json, readObject, refused, type Door, type DoorReply } from './door'

/** Bytes a mini-program may send with a call. */
export const API_LIMIT_BYTES = 100 * 1024

/** `POST /api/<function>`: what wx.cloud.callFunction does, for the person named in x-openid. */
export const apiDoor =
  (call: ClientCall): Door =>
  async ({ path, headers, body }) => {
    const openid = headers['x-openid']
    if (typeof openid !== 'string' || !OPENID.test(openid))
      return refused(401, 'request/no-identity', 'x-openid must name the caller: 1–64 of A–Z a–z 0–9 _ -', -501008)
    const input = readObject(body)
    if (!input) return refused(400, 'request/malformed', 'the body must be one JSON object')
    return clientReply(await call(path.slice('/api/'.length), input, openid))
  }

function clientReply(outcome: Outcome): DoorReply {
  const headers = { 'x-request-id': outcome.requestId }
  if (outcome.ok)
    return {
      status: 200,
      headers: { ...headers, 'content-type': 'application/json; charset=utf-8' },
      body: outcome.result,
    }
  const { failure, requestId } = outcome
  const body = {
    ok: false,
    code: 'internal',
    message: failure.errMsg,
    errCode: failure.errCode,
    errMsg: clientText(failure),
  }
  return json({ ...body, requestId }, STATUS[failure.kind], headers)
}

const STATUS: Readonly<Record<Failure['kind'], number>> = {
  missing: 404,
  threw: 500,
  exited: 500,
  'out-of-memory': 500,
  'too-large': 500,
  'timed-out': 504,
}
