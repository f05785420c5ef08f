import { findColumns } from '../../cloud/import/columns'
import { readRowBatches } from '../../cloud/import/read-rows'
import type { RawRow } from '../../cloud/import/split-rows'
import type { Reading } from '../../cloud/import/parse-row'
import { keepSales } from './keep-sales'
import { note } from './note'
import type { EvaluateCommand } from './options'
import { saleReader } from './read-sale'
import type { SaleReader } from './read-sale'
import type { ShopHistory } from './shop-history'

/** Rows that can be kept within 1 GB of memory, with all that is computed from them. */
export const MOST_ROWS = 400_000

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
  let reading: Reading | null = null
  let reader: SaleReader | null = null
  let [rows, rejectedRows, firstDay, lastDay] = [0, 0, Infinity, -Infinity]
  const take = (row: RawRow): void => {
    if (reading === null) {
      const { columns, headed } = columnsOf(row, command)
      reading = { columns, inFen: command.inFen, dayZero: command.dayZero }
      if (headed) return
    }
    rows += 1
    if (reader === null) {
      reading = { ...reading, dayZero: reading.dayZero ?? guessDayZero(row, reading) }
      reader = saleReader(reading)
    }
    const day = reader.dayOf(row.cells)
    const customer = reader.customerOf(row.cells)
    if (day !== null && !keeper.isKept(customer)) {
      if (day > lastDay) lastDay = day // also who is not kept tells how far the file goes
      if (day < firstDay) firstDay = day
      return
    }
    const sale = reader.saleOf(row.cells)
    if ('reason' in sale) {
      if (++rejectedRows <= SHOWN_REJECTIONS) rejections.push(`line ${row.line}: ${sale.reason}`)
      return
    }
    if (sale.day > lastDay) lastDay = sale.day
    if (sale.day < firstDay) firstDay = sale.day
    keeper.keep(customer, sale)
  }
  for await (const batch of readRowBatches(command.file, onBytes)) for (const row of batch) take(row)
  const { columns, dayZero } = found(reading)
  if (rows === 0) throw new Error('the file has a header and no purchases')
  if (rejectedRows === rows)
    throw new Error(`not one of ${rows} rows can be read as a purchase; ${rejections.join('; ')}`)
  const kept = keeper.result()
  if (kept.keptRows === 0) throw new Error(`no customer has few enough rows to be kept within ${mostRows}`)
  return {
    ...kept,
    firstDay,
    lastDay,
    rows,
    rejectedRows,
    rejections,
    hasProducts: columns.sku !== undefined,
    hasAmounts: columns.amount !== undefined,
    notes: [
      ...(command.dayZero === null && dayZero !== null
        ? [
            note(
              `dates are day numbers, counted here from ${NOMINAL_DAY_ZERO}; say --day-zero to name it`,
              `日期是第几天，这里从 ${NOMINAL_DAY_ZERO} 数起；可用 --day-zero 指明`,
            ),
          ]
        : []),
      ...(columns.amount === undefined
        ? [note('the file names no amounts: what customers spend is not modelled', '文件里没有金额：不建消费金额模型')]
        : []),
    ],
  }
}

function found(reading: Reading | null): Reading {
  if (reading === null) throw new Error('the file is empty')
  return reading
}

function columnsOf({ cells }: RawRow, { map }: EvaluateCommand) {
  const columns = findColumns(cells, map, ['customer', 'date'])
  if ('problem' in columns) throw new Error(columns.problem)
  return columns
}

/** Where the first date is a small number the file counts days from a day of its own. */
const guessDayZero = ({ cells }: RawRow, { columns }: Reading): string | null =>
  /^-?\d{1,5}$/.test((cells[columns.date ?? 0] ?? '').trim()) ? NOMINAL_DAY_ZERO : null
