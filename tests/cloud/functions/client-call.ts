import type { CloudClock } from '../clock/cloud-clock'
import type { People } from '../world/people'
import { APP_ID } from './context-env'
import type { Invoker } from './invoker'
import type { Failure, Outcome } from './outcome'

/** Calls a function as the mini-program does, for somebody. */
export type ClientCall = (
  functionName: string,
  input: Readonly<Record<string, unknown>>,
  openid: string,
) => Promise<Outcome>

/** What `cloud.call` throws when the function failed: the shape wx.cloud.callFunction rejects with. */
export type CallError = Error & { readonly errCode: number; readonly errMsg: string; readonly requestId: string }

type Parts = { readonly invoker: Invoker; readonly people: People; readonly clock: CloudClock }

/** Makes the calls of a mini-program: WeChat knows who asks and adds `userInfo` to the event. */
export const createClientCall =
  ({ invoker, people, clock }: Parts): ClientCall =>
  (functionName, input, openid) => {
    people.see(openid, clock.now())
    return invoker.invoke({
      functionName,
      event: { ...input, userInfo: { appId: APP_ID, openId: openid } },
      call: { source: 'wx_client', openid, clientIp: '127.0.0.1' },
    })
  }

/** The result of a call. @throws CallError when it failed. */
export function resultOf(outcome: Outcome): unknown {
  if (outcome.ok) return JSON.parse(outcome.result)
  const errMsg = clientText(outcome.failure)
  throw Object.assign(new Error(errMsg), { errCode: outcome.failure.errCode, errMsg, requestId: outcome.requestId })
}

const NAMES: Readonly<Record<number, string>> = { [-504002]: 'functions execute fail' }

/** The errMsg a mini-program gets. */
export const clientText = ({ errCode, errMsg }: Failure): string =>
  `cloud.callFunction:fail Error: errCode: ${errCode} ${NAMES[errCode] ?? ''} | errMsg: ${errMsg}`
