import * as v from 'valibot'
import type { EpochMs } from '@domain/time'
import type { CloudClock } from '../../clock/cloud-clock'
import type { CallContext } from '../../functions/context-env'
import { paymentSheet } from './payment-sheet'
import { isPaymentRefusal, type Payment, type PaymentRefusal, type Payments, type Refund } from './payments'

/** The built-in function that runs a workflow. */
export const WORKFLOW_FUNCTION = 'cloudbase_module'

const event = v.object({ name: v.string(), data: v.optional(v.unknown(), {}) })
const outTradeNo = v.pipe(v.string(), v.regex(/^[0-9A-Za-z_\-|*]{6,32}$/))
const orderInput = v.object({
  description: v.pipe(v.string(), v.minLength(1), v.maxLength(127)),
  out_trade_no: outTradeNo,
  amount: v.object({
    total: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
    currency: v.optional(v.literal('CNY')),
  }),
  payer: v.optional(v.object({ openid: v.string() })),
  attach: v.optional(v.pipe(v.string(), v.maxLength(128)), ''),
})
const keyInput = v.object({ out_trade_no: outTradeNo })
const refundKeyInput = v.object({ out_refund_no: v.string() })
const refundInput = v.object({
  out_trade_no: outTradeNo,
  out_refund_no: v.pipe(v.string(), v.minLength(1), v.maxLength(64)),
  amount: v.object({ refund: v.pipe(v.number(), v.safeInteger(), v.minValue(1)), total: v.number() }),
})

type Answer = Readonly<Record<string, unknown>>
/** What the payment workflow works with. */
export type PayWorkflowParts = {
  readonly payments: Payments
  readonly clock: CloudClock
  /** The function that payment notices go to. */
  readonly callbackFunction: string | null
}

/** Runs a payment workflow by the template it was made from: its flow id holds `refund`, `query`, `close` or `order`. */
export function runPayWorkflow(
  { payments, clock, callbackFunction }: PayWorkflowParts,
  call: CallContext,
  input: unknown,
): Answer {
  const parsed = v.safeParse(event, input)
  if (!parsed.success) return wrong('name')
  const { name, data } = parsed.output
  if (name.includes('query') && name.includes('refund'))
    return withInput(refundKeyInput, data, (key) => queryRefund(payments, key.out_refund_no))
  if (name.includes('refund'))
    return withInput(refundInput, data, (wish) => refund(payments, wish, callbackFunction, clock.now()))
  if (name.includes('query')) return withInput(keyInput, data, (key) => query(payments, key.out_trade_no))
  if (name.includes('close'))
    return withInput(keyInput, data, (key) => {
      const closed = payments.close(key.out_trade_no, clock.now())
      return isPaymentRefusal(closed) ? refused(closed) : { data: {} }
    })
  if (!name.includes('order')) return { code: 'FLOW_NOT_FOUND', message: `no workflow ${name.slice(0, 60)}` }
  return withInput(orderInput, data, (order) => {
    const openid = order.payer?.openid ?? call.openid
    if (openid === null) return wrong('payer.openid')
    const payment = payments.open(
      {
        outTradeNo: order.out_trade_no,
        route: 'workflow',
        openid,
        totalFen: order.amount.total,
        description: order.description,
        attach: order.attach,
        functionName: callbackFunction,
        subMchId: 'local-merchant',
        expiresAt: null,
      },
      clock.now(),
    )
    if (isPaymentRefusal(payment)) return refused(payment)
    const { timeStamp, nonceStr, package: packageVal, paySign } = paymentSheet(payment, clock.now())
    return { data: { timeStamp, nonceStr, packageVal, signType: 'RSA', paySign } }
  })
}

/** The v3 order as WeChat Pay shows it in a query and, decrypted, in a notice. */
export const orderV3 = (payment: Payment): Answer => ({
  out_trade_no: payment.outTradeNo,
  transaction_id: payment.transactionId,
  trade_state: payment.state,
  trade_type: 'JSAPI',
  attach: payment.attach,
  payer: { openid: payment.openid },
  amount: { total: payment.totalFen, payer_total: payment.totalFen, currency: 'CNY', payer_currency: 'CNY' },
  ...(payment.paidAt === null ? {} : { success_time: new Date(payment.paidAt).toISOString() }),
})

function query(payments: Payments, outTradeNo: string): Answer {
  const payment = payments.find({ outTradeNo })
  return payment ? { data: orderV3(payment) } : refused({ errCode: 'ORDER_NOT_EXIST', description: '订单不存在' })
}

function queryRefund(payments: Payments, outRefundNo: string): Answer {
  const isIt = (refund: Refund) => refund.outRefundNo === outRefundNo
  const payment = payments.all().find(({ refunds }) => refunds.some(isIt))
  const refund = payment?.refunds.find(isIt)
  return payment && refund
    ? { data: refundV3(refund, payment.totalFen) }
    : refused({ errCode: 'RESOURCE_NOT_EXISTS', description: '退款单不存在' })
}

function refund(
  payments: Payments,
  wish: v.InferOutput<typeof refundInput>,
  functionName: string | null,
  now: EpochMs,
): Answer {
  const refund = { outRefundNo: wish.out_refund_no, refundFen: wish.amount.refund, functionName }
  const made = payments.refund(wish.out_trade_no, refund, now)
  if (isPaymentRefusal(made)) return refused(made)
  return { data: refundV3(made, wish.amount.total) }
}

const refundV3 = ({ outRefundNo, refundId, refundFen }: Refund, totalFen: number): Answer => ({
  out_refund_no: outRefundNo,
  refund_id: refundId,
  status: 'SUCCESS',
  amount: { refund: refundFen, total: totalFen, currency: 'CNY' },
})

function withInput<Schema extends v.GenericSchema>(
  schema: Schema,
  data: unknown,
  then: (input: v.InferOutput<Schema>) => Answer,
): Answer {
  const parsed = v.safeParse(schema, data)
  return parsed.success ? then(parsed.output) : wrong(v.getDotPath(parsed.issues[0]) ?? 'data')
}

const wrong = (field: string): Answer => ({ code: 'PARAM_ERROR', message: `参数错误：${field}` })

const refused = ({ errCode, description }: PaymentRefusal): Answer => ({ code: errCode, message: description })
