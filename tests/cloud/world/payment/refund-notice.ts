import { APP_ID } from '../../functions/context-env'
import type { NewCall } from '../../timers/later'
import { payTime } from './payment-sheet'
import type { Payment, Refund } from './payments'
import { MCH_ID } from './v2-answer'

/** The callback that tells a function of a refund; null where nobody is to be told. Repeated like that of a payment. */
export function refundCallback(payment: Payment, refund: Refund, dueAt: number): NewCall | null {
  if (refund.functionName === null) return null
  return {
    functionName: refund.functionName,
    event: payment.route === 'cloudPay' ? noticeV2(payment, refund) : noticeV3(payment, refund),
    call: { source: 'wx_paycallback', openid: payment.openid, clientIp: '127.0.0.1' },
    dueAt,
    retry: 'payment',
  }
}

/** The v2 refund notice, opened; its names as cloudPay writes those of a payment (wechat-platform 4.2: verify). */
const noticeV2 = (payment: Payment, refund: Refund) => ({
  returnCode: 'SUCCESS',
  appid: APP_ID,
  mchId: MCH_ID,
  subMchId: payment.subMchId,
  outTradeNo: payment.outTradeNo,
  transactionId: payment.transactionId,
  outRefundNo: refund.outRefundNo,
  refundId: refund.refundId,
  totalFee: payment.totalFen,
  refundFee: refund.refundFen,
  settlementRefundFee: refund.refundFen,
  refundStatus: 'SUCCESS',
  refundRecvAccout: '支付用户零钱',
  refundRequestSource: 'API',
  successTime: payTime(refund.at).replace(/^(....)(..)(..)(..)(..)(..)$/, '$1-$2-$3 $4:$5:$6'),
  userInfo: { appId: APP_ID, openId: payment.openid },
})

/** The v3 refund notice, its resource already decrypted. */
const noticeV3 = (payment: Payment, refund: Refund) => ({
  id: `EV-${refund.refundId}`,
  create_time: new Date(refund.at).toISOString(),
  event_type: 'REFUND.SUCCESS',
  resource_type: 'encrypt-resource',
  summary: '退款成功',
  resource: {
    mchid: payment.subMchId,
    out_trade_no: payment.outTradeNo,
    transaction_id: payment.transactionId,
    out_refund_no: refund.outRefundNo,
    refund_id: refund.refundId,
    refund_status: 'SUCCESS',
    success_time: new Date(refund.at).toISOString(),
    user_received_account: '支付用户零钱',
    amount: {
      total: payment.totalFen,
      refund: refund.refundFen,
      payer_total: payment.totalFen,
      payer_refund: refund.refundFen,
    },
  },
})
