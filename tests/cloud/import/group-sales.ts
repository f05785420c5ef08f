import type { OrderPurchase } from '@contract/orders'
import { bucketOf } from '@domain/id'
import type { SaleRow } from './parse-row'

/** A purchase and the lines of the file it was made from. */
export type Grouped = { readonly purchase: OrderPurchase; readonly fileLines: readonly number[] }

/** Rows on their way to purchases. */
export type Gathering = {
  /** Takes a row; answers why not, or null. */
  readonly take: (row: SaleRow) => string | null
  /** All purchases, a customer's together and in the order of time, dealt into lanes by customer. */
  readonly lanes: (count: number) => readonly (readonly Grouped[])[]
  readonly size: () => number
}

const MAX_LINES = 500

type Line = { qty: number; paidFen: number }
type Open = {
  readonly first: SaleRow
  at: number
  openid: string | null
  readonly lines: Map<string, Line>
  readonly fileLines: number[]
}

/** Gathers rows into purchases: by order number where there is one, otherwise one per customer and day. */
export function gatherSales(channel: string): Gathering {
  const open = new Map<string, Open>()
  return {
    take: (row) => {
      const receiptNo = row.order ?? `${row.customer}-${row.on.replaceAll('-', '')}`
      if (receiptNo.length > 60) return '会员号或订单号太长'
      const known = open.get(receiptNo)
      if (known && known.first.customer !== row.customer)
        return `订单号“${receiptNo}”在第 ${known.first.line} 行属于另一位会员`
      add(known ?? begin(open, receiptNo, row), row)
      return null
    },
    size: () => open.size,
    lanes: (count) => {
      const lanes = Array.from({ length: count }, (): Grouped[] => [])
      const inOrder = [...open].sort(([, a], [, b]) => compare(a.first.customer, b.first.customer) || a.at - b.at)
      for (const [receiptNo, sale] of inOrder)
        lanes[bucketOf('import', sale.first.customer, count)]?.push(...purchasesOf(channel, receiptNo, sale))
      return lanes
    },
  }
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

function begin(open: Map<string, Open>, receiptNo: string, row: SaleRow): Open {
  const sale: Open = { first: row, at: row.at, openid: row.openid, lines: new Map(), fileLines: [] }
  open.set(receiptNo, sale)
  return sale
}

function add(sale: Open, row: SaleRow): void {
  const line = sale.lines.get(row.sku)
  if (line) {
    line.qty += row.qty
    line.paidFen += row.paidFen
  } else sale.lines.set(row.sku, { qty: row.qty, paidFen: row.paidFen })
  sale.at = Math.min(sale.at, row.at)
  sale.openid ??= row.openid
  sale.fileLines.push(row.line)
}

/** One purchase; very long ones in parts of 500 lines, each with a receipt number of its own. */
function purchasesOf(channel: string, receiptNo: string, sale: Open): readonly Grouped[] {
  const all = [...sale.lines].map(([productId, line]) => ({ productId, ...line }))
  return Array.from({ length: Math.ceil(all.length / MAX_LINES) }, (_, part) => {
    const lines = all.slice(part * MAX_LINES, (part + 1) * MAX_LINES)
    const purchase: OrderPurchase = {
      storeId: channel,
      receiptNo: part === 0 ? receiptNo : `${receiptNo}.${part + 1}`,
      channel,
      customerId: sale.first.customer,
      ...(sale.openid === null ? {} : { openid: sale.openid }),
      purchasedAt: sale.at,
      paidFen: lines.reduce((total, { paidFen }) => total + paidFen, 0),
      lines,
    }
    return { purchase, fileLines: sale.fileLines }
  })
}
