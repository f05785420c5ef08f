import type { Day, EpochMs } from '@domain/time'
import type { Columns } from './columns'
import { parseNumber, signedFenOf } from './parse-amount'
import { parseTime, type DateOrder } from './parse-time'

/** A row understood. `atMs` is the time of day where the file tells one, noon otherwise. */
export type SaleRow = {
  readonly line: number
  readonly customer: string
  readonly on: Day
  readonly at: EpochMs
  readonly sku: string
  readonly qty: number
  readonly paidFen: number
  readonly order: string | null
  readonly openid: string | null
}

/** How to read a file's figures. `dayZero`: the day that number 0 stands for; `dateOrder`: of 01/05/2024. */
export type Reading = {
  readonly columns: Columns
  readonly inFen: boolean
  readonly dayZero: Day | null
  readonly dateOrder?: DateOrder | null
}

const external = /^[\w.@+-]{1,64}$/

/** Understands one row, or says why not. */
export function parseRow(
  line: number,
  cells: readonly string[],
  reading: Reading,
): SaleRow | { readonly reason: string } {
  const cell = (place: number | undefined): string => (place === undefined ? '' : (cells[place] ?? '').trim())
  const { columns } = reading
  const customer = cell(columns.customer)
  const order = columns.order === undefined ? null : cell(columns.order)
  const openid = cell(columns.openid) || null
  const time = parseTime(cell(columns.date), reading.dayZero)
  const qty = columns.qty === undefined ? 1 : parseNumber(cell(columns.qty))
  const paidFen = signedFenOf(reading, cell, qty)
  const sku = columns.sku === undefined ? 'all' : productIdOf(cell(columns.sku))

  if (!external.test(customer)) return { reason: `会员号“${customer}”要是 1 到 64 位的字母、数字或 . @ + - _` }
  if (time === null) return { reason: `日期“${cell(columns.date)}”看不懂` }
  if (!Number.isSafeInteger(qty) || qty < 1 || qty > 1_000_000)
    return { reason: `数量“${cell(columns.qty)}”要是 1 到 1000000 的整数` }
  if (paidFen === null || paidFen < 0)
    return { reason: `金额“${cell(columns.amount ?? columns.price)}”要是 0 到一千万元的数` }
  if (sku === '' || sku.length > 128) return { reason: '商品编码是空的，或长过 128 个字' }
  if (order !== null && !external.test(order))
    return { reason: `订单号“${order}”要是 1 到 64 位的字母、数字或 . @ + - _` }
  if (openid !== null && !/^[\w-]{1,64}$/.test(openid)) return { reason: `openid“${openid}”不对` }
  return { line, customer, ...time, sku, qty, paidFen, order, openid }
}

/** Ids have no spaces, slashes or dollar signs: they become underscores. */
const productIdOf = (sku: string): string => sku.replace(/[\s/$]+/g, '_')
