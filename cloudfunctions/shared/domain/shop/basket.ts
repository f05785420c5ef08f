import { refuse } from '../refusal'
import type { EpochMs } from '../time'
import type { Delivery } from './delivery'

/** So many pieces of a product that somebody wants. */
export type Wanted = { readonly productId: string; readonly qty: number }

/** What a member has put into the cart, the latest first, and where their last order went. */
export type Basket = {
  readonly memberId: string
  readonly lines: readonly (Wanted & { readonly addedAt: EpochMs })[]
  readonly lastDelivery: Delivery | null
}

/** The most products in a cart or an order, and the most pieces of one. */
export const MOST_LINES = 30
export const MOST_PIECES = 99

/** A cart nobody has put anything into. */
export const emptyBasket = (memberId: string): Basket => ({ memberId, lines: [], lastDelivery: null })

/** Sets how many pieces of a product are in the cart; 0 takes it out. @throws refusal cart/full {most}. */
export function withPieces(basket: Basket, productId: string, qty: number, now: EpochMs): Basket {
  const known = basket.lines.some((line) => line.productId === productId)
  if (qty === 0) return without(basket, [productId])
  if (known)
    return { ...basket, lines: basket.lines.map((line) => (line.productId === productId ? { ...line, qty } : line)) }
  if (basket.lines.length >= MOST_LINES) throw refuse('cart/full', { most: MOST_LINES })
  return { ...basket, lines: [{ productId, qty, addedAt: now }, ...basket.lines] }
}

/** A cart without some products, as after they were ordered. */
export const without = (basket: Basket, productIds: readonly string[]): Basket => ({
  ...basket,
  lines: basket.lines.filter((line) => !productIds.includes(line.productId)),
})
