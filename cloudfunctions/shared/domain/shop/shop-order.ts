import { sha256 } from '@noble/hashes/sha2'
import type { Fen } from '../money'
import type { EpochMs } from '../time'
import type { CardSaving } from './card-saving'
import type { AppliedOffer, PricedCart, PricedLine } from './cart'
import type { Delivery } from './delivery'
import type { OrderGift } from './given-gift'
import type { ReturnPolicy } from './order'
import type { RefundCase } from './refund-case'

/** Where an order stands. created → paid → shipped → received, or refunded when all came back, or closed unpaid. */
export type OrderState = 'created' | 'paid' | 'shipped' | 'received' | 'refunded' | 'closed'

/** Why an order was closed: taken back, never paid in time, or paid with another amount than it asked for. */
export type CloseReason = 'cancelled' | 'timed-out' | 'odd-payment'

/** One line of an order as it was sold; a later change of the product changes nothing here. */
export type OrderLine = PricedLine & {
  readonly name: string
  readonly pack: string
  readonly pictureUrl: string | null
}

/** What an order cost and how it came about, in fen. */
export type OrderPrice = Pick<
  PricedCart,
  'listFen' | 'goodsFen' | 'points' | 'pointsFen' | 'shippingFen' | 'shippingOffFen' | 'payableFen' | 'gifts'
>

/** A payment as WeChat Pay tells it; nothing was to be paid: no transaction. */
export type PaidWith = { readonly transactionId: string | null; readonly paidFen: Fen; readonly paidAt: EpochMs }

/** A parcel on its way. */
export type Shipment = { readonly company: string; readonly trackingNo: string; readonly shippedAt: EpochMs }

/** An order of the shop, from the tap to the end. Its id is WeChat Pay's order number too. */
export type ShopOrder = {
  readonly orderId: string
  readonly memberId: string
  readonly state: OrderState
  readonly createdAt: EpochMs
  readonly payUntilAt: EpochMs
  readonly lines: readonly OrderLine[]
  readonly price: OrderPrice
  readonly applied: readonly AppliedOffer[]
  readonly couponIds: readonly string[]
  /** What its offers give, taken from stock with it; absent where it was made before gifts were. */
  readonly gifts?: readonly OrderGift[]
  /** The entries that took the points it is paid with. */
  readonly redeemEntryIds: readonly string[]
  readonly policy: ReturnPolicy
  readonly delivery: Delivery
  readonly paid: PaidWith | null
  readonly shipment: Shipment | null
  readonly receivedAt: EpochMs | null
  readonly closed: { readonly at: EpochMs; readonly reason: CloseReason } | null
  /** A payment that came although the order was closed; it goes back as it came. */
  readonly strayPayment: PaidWith | null
  /** Pieces that have come back, by line. */
  readonly returned: Readonly<Record<string, number>>
  readonly refunds: readonly RefundCase[]
  /** What a paid card saved on it, once it is paid; absent without, or where it was paid before this was kept. */
  readonly cardSaving?: CardSaving
  /** When job-orders looks at it next: is it paid, has it arrived; null: never. */
  readonly lookAt: EpochMs | null
  readonly programVersion: number
}

/** Where online orders are bought; their purchase is `online:{orderId}`. */
export const ONLINE = 'online'

/** The number of the order a member makes with one tap: `S` and 20 digits, the same however often it arrives. */
export const orderIdOf = (memberId: string, requestId: string): string => `S${figuresOf(memberId, requestId)}`

/** The number of the return that one tap asks for: `R` and 20 digits. */
export const refundNoOf = (orderId: string, requestId: string): string => `R${figuresOf(orderId, requestId)}`

/** True for a number that `orderIdOf` could have made. */
export const isOrderId = (text: string): boolean => /^S\d{20}$/.test(text)

/** What has been given back in money so far or is on its way. */
export const refundedFenOf = (order: Pick<ShopOrder, 'refunds'>): number =>
  order.refunds.reduce(
    (total, { state, refundFen }) => total + (state === 'granted' || state === 'paid-back' ? refundFen : 0),
    0,
  )

function figuresOf(owner: string, requestId: string): string {
  const bytes = sha256(`${owner}:${requestId}`).slice(0, 8)
  const figure = [...bytes].reduce((sum, byte) => sum * 256n + BigInt(byte), 0n)
  return String(figure).padStart(20, '0')
}
