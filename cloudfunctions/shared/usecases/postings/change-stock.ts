import type { Stock } from '@domain/shop/stock'
import type { Transaction } from '../context'

/** A line as far as stock goes. */
type Pieces = { readonly productId: string; readonly qty: number }

/** Changes the stock of each line's product inside a transaction; what has no stock document is not counted. */
export async function changeStock<Line extends Pieces>(
  tx: Transaction,
  lines: readonly Line[],
  change: (stock: Stock, line: Line) => Stock,
): Promise<void> {
  for (const line of lines) {
    const stock = await tx.read('product_stocks', line.productId)
    if (stock) await tx.write('product_stocks', line.productId, change(stock, line))
  }
}
