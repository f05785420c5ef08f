import type { KeptSales } from './keep-sales'
import { note } from './note'
import type { Note } from './note'
import { settleRefunds } from './settle-refunds'
import type { Sale, ShopHistory } from './shop-history'

/** The first and the last of the days met so far, and how many rows they had. */
export type SeenDays = { first: number; last: number; rows: number }

/** The days met up to today and beyond it. */
export type Met = { readonly past: SeenDays; readonly ahead: SeenDays; readonly today: number; readonly rows: number }

/** What is known of a history once all of its rows were read. */
export type SettledHistory = Pick<
  ShopHistory,
  'sales' | 'keptRows' | 'keptShare' | 'firstDay' | 'lastDay' | 'rejectedRows' | 'rejections' | 'notes'
>

/** The same order whatever order the rows of the file have: sums and ties come out the same to the last digit. */
const inOrder = (a: Sale, b: Sale): number =>
  a.day - b.day ||
  compare(a.productId, b.productId) ||
  compare(a.order ?? '', b.order ?? '') ||
  a.packs - b.packs ||
  a.paidFen - b.paidFen

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

const FEW = 0.01
const FAR_DAYS = 366

/** Takes refunds off their purchases, and leaves out a few dates in the future, which are slips of the pen. */
export function settle(kept: KeptSales, met: Met): SettledHistory {
  const { past, ahead, today } = met
  const dropsAhead = ahead.rows > 0 && past.rows > 0 && (ahead.rows < FEW * met.rows || ahead.first - today > FAR_DAYS)
  const sales = new Map<string, readonly Sale[]>()
  const unmatched: Sale[] = []
  let refunds = 0
  for (const [customer, lines] of [...kept.sales].sort(([a], [b]) => compare(a, b))) {
    const counted = (dropsAhead ? lines.filter(({ day }) => day <= today) : [...lines]).sort(inOrder)
    refunds += counted.filter(({ refundLine }) => refundLine !== undefined).length
    const net = settleRefunds(counted)
    unmatched.push(...net.unmatched)
    if (net.sales.length > 0) sales.set(customer, net.sales)
  }
  const reasons = unmatched
    .sort((a, b) => (a.refundLine ?? 0) - (b.refundLine ?? 0))
    .map(({ refundLine = 0, paidFen }) => {
      const refund = paidFen > 0 ? `refund of ${(paidFen / 100).toFixed(2)}` : 'return'
      return `line ${refundLine}: the ${refund} has no purchase before it that it could be of`
    })
  return {
    sales,
    keptRows: kept.keptRows,
    keptShare: kept.keptShare,
    firstDay: Math.min(past.first, dropsAhead ? Infinity : ahead.first),
    lastDay: Math.max(past.last, dropsAhead ? -Infinity : ahead.last),
    rejectedRows: unmatched.length + (dropsAhead ? ahead.rows : 0),
    rejections: reasons,
    notes: [...aheadNotes(ahead.rows, dropsAhead), ...refundNotes(refunds - unmatched.length)],
  }
}

function aheadNotes(rows: number, dropsAhead: boolean): Note[] {
  if (rows === 0) return []
  return dropsAhead
    ? [note(`${rows} rows are dated in the future and were left out`, `有 ${rows} 行的日期在未来，没有采用`)]
    : [note(`${rows} rows are dated in the future`, `有 ${rows} 行的日期在未来，已照样采用`)]
}

const refundNotes = (refunds: number): Note[] =>
  refunds === 0
    ? []
    : [
        note(
          `${refunds} refunds were taken off the purchases before them; what was refunded whole does not count`,
          `${refunds} 笔退款已从之前的消费中扣除；全额退款的不计`,
        ),
      ]
