import type { Columns } from './columns'

/** A number, thousands set apart by commas or blanks or not, or with a decimal comma as in 1.234,50; NaN when it is none. */
export function parseNumber(text: string): number {
  const plain = text.replace(/(?<=\d)[\s\u00a0\u202f'](?=\d{3}(\D|$))/g, '')
  if (!/^[+-]?[\d.,]*\d[\d.,]*(e[+-]?\d{1,2})?$/i.test(plain)) return NaN
  const isDecimalComma = /^[+-]?(\d+|\d{1,3}(\.\d{3})+),\d{1,2}$/.test(plain)
  return Number(isDecimalComma ? plain.replaceAll('.', '').replace(',', '.') : plain.replaceAll(',', ''))
}

/** What a row comes to in fen, below nothing for a refund: its amount, or the price of one times what was bought. Null: it is no sum. */
export function signedFenOf(
  { columns, inFen }: { readonly columns: Columns; readonly inFen: boolean },
  cell: (place: number | undefined) => string,
  qty: number,
): number | null {
  if (columns.amount !== undefined || columns.price === undefined) return parseSignedFen(cell(columns.amount), inFen)
  const each = parseNumber(withoutCurrency(cell(columns.price)))
  const paidFen = Math.round(each * qty * (inFen ? 1 : 100))
  return each >= 0 && Math.abs(paidFen) <= MOST_FEN ? paidFen + 0 : null
}

/** An amount as fen, with or without its currency, refunds as -12.50, (12.50), ¥-12.50; null: none, or above ten million yuan. */
export function parseSignedFen(text: string, inFen: boolean): number | null {
  const inBrackets = /^[(（](.*)[)）]$/.exec(text)?.[1]
  const [, sign = '', rest = ''] = /^([-−–]?)(.*)$/s.exec((inBrackets ?? text).trim()) ?? []
  const figure = withoutCurrency(rest).replace(/^[−–]/, '-')
  if (sign !== '' && figure.startsWith('-')) return null
  const amount = parseNumber(figure) * (sign === '' ? 1 : -1) * (inBrackets === undefined ? 1 : -1)
  const paidFen = Math.round(inFen ? amount : amount * 100)
  return Math.abs(paidFen) <= MOST_FEN ? paidFen + 0 : null
}

const withoutCurrency = (text: string): string => text.replace(CURRENCY_BEFORE, '').replace(CURRENCY_AFTER, '')

const MOST_FEN = 1_000_000_000
const CURRENCY_BEFORE = /^(?:CN¥|RMB|CNY|USD|EUR|GBP|HKD|[¥￥$€£])\s*/i
const CURRENCY_AFTER = /\s*(?:元|RMB|CNY|USD|EUR|GBP|HKD|[¥￥$€£])$/i
