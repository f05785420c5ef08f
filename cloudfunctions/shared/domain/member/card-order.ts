import { sha256 } from '@noble/hashes/sha2'
import type { Fen } from '../money'
import { MINUTE_MS, type EpochMs } from '../time'
import type { CardPlan } from './card'

/** Money on its way back for a card. */
export type CardMoneyBack = {
  readonly refundNo: string
  readonly refundFen: Fen
  readonly state: 'promised' | 'paid-back'
}

/** A card that somebody is buying or has bought. `plan` as it was when it was ordered; its id is WeChat Pay's too. */
export type CardOrder = {
  readonly orderId: string
  readonly memberId: string
  readonly plan: CardPlan
  readonly state: 'created' | 'paid' | 'closed'
  readonly createdAt: EpochMs
  readonly payUntilAt: EpochMs
  readonly paid: { readonly transactionId: string; readonly paidFen: Fen; readonly paidAt: EpochMs } | null
  readonly refund: CardMoneyBack | null
  /** When it must be looked at again: is it paid, has the money gone back; null: never. */
  readonly lookAt: EpochMs | null
}

/** What WeChat Pay says of a payment. */
export type CardPayment = NonNullable<CardOrder['paid']>

const PAY_MS = 30 * MINUTE_MS
const LOOK_MS = 6 * MINUTE_MS // WeChat Pay closes nothing that is younger than five minutes

/** The number of the card that one tap orders: `C` and 20 digits, the same however often it arrives. */
export function cardOrderIdOf(memberId: string, requestId: string): string {
  const bytes = sha256(`card:${memberId}:${requestId}`).slice(0, 8)
  const figure = [...bytes].reduce((sum, byte) => sum * 256n + BigInt(byte), 0n)
  return `C${String(figure).padStart(20, '0')}`
}

/** True for a number that `cardOrderIdOf` could have made. */
export const isCardOrderId = (text: string): boolean => /^C\d{20}$/.test(text)

/** An order that waits for its payment. */
export const newCardOrder = (orderId: string, memberId: string, plan: CardPlan, now: EpochMs): CardOrder => ({
  ...{ orderId, memberId, plan, state: 'created', createdAt: now, payUntilAt: now + PAY_MS },
  ...{ paid: null, refund: null, lookAt: now + LOOK_MS },
})

/** Whether a payment could still be news: for what waits, and for what was closed and may have been paid too late. */
export const awaitsPayment = ({ state, paid }: CardOrder): boolean => state !== 'paid' && paid === null

/** Takes a payment: the right amount buys the card, though it came late; any other goes back whole. */
export function takeCardPayment(order: CardOrder, payment: CardPayment): CardOrder {
  if (payment.paidFen === order.plan.priceFen) return { ...order, state: 'paid', paid: payment, lookAt: null }
  const stray = { ...order, state: 'closed', paid: payment } as const
  return promiseMoney(stray, payment.paidFen, payment.paidAt)
}

/** Promises money back for an order; nothing to give: nothing to promise. */
export const promiseMoney = (order: CardOrder, refundFen: Fen, now: EpochMs): CardOrder =>
  refundFen === 0
    ? order
    : { ...order, refund: { refundNo: `${order.orderId}-back`, refundFen, state: 'promised' }, lookAt: now }

/** What has been given back; told again: the same. */
export const paidBack = (order: CardOrder): CardOrder => ({
  ...order,
  refund: order.refund && { ...order.refund, state: 'paid-back' },
  lookAt: null,
})

/** Nobody paid in time. */
export const closedUnpaid = (order: CardOrder): CardOrder =>
  order.state === 'created' ? { ...order, state: 'closed', lookAt: null } : order

/** Looked at in vain: again in some minutes. */
export const lookedAt = (order: CardOrder, now: EpochMs): CardOrder =>
  order.lookAt === null ? order : { ...order, lookAt: now + LOOK_MS }
