import { readAccepts } from '../shared/contract/message'
import { messageHook } from '../shared/runtime/message-hook'
import { receiveAccepts } from '../shared/usecases/messaging/receive-accepts'

/** Events that WeChat pushes: accepted subscribe messages. */
export const main = messageHook(async (ctx, event) => {
  const accepts = readAccepts(event)
  return { taken: accepts ? await receiveAccepts(ctx, accepts) : 0 }
})
