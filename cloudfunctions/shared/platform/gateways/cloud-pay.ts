import { fen } from '@domain/money'
import type { EpochMs } from '@domain/time'
import type { PaymentGateway, PaymentStatus } from '../../usecases/context/shop'
import { sdk } from '../sdk'

/** The function that WeChat Pay tells of payments. */
const NOTICE_FUNCTION = 'hook-payment'

type Answer = Readonly<Record<string, unknown>>

type CloudPay = Readonly<
  Record<'unifiedOrder' | 'queryOrder' | 'closeOrder' | 'refund', (input: Answer) => Promise<unknown>>
>

/** WeChat Pay by `cloudPay` (v2 words, wechat-platform 4.2), for one merchant. Throws on any no. */
export const cloudPay = (subMchId: string): PaymentGateway => ({
  async open({ orderId, description, totalFen, payUntilAt }) {
    const answer = await call('unifiedOrder', {
      body: description,
      outTradeNo: orderId,
      spbillCreateIp: '127.0.0.1',
      subMchId,
      totalFee: totalFen,
      envId: environment(),
      functionName: NOTICE_FUNCTION,
      nonceStr: orderId,
      tradeType: 'JSAPI',
      timeExpire: payTime(payUntilAt),
    })
    return answer['payment'] as Awaited<ReturnType<PaymentGateway['open']>>
  },

  async query(orderId) {
    const answer = (await api().queryOrder({ subMchId, outTradeNo: orderId, nonceStr: orderId })) as Answer
    // The SDK writes its own errCode over WeChat Pay's: only the description tells that nobody opened it.
    if (answer['resultCode'] !== 'SUCCESS' && /不存在|not exist/i.test(String(answer['errCodeDes'])))
      return { kind: 'none' }
    return statusOf(checked('queryOrder', answer))
  },

  async close(orderId) {
    await call('closeOrder', { subMchId, outTradeNo: orderId, nonceStr: orderId })
  },

  async refund({ orderId, refundNo, refundFen, totalFen }) {
    await call('refund', {
      subMchId,
      nonceStr: orderId,
      outTradeNo: orderId,
      outRefundNo: refundNo,
      totalFee: totalFen,
      refundFee: refundFen,
      envId: environment(),
      functionName: NOTICE_FUNCTION,
    })
  },
})

async function call(name: keyof CloudPay, input: Answer): Promise<Answer> {
  return checked(name, (await api()[name](input)) as Answer)
}

function checked(name: string, answer: Answer): Answer {
  if (answer['returnCode'] === 'SUCCESS' && answer['resultCode'] === 'SUCCESS') return answer
  throw new Error(`cloudPay.${name}: ${String(answer['errCodeDes'] ?? answer['returnMsg'])}`)
}

function statusOf(answer: Answer): PaymentStatus {
  switch (answer['tradeState']) {
    case 'SUCCESS':
    case 'REFUND':
      return {
        kind: 'paid',
        transactionId: String(answer['transactionId']),
        paidFen: fen(Number(answer['totalFee'])),
        paidAt: readPayTime(String(answer['timeEnd'])),
      }
    case 'CLOSED':
    case 'REVOKED':
      return { kind: 'closed' }
    default:
      return { kind: 'open' }
  }
}

const api = (): CloudPay => (sdk as unknown as { readonly cloudPay: CloudPay }).cloudPay

const environment = (): string => String(sdk.getWXContext().ENV ?? '')

/** `yyyyMMddHHmmss` in China's time, as v2 wants it. */
const payTime = (at: EpochMs): string => new Date(at + 8 * 3_600_000).toISOString().replace(/\D/g, '').slice(0, 14)

function readPayTime(text: string): EpochMs {
  const [, year, month, day, hour, minute, second] = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)$/.exec(text) ?? []
  return Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}+08:00`)
}
