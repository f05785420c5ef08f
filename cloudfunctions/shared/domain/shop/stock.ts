import { refuse } from '../refusal'

/** Pieces of a product: `left` can be sold, `reserved` wait in orders that are not paid yet. */
export type Stock = { readonly productId: string; readonly left: number; readonly reserved: number }

/** Puts pieces aside for an order. @throws refusal order/sold-out {product, left}. */
export function reserveStock(stock: Stock, qty: number, product: string): Stock {
  if (stock.left < qty) throw refuse('order/sold-out', { product, left: stock.left })
  return { ...stock, left: stock.left - qty, reserved: stock.reserved + qty }
}

/** Pieces put aside are paid for. */
export const sellStock = (stock: Stock, qty: number): Stock => ({ ...stock, reserved: stock.reserved - qty })

/** Pieces put aside can be sold again. */
export const releaseStock = (stock: Stock, qty: number): Stock => ({
  ...stock,
  left: stock.left + qty,
  reserved: stock.reserved - qty,
})

/** Pieces that had been sold are on the shelf again. */
export const restock = (stock: Stock, qty: number): Stock => ({ ...stock, left: stock.left + qty })
