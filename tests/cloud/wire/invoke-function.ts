import * as v from 'valibot'
import { ENV_ID } from '../functions/context-env'
import type { Caller, Invoker } from '../functions/invoker'
import { runPayWorkflow, type PayWorkflowParts } from '../world/payment/pay-workflow'
import { wireError, wireJson, type WireReply } from './wire-reply'

const LARGEST_EVENT_BYTES = 6 * 1024 * 1024

const request = v.object({
  function_name: v.string(),
  request_data: v.optional(v.string(), ''),
})

/** functions.invokeFunction: a function calls another; it keeps who called and appends `scf` to the source. */
export async function invokeFunction(invoker: Invoker, caller: Caller | null, body: unknown): Promise<WireReply> {
  const parsed = v.safeParse(request, body)
  if (!parsed.success) return wireError('INVALID_PARAM', 'function_name must be given')
  const { function_name: functionName, request_data: requestData } = parsed.output
  if (Buffer.byteLength(requestData) > LARGEST_EVENT_BYTES)
    return wireError('FUNCTIONS_REQUEST_FAIL', 'the event is over 6 MB')
  const event = readEvent(requestData)
  if (event === undefined) return wireError('INVALID_PARAM', 'request_data is not JSON')
  const call = caller?.call ?? { openid: null, clientIp: '127.0.0.1', source: '' }
  const outcome = await invoker.invoke({
    functionName,
    event,
    nested: caller !== null,
    call: { ...call, source: [call.source, 'scf'].filter(Boolean).join(',') },
  })
  if (outcome.ok) return wireJson({ requestId: outcome.requestId, data: { response_data: outcome.result } })
  const { wireCode, errMsg } = outcome.failure
  return wireJson({ requestId: outcome.requestId, code: wireCode, message: `${errMsg} [${functionName}@${ENV_ID}]` })
}

/** The built-in function `cloudbase_module`: runs a payment workflow for its caller. */
export function callWorkflow(parts: PayWorkflowParts, caller: Caller | null, body: unknown): WireReply {
  const parsed = v.safeParse(request, body)
  const input = parsed.success ? readEvent(parsed.output.request_data) : undefined
  if (!caller || input === undefined)
    return wireError('INVALID_PARAM', 'a workflow is called by a cloud function, with JSON')
  return wireJson({ data: { response_data: JSON.stringify(runPayWorkflow(parts, caller.call, input)) } })
}

function readEvent(requestData: string): unknown {
  if (requestData === '') return {}
  try {
    return JSON.parse(requestData) as unknown
  } catch {
    return undefined
  }
}
