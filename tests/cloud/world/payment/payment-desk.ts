import { DAY_MS, MINUTE_MS, type EpochMs } from '@domain/time'
import type { CloudClock } from '../../clock/cloud-clock'
import { APP_ID, type CallContext } from '../../functions/context-env'
import type { Invoker } from '../../functions/invoker'
import type { Later, NewCall } from '../../timers/later'
import type { Faults } from '../faults'
import { payTime } from './payment-sheet'
import { orderV3 } from './pay-workflow'
import { isPaymentRefusal, type Payment, type PaymentRefusal, type Payments, type Refund } from './payments'
import { refundCallback } from './refund-notice'
import { MCH_ID } from './v2-answer'

/** What a person does at the payment sheet, and what becomes of the callback. */
export type PayAnswer = {
  readonly outTradeNo: string
  readonly answer: 'pay' | 'fail' | 'cancel'
  /** late comes ten minutes later on the cloud's clock. */
  readonly callback: 'once' | 'twice' | 'late' | 'never'
}

/** `callbacks` tells, for each delivery made at once, whether the function took it. */
export type PayReport = { readonly payment: Payment; readonly callbacks: readonly boolean[] }

/** Where people answer the payment sheet. */
export type PaymentDesk = {
  readonly answer: (answer: PayAnswer) => Promise<PayReport | PaymentRefusal>
  /** Tells a function of a refund again, at once or late. */
  readonly tellOfRefund: (wish: RefundWish) => Promise<PayReport | PaymentRefusal>
}

/** Which refund's callback is to come, and how. */
export type RefundWish = Pick<PayAnswer, 'outTradeNo' | 'callback'> & { readonly outRefundNo: string }

type Parts = {
  readonly payments: Payments
  readonly later: Later
  readonly invoker: Invoker
  readonly clock: CloudClock
  readonly faults: Faults
}

const LATE_MS = 10 * MINUTE_MS
const SOON_MS = 1000

/** The payment sheet on everybody's phone. */
export function createPaymentDesk({ payments, later, invoker, clock, faults }: Parts): PaymentDesk {
  const deliver = async (call: NewCall | null): Promise<boolean[]> => {
    if (!call) return []
    const deferred = later.begin(call)
    const outcome = await invoker.invoke(call)
    return [later.close(deferred, outcome, clock.now()) === 'done']
  }
  /** Makes the callbacks asked for, by what is called at an instant, and tells which were taken at once. */
  const tell = async (callAt: (dueAt: EpochMs) => NewCall | null, callback: PayAnswer['callback']) => {
    if (callback === 'never') return []
    if (callback === 'late') {
      const call = callAt(clock.now() + LATE_MS)
      if (call) later.add(call)
      return []
    }
    const first = await deliver(callAt(clock.now()))
    return callback === 'twice' ? [...first, ...(await deliver(callAt(clock.now())))] : first
  }
  return {
    answer: async ({ outTradeNo, answer, callback: asked }) => {
      const callback = callbackStruck(faults, 'payment') ?? asked
      if (answer === 'cancel') {
        const payment = payments.find({ outTradeNo })
        return payment ? { payment, callbacks: [] } : { errCode: 'ORDERNOTEXIST', description: '此交易订单号不存在' }
      }
      const payment = answer === 'pay' ? payments.pay(outTradeNo, clock.now()) : payments.fail(outTradeNo)
      if (isPaymentRefusal(payment)) return payment
      if (answer === 'fail') return { payment, callbacks: [] }
      return { payment, callbacks: await tell((dueAt) => callbackOf(payment, dueAt), callback) }
    },
    tellOfRefund: async ({ outTradeNo, outRefundNo, callback }) => {
      const payment = payments.find({ outTradeNo })
      const refund = payment?.refunds.find((one) => one.outRefundNo === outRefundNo)
      if (!payment || !refund) return { errCode: 'REFUNDNOTEXIST', description: '没有这笔退款' }
      return { payment, callbacks: await tell((dueAt) => refundCallback(payment, refund, dueAt), callback) }
    },
  }
}

/** Puts off the callback of a new refund for a second; faults may lose it, double it or make it late. */
export const announceRefund =
  ({ later, clock, faults }: Pick<Parts, 'later' | 'clock' | 'faults'>) =>
  (payment: Payment, refund: Refund): void => {
    const callback = callbackStruck(faults, 'refund') ?? 'once'
    const call = refundCallback(payment, refund, clock.now() + (callback === 'late' ? LATE_MS : SOON_MS))
    if (!call || callback === 'never') return
    later.add(call)
    if (callback === 'twice') later.add(call)
  }

/** Faults on demand: the callback of a payment is a push named `payment`, that of a refund one named `refund`. */
function callbackStruck(faults: Faults, name: 'payment' | 'refund'): PayAnswer['callback'] | null {
  if (faults.strikes('push-lost', name)) return 'never'
  if (faults.strikes('push-late', name)) return 'late'
  return faults.strikes('push-twice', name) ? 'twice' : null
}

const PAY_CALL = (openid: string): CallContext => ({ source: 'wx_paycallback', openid, clientIp: '127.0.0.1' })

function callbackOf(payment: Payment, dueAt: number) {
  if (payment.functionName === null) return null
  const event = payment.route === 'cloudPay' ? noticeV2(payment) : noticeV3(payment)
  return { functionName: payment.functionName, event, call: PAY_CALL(payment.openid), dueAt, retry: 'payment' } as const
}

/** The v2 notice as JSON: names seen in public code, the rest of them not verified (wechat-platform 4.2). */
const noticeV2 = (payment: Payment) => ({
  returnCode: 'SUCCESS',
  resultCode: 'SUCCESS',
  appid: APP_ID,
  mchId: MCH_ID,
  subMchId: payment.subMchId,
  subOpenid: payment.openid,
  tradeType: 'JSAPI',
  bankType: 'OTHERS',
  totalFee: payment.totalFen,
  cashFee: payment.totalFen,
  outTradeNo: payment.outTradeNo,
  transactionId: payment.transactionId,
  attach: payment.attach,
  timeEnd: payTime(payment.paidAt ?? 0),
  userInfo: { appId: APP_ID, openId: payment.openid },
})

/** The v3 notice, its resource already decrypted. */
const noticeV3 = (payment: Payment) => ({
  id: `EV-${payment.transactionId}`,
  create_time: new Date(payment.paidAt ?? DAY_MS).toISOString(),
  event_type: 'TRANSACTION.SUCCESS',
  resource_type: 'encrypt-resource',
  summary: '支付成功',
  resource: orderV3(payment),
})
