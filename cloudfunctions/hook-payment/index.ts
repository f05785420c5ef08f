import { paymentHook } from '../shared/runtime/payment-hook'
import { receiveCardPayment } from '../shared/usecases/card/receive-card-payment'
import { receivePayment } from '../shared/usecases/order/receive-payment'

/** What WeChat Pay tells of payments. */
export const main = paymentHook(async (ctx, orderId) => {
  const taken = await receivePayment(ctx, orderId)
  return taken.known ? taken : receiveCardPayment(ctx, orderId)
})
