import { fen } from '@domain/money'
import type { PaymentSetting } from '@domain/shop/order-terms'
import type { PaymentGateway, PaymentStatus } from '../../usecases/context/shop'
import { sdk } from '../sdk'

type Answer = Readonly<Record<string, unknown>>

/** WeChat Pay v3 by workflows (工作流, wechat-platform 4.3), whose ids come from the program. Throws on any no. */
export const payWorkflow = (flows: PaymentSetting['flows']): PaymentGateway => ({
  async open({ orderId, description, totalFen, openid }) {
    const answer = await run(flows.order, {
      description,
      out_trade_no: orderId,
      amount: { total: totalFen, currency: 'CNY' },
      payer: { openid },
    })
    return {
      timeStamp: String(answer['timeStamp']),
      nonceStr: String(answer['nonceStr']),
      package: String(answer['packageVal']),
      signType: 'RSA',
      paySign: String(answer['paySign']),
    }
  },

  async query(orderId) {
    const reply = await ask(flows.query, { out_trade_no: orderId })
    return reply['code'] === 'ORDER_NOT_EXIST' ? { kind: 'none' } : statusOf(answerOf(flows.query, reply))
  },

  async close(orderId) {
    await run(flows.close, { out_trade_no: orderId })
  },

  async refund({ orderId, refundNo, refundFen, totalFen }) {
    await run(flows.refund, {
      out_trade_no: orderId,
      out_refund_no: refundNo,
      amount: { refund: refundFen, total: totalFen, currency: 'CNY' },
    })
  },
})

const run = async (flow: string, input: Answer): Promise<Answer> => answerOf(flow, await ask(flow, input))

async function ask(flow: string, input: Answer): Promise<Answer> {
  const reply = await sdk.callFunction({ name: 'cloudbase_module', data: { name: flow, data: input } })
  return (reply as { readonly result: Answer }).result
}

function answerOf(flow: string, reply: Answer): Answer {
  const { data: answer } = reply
  if (typeof answer === 'object' && answer !== null) return answer as Answer
  throw new Error(`workflow ${flow}: ${String(reply['code'])} ${String(reply['message'])}`)
}

function statusOf(answer: Answer): PaymentStatus {
  const { total } = (answer['amount'] ?? {}) as { readonly total?: number }
  switch (answer['trade_state']) {
    case 'SUCCESS':
    case 'REFUND':
      return {
        kind: 'paid',
        transactionId: String(answer['transaction_id']),
        paidFen: fen(Number(total)),
        paidAt: Date.parse(String(answer['success_time'])),
      }
    case 'CLOSED':
    case 'REVOKED':
      return { kind: 'closed' }
    default:
      return { kind: 'open' }
  }
}
