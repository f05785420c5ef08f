import * as v from 'valibot'
import type { CloudClock } from '../../clock/cloud-clock'
import type { Caller } from '../../functions/invoker'
import { paymentSheet, readTime } from './payment-sheet'
import { isPaymentRefusal, type Payment, type Payments } from './payments'
import { failed, good, keysOf, shownOrder, shownRefund } from './v2-answer'

/** A call of cloud.cloudPay: snake_case in, snake_case out. */
export type CloudPay = (input: unknown, caller: Caller) => Readonly<Record<string, unknown>>

type Parts = { readonly payments: Payments; readonly clock: CloudClock }

const fee = v.pipe(v.number(), v.safeInteger(), v.minValue(1))
const orderNo = v.pipe(v.string(), v.regex(/^[0-9A-Za-z_-]{1,32}$/))
const orderKey = { out_trade_no: v.optional(orderNo), transaction_id: v.optional(v.string()) }

const unifiedOrder = v.object({
  body: v.pipe(v.string(), v.minLength(1), v.maxLength(128)),
  out_trade_no: orderNo,
  total_fee: fee,
  sub_mch_id: v.string(),
  spbill_create_ip: v.string(),
  env_id: v.string(),
  function_name: v.string(),
  attach: v.optional(v.pipe(v.string(), v.maxLength(127)), ''),
  time_expire: v.optional(v.pipe(v.string(), v.regex(/^\d{14}$/))),
})
const queryOrder = v.object(orderKey)
const closeOrder = v.object({ out_trade_no: orderNo })
const refundOrder = v.object({
  ...orderKey,
  out_refund_no: v.pipe(v.string(), v.minLength(1), v.maxLength(64)),
  total_fee: fee,
  refund_fee: fee,
  function_name: v.optional(v.string()),
})
const queryRefund = v.object({ ...orderKey, out_refund_no: v.optional(v.string()) })

/** The calls of cloudPay (wechat-platform 4.2): v2 answers with return_code and result_code. */
export const cloudPayApis = ({ payments, clock }: Parts): Readonly<Record<string, CloudPay>> => ({
  unifiedOrder: taking(unifiedOrder, (order, { call }) => {
    if (call.openid === null) return failed({ errCode: 'PARAM_ERROR', description: '没有支付者的 openid' })
    const payment = payments.open(
      {
        outTradeNo: order.out_trade_no,
        route: 'cloudPay',
        openid: call.openid,
        totalFen: order.total_fee,
        description: order.body,
        attach: order.attach,
        functionName: order.function_name,
        subMchId: order.sub_mch_id,
        expiresAt: readTime(order.time_expire),
      },
      clock.now(),
    )
    if (isPaymentRefusal(payment)) return failed(payment)
    const sheet = paymentSheet(payment, clock.now())
    return good({ trade_type: 'JSAPI', prepay_id: payment.prepayId, sub_mch_id: payment.subMchId, payment: sheet })
  }),
  queryOrder: taking(queryOrder, (key) => found(payments, key, (payment) => good(shownOrder(payment)))),
  closeOrder: taking(closeOrder, ({ out_trade_no }) => {
    const closed = payments.close(out_trade_no, clock.now())
    return isPaymentRefusal(closed) ? failed(closed) : good({})
  }),
  refund: taking(refundOrder, (wish) =>
    found(payments, wish, (payment) => {
      if (payment.totalFen !== wish.total_fee) return failed({ errCode: 'PARAM_ERROR', description: '订单金额不一致' })
      const refund = payments.refund(
        payment.outTradeNo,
        { outRefundNo: wish.out_refund_no, refundFen: wish.refund_fee, functionName: wish.function_name ?? null },
        clock.now(),
      )
      if (isPaymentRefusal(refund)) return failed(refund)
      return good({
        ...keysOf(payment),
        ...shownRefund(refund),
        total_fee: payment.totalFen,
        cash_fee: payment.totalFen,
      })
    }),
  ),
  queryRefund: taking(queryRefund, (key) => {
    const payment =
      payments.all().find(({ refunds }) => refunds.some(({ outRefundNo }) => outRefundNo === key.out_refund_no)) ??
      payments.find({ outTradeNo: key.out_trade_no, transactionId: key.transaction_id })
    if (!payment || payment.refunds.length === 0)
      return failed({ errCode: 'REFUNDNOTEXIST', description: '退款订单查询失败' })
    const lines = payment.refunds.map((refund, index) => ({
      [`out_refund_no_${index}`]: refund.outRefundNo,
      [`refund_id_${index}`]: refund.refundId,
      [`refund_fee_${index}`]: refund.refundFen,
      [`refund_status_${index}`]: 'SUCCESS',
    }))
    return good({
      ...keysOf(payment),
      refund_count: payment.refunds.length,
      total_fee: payment.totalFen,
      ...Object.assign({}, ...lines),
    })
  }),
})

const taking =
  <Schema extends v.GenericSchema>(
    schema: Schema,
    then: (input: v.InferOutput<Schema>, caller: Caller) => Readonly<Record<string, unknown>>,
  ): CloudPay =>
  (input, caller) => {
    const parsed = v.safeParse(schema, input)
    if (parsed.success) return then(parsed.output, caller)
    const issue = parsed.issues[0]
    return { return_code: 'FAIL', return_msg: `PARAM_ERROR: ${v.getDotPath(issue) ?? 'input'} ${issue.message}` }
  }

function found(
  payments: Payments,
  key: { out_trade_no?: string | undefined; transaction_id?: string | undefined },
  then: (payment: Payment) => Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  const payment = payments.find({ outTradeNo: key.out_trade_no, transactionId: key.transaction_id })
  return payment ? then(payment) : failed({ errCode: 'ORDERNOTEXIST', description: '此交易订单号不存在' })
}
