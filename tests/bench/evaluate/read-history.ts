import { bucketOf } from '@domain/id'
import { daysBetween } from '@domain/time'
import { findColumns } from '../../cloud/import/columns'
import { parseRow } from '../../cloud/import/parse-row'
import type { Reading, SaleRow } from '../../cloud/import/parse-row'
import { readRows } from '../../cloud/import/read-rows'
import type { RawRow } from '../../cloud/import/read-rows'
import { DAY_ZERO } from '../histories/pairs'
import type { EvaluateCommand } from './options'
import type { Sale, ShopHistory } from './shop-history'

/** Rows that can be kept within 1 GB of memory, with all that is computed from them. */
export const MOST_ROWS = 400_000

const BUCKETS = 65_536
const SHOWN_REJECTIONS = 3
const NOMINAL_DAY_ZERO = '2000-01-01'

/** Streams the file into memory; above `mostRows` it keeps a sample of the customers, by hash. @throws Error with a sentence. */
export async function readHistory(
  command: EvaluateCommand,
  onBytes: (bytes: number) => void = () => undefined,
  mostRows = MOST_ROWS,
): Promise<ShopHistory> {
  const keeper = keepSales(command.seed, mostRows)
  const rejections: string[] = []
  let [reading, rows, rejectedRows] = [null as Reading | null, 0, 0]
  for await (const row of readRows(command.file, onBytes)) {
    if (reading === null) {
      const { columns, headed } = columnsOf(row, command)
      reading = { columns, inFen: command.inFen, dayZero: command.dayZero }
      if (headed) continue
    }
    rows += 1
    if (rows === 1) reading = { ...reading, dayZero: reading.dayZero ?? guessDayZero(row, reading) }
    const sale = parseRow(row.line, row.cells, reading)
    if (!('reason' in sale)) keeper.keep(sale)
    else if (++rejectedRows <= SHOWN_REJECTIONS) rejections.push(`line ${row.line}: ${sale.reason}`)
  }
  if (reading === null) throw new Error('the file is empty')
  if (rows === 0) throw new Error('the file has a header and no purchases')
  if (rejectedRows === rows)
    throw new Error(`not one of ${rows} rows can be read as a purchase; ${rejections.join('; ')}`)
  const kept = keeper.result()
  if (kept.keptRows === 0) throw new Error(`no customer has few enough rows to be kept within ${mostRows}`)
  const isNominal = command.dayZero === null && reading.dayZero !== null
  return {
    ...kept,
    rows,
    rejectedRows,
    rejections,
    hasProducts: reading.columns.sku !== undefined,
    notes: isNominal ? [`dates are day numbers, counted here from ${NOMINAL_DAY_ZERO}; say --day-zero to name it`] : [],
  }
}

function columnsOf({ cells }: RawRow, { map }: EvaluateCommand) {
  const found = findColumns(cells, map)
  if ('problem' in found) throw new Error(found.problem)
  return found
}

/** Where the first date is a small number the file counts days from a day of its own. */
const guessDayZero = ({ cells }: RawRow, { columns }: Reading): string | null =>
  /^-?\d{1,5}$/.test((cells[columns.date ?? 0] ?? '').trim()) ? NOMINAL_DAY_ZERO : null

function keepSales(seed: string, mostRows: number) {
  const sales = new Map<string, Sale[]>()
  const days = new Map<string, number>()
  let [keptRows, buckets, firstDay, lastDay] = [0, BUCKETS, Infinity, -Infinity]
  const isKept = (customer: string): boolean => buckets === BUCKETS || bucketOf(seed, customer, BUCKETS) < buckets
  const halve = (): void => {
    buckets /= 2
    for (const [customer, own] of sales)
      if (!isKept(customer)) {
        sales.delete(customer)
        keptRows -= own.length
      }
  }
  const dayNumber = (on: string): number => {
    const day = days.get(on) ?? daysBetween(DAY_ZERO, on)
    days.set(on, day)
    return day
  }
  return {
    keep({ customer, on, sku, qty, paidFen, order }: SaleRow): void {
      const day = dayNumber(on)
      firstDay = Math.min(firstDay, day)
      lastDay = Math.max(lastDay, day)
      if (!sales.has(customer) && !isKept(customer)) return
      const own = sales.get(customer) ?? []
      sales.set(customer, own)
      own.push({ day, productId: sku, packs: qty, paidFen, order })
      keptRows += 1
      while (keptRows > mostRows && buckets > 1) halve()
    },
    result: () => ({ sales, firstDay, lastDay, keptRows, keptShare: buckets / BUCKETS }),
  }
}
