import { daysBetween } from '@domain/time'
import { readRowBatches } from '../../cloud/import/read-rows'
import type { RawRow } from '../../cloud/import/split-rows'
import { DAY_ZERO } from '../histories/pairs'
import { keepSales } from './keep-sales'
import { note } from './note'
import type { EvaluateCommand } from './options'
import { saleReader } from './read-sale'
import { recognise } from './recognise'
import { settle } from './settle'
import type { SeenDays } from './settle'
import type { ShopHistory } from './shop-history'

/** Rows that can be kept within 1 GB of memory, with all that is computed from them. */
export const MOST_ROWS = 400_000

const SHOWN_REJECTIONS = 3

/** Streams the file into memory; above `mostRows` it keeps a sample of the customers, by hash. @throws Error with a sentence. */
export async function readHistory(
  command: EvaluateCommand,
  onBytes: (bytes: number) => void = () => undefined,
  mostRows = MOST_ROWS,
): Promise<ShopHistory> {
  const { reading, headed, notes } = await recognise(command)
  const reader = saleReader(reading)
  const keeper = keepSales(command.seed, mostRows)
  const rejections: string[] = []
  const today = daysBetween(DAY_ZERO, command.today)
  const [past, ahead] = [noDays(), noDays()]
  let [rows, rejectedRows, isHeader] = [0, 0, headed]
  const take = ({ line, cells }: RawRow): void => {
    rows += 1
    const day = reader.dayOf(cells)
    const customer = reader.customerOf(cells)
    if (day !== null && !keeper.isKept(customer)) return seen(day > today ? ahead : past, day) // tells how far the file goes
    const sale = reader.saleOf(cells, line)
    if ('reason' in sale) {
      if (++rejectedRows <= SHOWN_REJECTIONS) rejections.push(`line ${line}: ${sale.reason}`)
      return
    }
    if (sale.refundLine === undefined) seen(sale.day > today ? ahead : past, sale.day)
    keeper.keep(customer, sale)
  }
  for await (const batch of readRowBatches(command.file, onBytes))
    for (const row of batch) {
      if (isHeader) isHeader = false
      else take(row)
    }
  if (rows === 0) throw new Error('the file has a header and no purchases')
  if (rejectedRows === rows)
    throw new Error(`not one of ${rows} rows can be read as a purchase; ${rejections.join('; ')}`)
  const kept = keeper.result()
  if (kept.keptRows === 0) throw new Error(`no customer has few enough rows to be kept within ${mostRows}`)
  const settled = settle(kept, { past, ahead, today, rows })
  if (settled.sales.size === 0) throw new Error(nothingLeft(rows, [...rejections, ...settled.rejections]))
  const { columns } = reading
  const hasAmounts = (columns.amount ?? columns.price) !== undefined
  return {
    ...settled,
    rows,
    rejectedRows: rejectedRows + settled.rejectedRows,
    rejections: [...rejections, ...settled.rejections].slice(0, SHOWN_REJECTIONS),
    hasProducts: columns.sku !== undefined,
    hasAmounts,
    notes: [
      ...notes,
      ...settled.notes,
      ...(!hasAmounts
        ? [note('the file names no amounts: what customers spend is not modelled', '文件里没有金额：不建消费金额模型')]
        : []),
    ],
  }
}

const noDays = (): SeenDays => ({ first: Infinity, last: -Infinity, rows: 0 })

function seen(days: SeenDays, day: number): void {
  days.rows += 1
  if (day > days.last) days.last = day
  if (day < days.first) days.first = day
}

const nothingLeft = (rows: number, rejections: readonly string[]): string =>
  rejections.length > 0
    ? `not one of ${rows} rows can be read as a purchase; ${rejections.slice(0, SHOWN_REJECTIONS).join('; ')}`
    : `not one purchase of ${rows} rows is left: all were refunded`
