import { fen } from '../money'
import { mainLineOf, type Purchase, type PurchaseLine } from './purchase'
import { piecesOf } from './returned'

/** What is read of a purchase to know what was kept of it. */
export type KeptOf = Pick<Purchase, 'lines' | 'paidFen' | 'refundedFen' | 'returned'>

/**
 * What the member kept of a purchase: its lines without the pieces that came back, each with its share of what was paid
 * for it; of several lines of one product the first go back first. Nothing when all the money was given back.
 */
export function keptLines(purchase: KeptOf): readonly PurchaseLine[] {
  if (isRefundedWhole(purchase)) return []
  if (!purchase.returned) return purchase.lines
  const back = new Map(piecesOf(purchase.returned))
  return purchase.lines.flatMap((line) => {
    const left = back.get(line.productId) ?? 0
    if (left === 0) return [line]
    const backQty = Math.min(line.qty, left)
    back.set(line.productId, left - backQty)
    return backQty === line.qty ? [] : [withoutPieces(line, backQty)]
  })
}

/** What was paid most for among what was kept: it speaks for the rest; undefined when nothing is left or known. */
export const mainKeptLine = (purchase: KeptOf): PurchaseLine | undefined => mainLineOf({ lines: keptLines(purchase) })

/** The products kept of a purchase, each once. */
export const keptProducts = (purchase: KeptOf): readonly string[] => [
  ...new Set(keptLines(purchase).map(({ productId }) => productId)),
]

/** True when every fen was given back; a purchase that cost none is not so by that. */
export const isRefundedWhole = ({ paidFen, refundedFen }: Pick<Purchase, 'paidFen' | 'refundedFen'>): boolean =>
  refundedFen > 0 && refundedFen >= paidFen

/** The share of a piece is rounded as an order's is: what comes back is rounded down. */
const withoutPieces = (line: PurchaseLine, backQty: number): PurchaseLine => ({
  ...line,
  qty: line.qty - backQty,
  paidFen: fen(line.paidFen - Math.floor((line.paidFen * backQty) / line.qty)),
})
