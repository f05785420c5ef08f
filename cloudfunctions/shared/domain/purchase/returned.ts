import { refuse } from '../refusal'
import type { Purchase, ReturnedPieces } from './purchase'

/**
 * A purchase with goods that came back added to those that had, a product once, in the order of its lines. None: as it was.
 * @throws refusal refund/not-in-order, refund/more-than-bought {left}; RangeError when a quantity is not a whole, positive one.
 */
export function withReturned(purchase: Purchase, pieces: readonly ReturnedPieces[]): Purchase {
  if (pieces.length === 0) return purchase
  const bought = piecesOf(purchase.lines)
  const back = new Map(piecesOf(purchase.returned ?? []))
  for (const { productId, qty } of pieces) {
    if (!(Number.isSafeInteger(qty) && qty > 0)) throw new RangeError(`not a quantity: ${qty}`)
    const before = back.get(productId) ?? 0
    const left = (bought.get(productId) ?? 0) - before
    if (!bought.has(productId)) throw refuse('refund/not-in-order')
    if (qty > left) throw refuse('refund/more-than-bought', { left })
    back.set(productId, before + qty)
  }
  const returned = [...bought.keys()].flatMap((productId) => {
    const qty = back.get(productId) ?? 0
    return qty > 0 ? [{ productId, qty }] : []
  })
  return { ...purchase, returned }
}

/** How many pieces of each product, those of several lines together. */
export function piecesOf(lines: readonly ReturnedPieces[]): ReadonlyMap<string, number> {
  const pieces = new Map<string, number>()
  for (const { productId, qty } of lines) pieces.set(productId, (pieces.get(productId) ?? 0) + qty)
  return pieces
}
