import type { Caller } from '../functions/invoker'
import type { CloudPay } from '../world/payment/cloud-pay'
import { wireError, type WireReply } from './wire-reply'

/** wx.wxPayApi: snake_case JSON in, JSON sent as bytes back. */
export function callPayApi(
  apis: Readonly<Record<string, CloudPay>>,
  caller: Caller | null,
  fields: ReadonlyMap<string, Buffer>,
): WireReply {
  const apiName = fields.get('apiName')?.toString('utf8') ?? ''
  const api = Object.hasOwn(apis, apiName) ? apis[apiName] : undefined
  if (!api) return wireError('INVALID_PARAM', `no payment call ${apiName.slice(0, 60)}`)
  if (!caller) return wireError('INVALID_REQUEST_SOURCE', 'payment is for cloud functions')
  const input = readJson(fields.get('requestData')?.toString('utf8') ?? '')
  return { kind: 'bytes', bytes: Buffer.from(JSON.stringify(api(input, caller))) }
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return null
  }
}
