import { DAY_MS, type EpochMs } from '@domain/time'
import * as v from 'valibot'
import type { CloudClock } from '../../clock/cloud-clock'
import type { Payment, Payments } from '../payment/payments'
import type { Packet } from '../push'
import type { Records } from '../records'
import { answer, refusal, type OpenApi } from './open-api'

type Shipment = { readonly uploads: number }

type Parts = {
  readonly records: Records
  readonly clock: CloudClock
  readonly payments: Payments
  readonly pushAfter: (packet: Packet, waitMs: number) => void
}

const request = v.object({
  order_key: v.union([
    v.object({ order_number_type: v.literal(2), transaction_id: v.string() }),
    v.object({ order_number_type: v.literal(1), mchid: v.string(), out_trade_no: v.string() }),
  ]),
  logistics_type: v.picklist([1, 2, 3, 4] as const),
  delivery_mode: v.union([v.picklist([1, 2] as const), v.picklist(['UNIFIED_DELIVERY', 'SPLIT_DELIVERY'])]),
  shipping_list: v.pipe(
    v.array(
      v.object({
        tracking_no: v.optional(v.string()),
        express_company: v.optional(v.string()),
        item_desc: v.pipe(v.string(), v.minLength(1), v.maxLength(120)),
      }),
    ),
    v.minLength(1),
    v.maxLength(10),
  ),
  upload_time: v.string(),
  payer: v.object({ openid: v.string() }),
})

const EXPRESS = 1
const MOST_UPLOADS = 2

/**
 * wxa.sec.order.uploadShippingInfo: once, and once more to correct it; the receipt is confirmed by itself 10 days after
 * an express parcel and 2 days after anything else, and `trade_manage_order_settlement` is pushed (wechat-platform 4.4).
 */
export function uploadShipping({ records, clock, payments, pushAfter }: Parts): OpenApi {
  const shipments = records.table<Shipment>('shipments')
  return ({ parameters }) => {
    const parsed = v.safeParse(request, parameters)
    if (!parsed.success) return refusal(10060014, `invalid ${v.getDotPath(parsed.issues[0]) ?? 'request'}`)
    const { order_key: key, logistics_type: logistics, shipping_list: parcels, payer } = parsed.output
    const payment = payments.find(
      'transaction_id' in key ? { transactionId: key.transaction_id } : { outTradeNo: key.out_trade_no },
    )
    if (!payment || payment.paidAt === null) return refusal(10060001, '支付单不存在')
    if (payment.openid !== payer.openid) return refusal(10060014, '付款人与支付单不一致')
    if (logistics === EXPRESS && parcels.some(({ tracking_no, express_company }) => !tracking_no || !express_company))
      return refusal(10060014, '物流单号或物流公司为空')
    const before = shipments.get(payment.outTradeNo) ?? { uploads: 0 }
    if (before.uploads >= MOST_UPLOADS) return refusal(10060003, '支付单已使用重新发货机会')
    shipments.set(payment.outTradeNo, { uploads: before.uploads + 1 })
    if (before.uploads === 0) pushAfter(settlementOf(payment, clock.now()), (logistics === EXPRESS ? 10 : 2) * DAY_MS)
    return answer()
  }
}

const settlementOf = (payment: Payment, now: EpochMs): Packet => ({
  FromUserName: payment.openid,
  MsgType: 'event',
  Event: 'trade_manage_order_settlement',
  transaction_id: payment.transactionId,
  merchant_trade_no: payment.outTradeNo,
  pay_time: Math.floor((payment.paidAt ?? now) / 1000),
  shipped_time: Math.floor(now / 1000),
  confirm_receive_method: 1,
})
