import type { PaymentSheet } from '@contract/order'
import type { PaymentOutcome } from './payment'
import { sessionKey } from './session.h5'
import { post } from './transport.h5'
import { showPaySheet } from './wechat-pay'

type Payment = { readonly outTradeNo: string; readonly prepayId: string; readonly totalFen: number }

/** Shows the local cloud's stand-in for WeChat's payment sheet and tells that cloud what was tapped. Never throws. */
export async function askPayment(sheet: PaymentSheet): Promise<PaymentOutcome> {
  try {
    const payment = await paymentOf(sheet)
    if (!payment) return 'failed'
    const answer = await showPaySheet(payment.totalFen)
    const body = { outTradeNo: payment.outTradeNo, answer, callback: 'once' }
    const reply = await post('/local/pay', body)
    if (!reply.ok) return 'failed'
    return answer === 'pay' ? 'paid' : 'cancelled'
  } catch {
    return 'failed'
  }
}

async function paymentOf(sheet: PaymentSheet): Promise<Payment | undefined> {
  const reply = await fetch(`/local/payments?openid=${encodeURIComponent(sessionKey())}`)
  const { payments } = (await reply.json()) as { readonly payments: readonly Payment[] }
  return payments.find(({ prepayId }) => sheet.package === `prepay_id=${prepayId}`)
}
