import type { InputOf, ReplyOf } from '@contract/action'
import type { Envelope } from '@contract/envelope'
import type { Area, Contract } from '@contract/index'
import { fail, failFault } from './failure'
import { newRequestId } from './request-id'
import { send } from './transport'

/** The cloud as the app sees it: `cloud.points.openAccount({})`. Each call may be given the id of an earlier attempt. */
export type Cloud = {
  readonly [A in Area]: {
    readonly [N in keyof Contract[A]]: (
      input: InputOf<Contract[A][N]>,
      requestId?: string,
    ) => Promise<ReplyOf<Contract[A][N]>>
  }
}

/** How a call is made: at once, or kept until it is answered. */
export type Caller = (
  area: string,
  action: string,
  input: unknown,
  requestId?: string,
  waitedMs?: number,
) => Promise<unknown>

/** Calls an action and answers its data; throws a failure otherwise. */
export const call: Caller = async (area, action, input, requestId = newRequestId(), waitedMs = 0) => {
  const reply = await send(area, { action, input, requestId, waitedMs })
  if (!isEnvelope(reply)) throw failFault()
  if (reply.ok) return reply.data
  throw fail({ kind: reply.code === 'internal' ? 'fault' : 'refused', code: reply.code, message: reply.message })
}

/** Makes a typed client over a way of calling. */
export const clientOver = (caller: Caller): Cloud =>
  new Proxy({} as Cloud, {
    get: (_cloud, area) =>
      new Proxy(
        {},
        {
          get: (_area, action) => (input: unknown, requestId?: string) =>
            caller(String(area), String(action), input, requestId),
        },
      ),
  })

/** Asks the cloud at once. */
export const cloud = clientOver(call)

const isEnvelope = (reply: unknown): reply is Envelope =>
  typeof reply === 'object' && reply !== null && typeof (reply as { readonly ok?: unknown }).ok === 'boolean'
