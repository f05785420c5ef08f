import { serve } from '../shared/runtime/serve'
import { cancelOrder } from '../shared/usecases/order/cancel-order'
import { checkPayment } from '../shared/usecases/order/check-payment'
import { confirmReceipt } from '../shared/usecases/order/confirm-receipt'
import { decideRefund } from '../shared/usecases/order/decide-refund'
import { listOrders } from '../shared/usecases/order/list-orders'
import { openOrder } from '../shared/usecases/order/open-order'
import { payOrder } from '../shared/usecases/order/pay-order'
import { previewRefund } from '../shared/usecases/order/preview-refund'
import { requestRefund } from '../shared/usecases/order/request-refund'
import { shipOrder } from '../shared/usecases/order/ship-order'

export const main = serve('order', {
  listOrders,
  openOrder,
  payOrder,
  checkPayment,
  cancelOrder,
  confirmReceipt,
  previewRefund,
  requestRefund,
  shipOrder,
  decideRefund,
})
