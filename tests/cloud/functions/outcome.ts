import type { OrderEnd } from './function-process'
import type { FunctionSettings } from './settings'

/** What an invocation came to. `result` is JSON; a failure carries the code and text a mini-program sees. */
export type Outcome =
  | { readonly ok: true; readonly requestId: string; readonly result: string }
  | { readonly ok: false; readonly requestId: string; readonly failure: Failure }

/** `wireCode` is what wx-server-sdk maps; `errCode` what wx.cloud.callFunction shows. */
export type Failure = {
  readonly kind: 'missing' | 'threw' | 'timed-out' | 'out-of-memory' | 'exited' | 'too-large'
  readonly errCode: number
  readonly errMsg: string
  readonly wireCode: string
}

/** Bytes a result may have for a mini-program or another function. */
export const CLIENT_RESULT_LIMIT = 1024 * 1024
/** Bytes a result may have for HTTP access. */
export const HTTP_RESULT_LIMIT = 6 * 1024 * 1024

/** Turns how a process ended an order into what its caller is told. */
export function outcomeOf(end: OrderEnd, settings: FunctionSettings, requestId: string, resultLimit: number): Outcome {
  if (end.kind === 'returned' && Buffer.byteLength(end.result) <= resultLimit)
    return { ok: true, requestId, result: end.result }
  return { ok: false, requestId, failure: failureOf(end, settings) }
}

/** There is no such function. */
export const missingFunction: Failure = {
  kind: 'missing',
  errCode: -501000,
  errMsg: 'FunctionName parameter could not be found.',
  wireCode: 'FUNCTIONS_REQUEST_FAIL',
}

function failureOf(end: OrderEnd, settings: FunctionSettings): Failure {
  const executeFail = { errCode: -504002, wireCode: 'FUNCTIONS_EXECUTE_FAIL' }
  switch (end.kind) {
    case 'returned':
      return {
        kind: 'too-large',
        errCode: -604001,
        errMsg: 'cloudfunction result size exceed limit (1MB)',
        wireCode: 'FUNCTIONS_EXECUTE_FAIL',
      }
    case 'threw':
      return { ...executeFail, kind: 'threw', errMsg: end.stack ?? `${end.name}: ${end.message}` }
    case 'timed-out':
      return {
        kind: 'timed-out',
        errCode: -504003,
        errMsg: `Invoking task timed out after ${settings.timeoutMs / 1000} seconds`,
        wireCode: 'FUNCTIONS_EXECUTE_FAIL',
      }
    case 'out-of-memory':
      return { ...executeFail, kind: 'out-of-memory', errMsg: `Memory limit exceeded: ${settings.memoryMb} MB` }
    case 'exited':
      return { ...executeFail, kind: 'exited', errMsg: `145 code exit unexpected (${end.how})` }
  }
}
