import type { PayAnswer } from '../../../world/payment/payment-desk'
import type { Payment, PaymentState } from '../../../world/payment/payments'
import { make, refill } from '../../browser/make'
import { momentText } from '../../day-text'
import { choice, labelled } from './fields'
import { button, card, code, nothing, slot, small, table, tag } from './parts'
import type { Desk, Section } from './section'
import { untilText, yuanText } from './texts'
import { look, send } from './wire'

const STATES: Readonly<Record<PaymentState, readonly [text: string, tone: 'calm' | 'good' | 'warm' | 'bad']>> = {
  NOTPAY: ['等付款', 'warm'],
  SUCCESS: ['已付', 'good'],
  REFUND: ['有退款', 'calm'],
  CLOSED: ['已关闭', 'calm'],
  PAYERROR: ['支付失败', 'bad'],
}
const CALLBACKS = [
  ['once', '来一次'],
  ['twice', '来两次'],
  ['late', '晚 10 分钟来'],
  ['never', '不来'],
] as const
const MOST_SHOWN = 100

/** Payments that wait for somebody to pay, with the sheet's three answers, and those that are over. */
export const paymentsSection: Section = {
  key: 'payments',
  title: '付款',
  icon: '<rect x="4" y="6" width="16" height="12.500" rx="2"/><path d="M4 10h16M7.500 15H11"/>',
  count: ({ waitingPayments }) => (waitingPayments === 0 ? null : waitingPayments),
  lead: ({ waitingPayments }) => (waitingPayments === 0 ? '没有等付款的订单' : `${waitingPayments} 单等付款`),
  open: (place, _chosen, desk) => {
    const callback = choice(CALLBACKS)
    const waiting = slot()
    const rest = slot()
    place.append(
      make(
        'div',
        { class: 'stack' },
        card('等付款', [waiting], labelled('支付结果的回调', callback, 'beside')),
        card('付过和关闭的', [rest]),
      ),
    )
    return async () => {
      const said = await look<{ readonly payments: readonly Payment[] }>('/local/payments')
      if (!said) return
      const { now } = desk.overview()
      const open = said.payments.filter(({ state, expiresAt }) => isOpen(state) && expiresAt >= now)
      const over = said.payments.filter((payment) => !open.includes(payment)).slice(0, MOST_SHOWN)
      const none = nothing('在小程序里下单，付款单会出现在这里，等您替客人付')
      refill(
        waiting,
        ...(open.length === 0
          ? [none]
          : open.map((payment) => sheet(payment, now, desk, () => callback.value as PayAnswer['callback']))),
      )
      refill(rest, over.length === 0 ? nothing('还没有') : overTable(over, now, desk))
    }
  },
}

/** A payment that failed may be tried again. */
const isOpen = (state: PaymentState): boolean => state === 'NOTPAY' || state === 'PAYERROR'

function sheet(payment: Payment, now: number, desk: Desk, callback: () => PayAnswer['callback']): HTMLElement {
  const { outTradeNo, totalFen, description, openid, expiresAt, state } = payment
  const answer = (given: PayAnswer['answer']) =>
    void desk.deed(() => send('POST', '/local/pay', { outTradeNo, answer: given, callback: callback() }))
  const rests = desk.isBusy()
  return make(
    'div',
    { class: 'row sb sheet' },
    make(
      'div',
      {},
      make('div', { class: 'row' }, make('strong', { class: 'amount', text: yuanText(totalFen) }), stateTag(state)),
      small(`${description}，${openid}，${untilText(expiresAt, now)}`),
      make('div', {}, code(outTradeNo, 'i2')),
    ),
    make(
      'div',
      { class: 'row' },
      button('付款成功', 'soft', () => answer('pay'), rests),
      button('付款失败', 'quiet', () => answer('fail'), rests),
      button('取消', 'quiet', () => answer('cancel'), rests),
    ),
  )
}

const stateTag = (state: PaymentState): HTMLElement => tag(...STATES[state])

/** What was given back, and a way to tell the function of the last part again. */
function refunded({ outTradeNo, refunds }: Payment, desk: Desk): HTMLElement {
  const last = refunds.at(-1)
  const again = () =>
    void desk.deed(() =>
      send('POST', '/local/refund', { outTradeNo, outRefundNo: last?.outRefundNo, callback: 'once' }),
    )
  return make(
    'span',
    { class: 'refunded' },
    button('再回调', 'plain', again, desk.isBusy()),
    make('span', { text: yuanText(refunds.reduce((sum, one) => sum + one.refundFen, 0)) }),
  )
}

const overTable = (payments: readonly Payment[], now: number, desk: Desk): HTMLElement =>
  table(
    ['单号', '状态', '谁', '什么', '金额 ›', '退了 ›', '什么时候 ›'],
    payments.map((payment) => [
      code(payment.outTradeNo),
      stateTag(payment.state === 'NOTPAY' ? 'CLOSED' : payment.state),
      code(payment.openid),
      payment.description,
      yuanText(payment.totalFen),
      payment.refunds.length === 0 ? '–' : refunded(payment, desk),
      momentText(payment.paidAt ?? payment.createdAt, now),
    ]),
  )
