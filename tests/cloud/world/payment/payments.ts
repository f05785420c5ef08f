import { DAY_MS, HOUR_MS, MINUTE_MS, type EpochMs } from '@domain/time'
import type { Records } from '../records'

/** The states of an order, in WeChat Pay’s words. */
export type PaymentState = 'NOTPAY' | 'SUCCESS' | 'REFUND' | 'CLOSED' | 'PAYERROR'

/** Money given back, in fen. */
export type Refund = {
  readonly outRefundNo: string
  readonly refundId: string
  readonly refundFen: number
  readonly at: EpochMs
  /** The function that is told; null tells nobody. */
  readonly functionName: string | null
}

/** A wish to give money back, in fen. */
export type NewRefund = Pick<Refund, 'outRefundNo' | 'refundFen' | 'functionName'>

/** An order at WeChat Pay. `paidAt` and `transactionId` are null until somebody pays. */
export type Payment = {
  readonly outTradeNo: string
  readonly route: 'cloudPay' | 'workflow'
  readonly openid: string
  readonly totalFen: number
  readonly description: string
  readonly attach: string
  readonly prepayId: string
  readonly createdAt: EpochMs
  readonly expiresAt: EpochMs
  /** The function that is told; null tells nobody. */
  readonly functionName: string | null
  readonly subMchId: string
  readonly state: PaymentState
  readonly transactionId: string | null
  readonly paidAt: EpochMs | null
  readonly refunds: readonly Refund[]
}

/** Why WeChat Pay says no, in its own codes. */
export type PaymentRefusal = { readonly errCode: string; readonly description: string }

/** What an order says when it is opened; its own deadline or none. */
export type NewPayment = Pick<
  Payment,
  'outTradeNo' | 'route' | 'openid' | 'totalFen' | 'description' | 'attach' | 'functionName' | 'subMchId'
> & { readonly expiresAt: EpochMs | null }

/** The books of WeChat Pay. */
export type Payments = {
  readonly find: (key: {
    readonly outTradeNo?: string | undefined
    readonly transactionId?: string | undefined
  }) => Payment | null
  readonly all: () => readonly Payment[]
  /** The same order again with the same parameters gets the same prepay id. */
  readonly open: (order: NewPayment, now: EpochMs) => Payment | PaymentRefusal
  readonly pay: (outTradeNo: string, now: EpochMs) => Payment | PaymentRefusal
  readonly fail: (outTradeNo: string) => Payment | PaymentRefusal
  readonly close: (outTradeNo: string, now: EpochMs) => Payment | PaymentRefusal
  /** In parts, up to what was paid; the same number again answers the same refund. */
  readonly refund: (outTradeNo: string, wish: NewRefund, now: EpochMs) => Refund | PaymentRefusal
}

const PREPAY_LIFE_MS = 2 * HOUR_MS
const SOONEST_CLOSE_MS = 5 * MINUTE_MS
const REFUND_TERM_MS = 365 * DAY_MS
const MOST_REFUNDS = 50

/** Tells a no from an answer. */
export const isPaymentRefusal = (value: object): value is PaymentRefusal => 'errCode' in value

/** Opens WeChat Pay's own books; `onRefund` is told once of each refund. Rules: W 统一下单.md, 申请退款, 关闭订单 (wechat-platform 4.2). */
export function openPayments(records: Records, onRefund: (payment: Payment, refund: Refund) => void): Payments {
  const table = records.table<Payment>('payments')
  const save = (payment: Payment) => {
    table.set(payment.outTradeNo, payment)
    return payment
  }
  const withOrder = <Answer>(outTradeNo: string, then: (payment: Payment) => Answer | PaymentRefusal) => {
    const payment = table.get(outTradeNo)
    return payment ? then(payment) : no('ORDERNOTEXIST', '此交易订单号不存在')
  }
  return {
    all: table.all,
    find: ({ outTradeNo, transactionId }) =>
      outTradeNo !== undefined
        ? table.get(outTradeNo)
        : (table.all().find((payment) => transactionId !== undefined && payment.transactionId === transactionId) ??
          null),
    open: (order, now) => {
      const before = table.get(order.outTradeNo)
      if (before) return reopened(before, order)
      const number = String(table.all().length + 1).padStart(8, '0')
      const expiresAt = Math.min(order.expiresAt ?? Infinity, now + PREPAY_LIFE_MS)
      const fresh = { state: 'NOTPAY', transactionId: null, paidAt: null, refunds: [] } as const
      return save({ ...order, ...fresh, expiresAt, createdAt: now, prepayId: `wxlocal${number}` })
    },
    pay: (outTradeNo, now) =>
      withOrder(outTradeNo, (payment) => {
        if (payment.state === 'SUCCESS' || payment.state === 'REFUND') return no('ORDERPAID', '该订单已支付')
        if (payment.state === 'CLOSED' || now > payment.expiresAt) return no('ORDERCLOSED', '该订单已关闭或已过期')
        const transactionId = `4200${payment.prepayId.slice(-8).padStart(24, '0')}`
        return save({ ...payment, state: 'SUCCESS', transactionId, paidAt: now })
      }),
    fail: (outTradeNo) =>
      withOrder(outTradeNo, (payment) =>
        payment.state === 'NOTPAY' || payment.state === 'PAYERROR'
          ? save({ ...payment, state: 'PAYERROR' })
          : no('ORDERPAID', '该订单已支付或已关闭'),
      ),
    close: (outTradeNo, now) =>
      withOrder(outTradeNo, (payment) => {
        if (payment.state === 'SUCCESS' || payment.state === 'REFUND') return no('ORDERPAID', '该订单已支付')
        if (payment.state === 'CLOSED') return no('ORDERCLOSED', '该订单已关闭')
        if (now - payment.createdAt < SOONEST_CLOSE_MS) return no('INVALID_REQUEST', '下单 5 分钟后才能关单')
        return save({ ...payment, state: 'CLOSED' })
      }),
    refund: (outTradeNo, wish, now) =>
      withOrder(outTradeNo, (payment) => {
        const problem = refundProblem(payment, wish, now)
        if (problem) return problem
        const before = payment.refunds.find(({ outRefundNo }) => outRefundNo === wish.outRefundNo)
        if (before) return before
        const refundId = `5030${payment.prepayId.slice(-8)}${String(payment.refunds.length + 1).padStart(4, '0')}`
        const refund = { ...wish, refundId, at: now }
        onRefund(save({ ...payment, state: 'REFUND', refunds: [...payment.refunds, refund] }), refund)
        return refund
      }),
  }
}

const no = (errCode: string, description: string): PaymentRefusal => ({ errCode, description })

function reopened(before: Payment, order: NewPayment): Payment | PaymentRefusal {
  if (before.state === 'SUCCESS' || before.state === 'REFUND') return no('ORDERPAID', '该订单已支付')
  if (before.state === 'CLOSED') return no('ORDERCLOSED', '该订单已关闭')
  const isSame =
    before.totalFen === order.totalFen && before.openid === order.openid && before.description === order.description
  return isSame ? before : no('INVALID_REQUEST', '201 商户订单号重复，且参数与上次不一致')
}

function refundProblem(payment: Payment, { outRefundNo, refundFen }: NewRefund, now: EpochMs): PaymentRefusal | null {
  if (payment.paidAt === null) return no('ERROR', '订单未支付，不能退款')
  if (now - payment.paidAt > REFUND_TERM_MS) return no('TRADE_OVERDUE', '订单已经超过退款期限')
  const before = payment.refunds.find((refund) => refund.outRefundNo === outRefundNo)
  if (before) return before.refundFen === refundFen ? null : no('ERROR', '同一退款单号的金额与上次不一致')
  if (payment.refunds.length >= MOST_REFUNDS) return no('INVALID_REQ_TOO_MUCH', '部分退款次数超过 50 次')
  const refundedFen = payment.refunds.reduce((sum, refund) => sum + refund.refundFen, 0)
  return refundFen < 1 || refundedFen + refundFen > payment.totalFen ? no('ERROR', '退款金额大于可退金额') : null
}
