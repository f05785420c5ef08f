import { daysBetween } from '@domain/time'
import { parseFen, parseNumber, parseTime } from '../../cloud/import/parse-row'
import type { Reading } from '../../cloud/import/parse-row'
import { DAY_ZERO } from '../histories/pairs'
import type { Sale } from './shop-history'

/** Reads the rows of one file: customer and day first, since most rows of a large file are of customers who are not kept. */
export type SaleReader = {
  readonly customerOf: (cells: readonly string[]) => string
  /** The day number of a row; null when the date is not understood. */
  readonly dayOf: (cells: readonly string[]) => number | null
  readonly saleOf: (cells: readonly string[]) => Sale | { readonly reason: string }
}

/** What a purchase counts as where the file names no amounts: something was paid. */
export const NOMINAL_FEN = 100

const LONGEST_NAME = 128
const MOST_PACKS = 1_000_000
const MOST_REMEMBERED = 50_000

/** A reader that also takes what an import does not: goods by weight, any name of a customer, a file without amounts. */
export function saleReader({ columns, inFen, dayZero }: Reading): SaleReader {
  const cell = (cells: readonly string[], place = -1): string => cells[place] ?? ''
  const nameOf = remembering(copied)
  const dayNumberOf = remembering((text) => {
    const read = parseTime(text, dayZero)
    return read === null ? null : daysBetween(DAY_ZERO, read.on)
  })
  const dayOf = (cells: readonly string[]): number | null => dayNumberOf(dayPart(cell(cells, columns.date)))
  const fenOf = (text: string): number | null => (columns.amount === undefined ? NOMINAL_FEN : parseFen(text, inFen))
  return {
    customerOf: (cells) => cell(cells, columns.customer),
    dayOf,
    saleOf: (cells) => {
      const customer = cell(cells, columns.customer)
      const day = dayOf(cells)
      const packs = columns.qty === undefined ? 1 : parseNumber(cell(cells, columns.qty))
      const paidFen = fenOf(cell(cells, columns.amount))
      const productId = columns.sku === undefined ? 'all' : cell(cells, columns.sku)
      if (!isName(customer)) return { reason: `the customer "${shortened(customer)}" is missing or too long` }
      if (day === null) return { reason: `the date "${shortened(cell(cells, columns.date))}" is not understood` }
      if (!(packs > 0 && packs <= MOST_PACKS))
        return { reason: `the quantity "${shortened(cell(cells, columns.qty))}" is not above 0` }
      if (paidFen === null)
        return { reason: `the amount "${shortened(cell(cells, columns.amount))}" is not a sum of 0 or more` }
      if (!isName(productId)) return { reason: `the product "${shortened(productId)}" is missing or too long` }
      const order = columns.order === undefined ? null : copied(cell(cells, columns.order))
      return { day, productId: nameOf(productId), packs, paidFen, order }
    },
  }
}

/** A text of its own: a slice would keep the whole piece of the file it was cut from. */
export const copied = (text: string): string => Buffer.from(text).toString()

const isName = (text: string): boolean => text !== '' && text.length <= LONGEST_NAME

const shortened = (text: string): string => (text.length > 30 ? `${text.slice(0, 30)}…` : text)

/** The day of "2024-05-01 10:23" and "2024-05-01T10:23": the time of day plays no part here. */
function dayPart(text: string): string {
  const end = text.search(/[ T]/)
  return end > 0 ? text.slice(0, end) : text
}

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
