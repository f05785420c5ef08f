import { daysBetween } from '@domain/time'
import { parseNumber, signedFenOf } from '../../cloud/import/parse-amount'
import { parseTime } from '../../cloud/import/parse-time'
import type { Reading } from '../../cloud/import/parse-row'
import { DAY_ZERO } from '../histories/pairs'
import type { Sale } from './shop-history'

/** Reads the rows of one file: customer and day first, since most rows of a large file are of customers who are not kept. */
export type SaleReader = {
  readonly customerOf: (cells: readonly string[]) => string
  /** The day number of a row; null when the date is not understood. */
  readonly dayOf: (cells: readonly string[]) => number | null
  readonly saleOf: (cells: readonly string[], line: number) => Sale | { readonly reason: string }
}

/** What a purchase counts as where the file names no amounts: something was paid. */
export const NOMINAL_FEN = 100

const LONGEST_NAME = 128
const MOST_PACKS = 1_000_000
const MOST_REMEMBERED = 50_000
const [FIRST_YEAR, LAST_YEAR] = [1980, 2100] // 0001-01-01, 1900-01-01, 1970-01-01, 9999-12-31 say that a date is missing
const NOBODY = ['null', 'nan', 'none', 'n/a', 'undefined', '-', '--', '散客', '匿名', '游客', '无']

/** A reader that also takes what an import does not: goods by weight, any name of a customer, refunds, a file without amounts. */
export function saleReader({ columns, inFen, dayZero, dateOrder = null }: Reading): SaleReader {
  const cell = (cells: readonly string[], place = -1): string => cells[place] ?? ''
  const nameOf = remembering(copied)
  const dayNumberOf = remembering((text) => {
    const read = parseTime(text, dayZero, dateOrder)
    return read === null || !isPlausible(read.on) ? null : daysBetween(DAY_ZERO, read.on)
  })
  const dayOf = (cells: readonly string[]): number | null => dayNumberOf(dayPart(cell(cells, columns.date)))
  const sumPlace = columns.amount ?? columns.price
  const fenOf = (cells: readonly string[], packs: number): number | null =>
    sumPlace === undefined ? NOMINAL_FEN : signedFenOf({ columns, inFen }, (place) => cell(cells, place), packs)
  return {
    customerOf: (cells) => cell(cells, columns.customer),
    dayOf,
    saleOf: (cells, line) => {
      const customer = cell(cells, columns.customer)
      const day = dayOf(cells)
      const packs = columns.qty === undefined ? 1 : parseNumber(cell(cells, columns.qty))
      const signedFen = fenOf(cells, packs)
      const productId = columns.sku === undefined ? 'all' : cell(cells, columns.sku)
      if (!isName(customer) || NOBODY.includes(customer.toLowerCase()))
        return { reason: `the customer "${shortened(customer)}" is missing or too long` }
      if (day === null)
        return {
          reason: `the date "${shortened(cell(cells, columns.date))}" is not understood, or is of another century`,
        }
      if (signedFen === null)
        return { reason: `the amount "${shortened(cell(cells, sumPlace))}" is no sum up to ten million yuan` }
      if (!isName(productId)) return { reason: `the product "${shortened(productId)}" is missing or too long` }
      const isRefund = signedFen < 0 || packs < 0
      if (!(isRefund || packs > 0) || !(Math.abs(packs) <= MOST_PACKS))
        return { reason: `the quantity "${shortened(cell(cells, columns.qty))}" is not above 0 and up to a million` }
      const named = columns.order === undefined ? '' : cell(cells, columns.order)
      const order = named === '' ? null : copied(named)
      const sale = { day, productId: nameOf(productId), packs: Math.abs(packs), paidFen: Math.abs(signedFen), order }
      if (!isRefund) return sale
      return { ...sale, paidFen: sumPlace === undefined ? 0 : sale.paidFen, refundLine: line }
    },
  }
}

/** A text of its own: a slice would keep the whole piece of the file it was cut from. */
export const copied = (text: string): string => Buffer.from(text).toString()

const isName = (text: string): boolean => text !== '' && text.length <= LONGEST_NAME

const shortened = (text: string): string => (text.length > 30 ? `${text.slice(0, 30)}…` : text)

const isPlausible = (on: string): boolean => on >= `${FIRST_YEAR}` && on < `${LAST_YEAR}`

/** The day of "2024-05-01 10:23" and "2024-05-01T10:23": the time of day plays no part, unless it is of another zone. */
function dayPart(text: string): string {
  const day = /^\d{4}[-/.]\d{1,2}[-/.]\d{1,2}(?=[ T])/.exec(text)?.[0]
  return day === undefined || NAMES_ZONE.test(text.slice(day.length)) ? text : day
}

const NAMES_ZONE = /[A-SU-Z+-]/i

/** Computes once for each text; forgets all when there are too many. */
function remembering<T>(compute: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>()
  return (text) => {
    const before = known.get(text)
    if (before !== undefined) return before
    if (known.size >= MOST_REMEMBERED) known.clear()
    const fresh = compute(text)
    known.set(copied(text), fresh)
    return fresh
  }
}
