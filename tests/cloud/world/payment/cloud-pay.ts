import { createHash } from 'node:crypto'
import type { EpochMs } from '@domain/time'
import * as v from 'valibot'
import type { CloudClock } from '../../clock/cloud-clock'
import { APP_ID } from '../../functions/context-env'
import type { Caller } from '../../functions/invoker'
import { isPaymentRefusal, type Payment, type PaymentRefusal, type Payments } from './payments'

const MCH_ID = '1800008281'

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
      const refund = payments.refund(payment.outTradeNo, wish.out_refund_no, wish.refund_fee, clock.now())
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

/** What wx.requestPayment is given. */
export function paymentSheet(payment: Payment, now: EpochMs): Readonly<Record<string, string>> {
  const nonceStr = createHash('md5').update(payment.prepayId).digest('hex')
  const timeStamp = String(Math.floor(now / 1000))
  const paySign = createHash('md5').update(`${timeStamp}${nonceStr}`).digest('hex').toUpperCase()
  return { appId: APP_ID, timeStamp, nonceStr, package: `prepay_id=${payment.prepayId}`, signType: 'MD5', paySign }
}

/** `yyyyMMddHHmmss` in China's time. */
export const payTime = (at: EpochMs): string =>
  new Date(at + 8 * 3_600_000).toISOString().replace(/\D/g, '').slice(0, 14)

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

const good = (more: Readonly<Record<string, unknown>>) => ({
  return_code: 'SUCCESS',
  return_msg: 'OK',
  appid: APP_ID,
  mch_id: MCH_ID,
  result_code: 'SUCCESS',
  ...more,
})

const failed = ({ errCode, description }: PaymentRefusal) => ({
  return_code: 'SUCCESS',
  return_msg: 'OK',
  appid: APP_ID,
  mch_id: MCH_ID,
  result_code: 'FAIL',
  err_code: errCode,
  err_code_des: description,
})

const keysOf = (payment: Payment) => ({
  out_trade_no: payment.outTradeNo,
  transaction_id: payment.transactionId,
  sub_mch_id: payment.subMchId,
})

const shownOrder = (payment: Payment) => ({
  ...keysOf(payment),
  trade_state: payment.state,
  total_fee: payment.totalFen,
  attach: payment.attach,
  sub_openid: payment.openid,
  ...(payment.paidAt === null ? {} : { cash_fee: payment.totalFen, time_end: payTime(payment.paidAt) }),
})

const shownRefund = ({
  outRefundNo,
  refundId,
  refundFen,
}: {
  outRefundNo: string
  refundId: string
  refundFen: number
}) => ({
  out_refund_no: outRefundNo,
  refund_id: refundId,
  refund_fee: refundFen,
})

function readTime(text: string | undefined): EpochMs | null {
  if (text === undefined) return null
  const [, year, month, day, hour, minute, second] = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)$/.exec(text) ?? []
  const at = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}+08:00`)
  return Number.isNaN(at) ? null : at
}
