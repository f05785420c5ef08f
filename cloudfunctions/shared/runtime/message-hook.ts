import { refuse } from '@domain/refusal'
import { callerOf } from '../platform/sdk'
import type { Context } from '../usecases/context'
import { compose, newRequestId } from './compose'
import { enveloped } from './envelope'
import { originOf } from './origin'

/** Makes the `main` of a receiver of pushed events. A shopper's call, an HTTP call and a timer are refused. */
export const messageHook =
  (receive: (ctx: Context, event: unknown) => Promise<unknown>) =>
  async (event: unknown): Promise<unknown> => {
    const requestId = newRequestId()
    const envelope = await enveloped(requestId, async () => {
      if (['wx_client', 'wx_http', 'wx_trigger'].includes(originOf(callerOf().source)))
        throw refuse('request/wrong-source')
      return receive(compose(requestId), event)
    })
    if (!envelope.ok && envelope.code === 'internal') throw new Error(`not taken: ${requestId}`) // WeChat repeats it
    return envelope
  }
