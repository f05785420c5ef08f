import { paymentHook } from '../shared/runtime/payment-hook'
import { receivePayment } from '../shared/usecases/order/receive-payment'

/** What WeChat Pay tells of payments. */
export const main = paymentHook(receivePayment)
