import { readAccepts, readPictureCheck } from '../shared/contract/message'
import { messageHook } from '../shared/runtime/message-hook'
import { receivePictureCheck } from '../shared/usecases/community/receive-picture-check'
import { receiveAccepts } from '../shared/usecases/messaging/receive-accepts'

/** Events that WeChat pushes: accepted subscribe messages, verdicts on pictures. */
export const main = messageHook(async (ctx, event) => {
  const accepts = readAccepts(event)
  if (accepts) return { taken: await receiveAccepts(ctx, accepts) }
  const check = readPictureCheck(event)
  return { taken: check ? await receivePictureCheck(ctx, check) : 0 }
})
