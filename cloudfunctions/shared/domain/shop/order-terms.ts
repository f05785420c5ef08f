import { isWholeWithin, violationsOf, type Violation } from '../refusal'

/** How long things take: an order waits for its payment, a parcel for its receipt, a return after the receipt. */
export type OrderTerms = { readonly payMinutes: number; readonly receiveDays: number; readonly returnDays: number }

/** How money comes in: by which way, for which merchant, and for the workflow the ids of its flows. */
export type PaymentSetting = {
  readonly way: 'cloud-pay' | 'workflow'
  readonly subMchId: string
  readonly flows: { readonly order: string; readonly query: string; readonly close: string; readonly refund: string }
}

/** What is wrong with the terms; nothing: they can be published. WeChat keeps a payment open for two hours at most. */
export const checkOrderTerms = ({ payMinutes, receiveDays, returnDays }: OrderTerms): readonly Violation[] =>
  violationsOf([
    [isWholeWithin(payMinutes, 6, 110), 'orders.payMinutes', '付款时限应在 6 到 110 分钟之间'],
    [isWholeWithin(receiveDays, 1, 60), 'orders.receiveDays', '自动收货应在 1 到 60 天之间'],
    [isWholeWithin(returnDays, 0, 90), 'orders.returnDays', '退货期应在 0 到 90 天之间'],
  ])
