import { readAccepts, readPictureCheck, readReceipt } from '../shared/contract/message'
import { messageHook } from '../shared/runtime/message-hook'
import { receivePictureCheck } from '../shared/usecases/community/receive-picture-check'
import { receiveAccepts } from '../shared/usecases/messaging/receive-accepts'
import { receiveParcel } from '../shared/usecases/order/receive-parcel'

/** Events that WeChat pushes: accepted subscribe messages, verdicts on pictures, parcels received. */
export const main = messageHook(async (ctx, event) => {
  const accepts = readAccepts(event)
  if (accepts) return { taken: await receiveAccepts(ctx, accepts) }
  const orderId = readReceipt(event)
  if (orderId !== null) return { taken: await receiveParcel(ctx, orderId) }
  const check = readPictureCheck(event)
  return { taken: check ? await receivePictureCheck(ctx, check) : 0 }
})
