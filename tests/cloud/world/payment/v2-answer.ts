import { APP_ID } from '../../functions/context-env'
import { payTime } from './payment-sheet'
import type { Payment, PaymentRefusal, Refund } from './payments'

/** The service provider's merchant number (wechat-platform 4.2). */
export const MCH_ID = '1800008281'

/** A good answer of the v2 interface. */
export const good = (more: Readonly<Record<string, unknown>>) => ({
  return_code: 'SUCCESS',
  return_msg: 'OK',
  appid: APP_ID,
  mch_id: MCH_ID,
  result_code: 'SUCCESS',
  ...more,
})

/** A no of the v2 interface. */
export const failed = ({ errCode, description }: PaymentRefusal) => ({
  return_code: 'SUCCESS',
  return_msg: 'OK',
  appid: APP_ID,
  mch_id: MCH_ID,
  result_code: 'FAIL',
  err_code: errCode,
  err_code_des: description,
})

/** The names of an order. */
export const keysOf = (payment: Payment) => ({
  out_trade_no: payment.outTradeNo,
  transaction_id: payment.transactionId,
  sub_mch_id: payment.subMchId,
})

/** An order as a query shows it. */
export const shownOrder = (payment: Payment) => ({
  ...keysOf(payment),
  trade_state: payment.state,
  total_fee: payment.totalFen,
  attach: payment.attach,
  sub_openid: payment.openid,
  ...(payment.paidAt === null ? {} : { cash_fee: payment.totalFen, time_end: payTime(payment.paidAt) }),
})

/** A refund as it is answered. */
export const shownRefund = ({ outRefundNo, refundId, refundFen }: Refund) => ({
  out_refund_no: outRefundNo,
  refund_id: refundId,
  refund_fee: refundFen,
})
