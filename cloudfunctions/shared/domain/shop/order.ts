import { fen, type Fen } from '../money'
import type { AppliedOffer, PricedCart, PricedLine } from './cart'

/** What happens when goods come back and the rest no longer reaches a threshold that an offer had asked for. */
export type ThresholdPolicy = 'keep' | 'recompute' | 'whole-set'

/** What was agreed about returns when the order was made. */
export type ReturnPolicy = {
  readonly threshold: ThresholdPolicy
  /** Whether shipping is given back when everything comes back. */
  readonly shippingBack: 'never' | 'whole-order'
  /** Whether coupons come back when everything comes back, and for how many days when they have lapsed. */
  readonly couponBack: boolean
  readonly couponGraceDays: number
}

/** A paid order, as far as its money goes: how each line was paid, what it earned and what has come back. */
export type PaidOrder = {
  readonly orderId: string
  readonly lines: readonly PricedLine[]
  readonly applied: readonly AppliedOffer[]
  /** The coupons among the offers. */
  readonly couponIds: readonly string[]
  /** What was paid for shipping. */
  readonly shippingPaidFen: Fen
  /** What earned points, and how many. */
  readonly earningFen: Fen
  readonly earnedPoints: number
  readonly policy: ReturnPolicy
  /** Pieces that have come back, by line. */
  readonly returned: Readonly<Record<string, number>>
}

/** What of a priced cart earns points: money paid for goods that are no stored value. */
export const earningOf = (cart: Pick<PricedCart, 'lines'>): Fen =>
  fen(cart.lines.reduce((total, line) => total + (line.isStoredValue ? 0 : line.cashFen), 0))

/** The order a priced cart becomes once it is paid; nothing has come back yet. */
export const paidOrderOf = (
  cart: PricedCart,
  paid: Pick<PaidOrder, 'orderId' | 'couponIds' | 'earnedPoints' | 'policy'>,
): PaidOrder => ({
  ...paid,
  lines: cart.lines,
  applied: cart.applied,
  shippingPaidFen: fen(cart.shippingFen - cart.shippingOffFen),
  earningFen: earningOf(cart),
  returned: {},
})
