/** A number, thousands set apart by commas or blanks or not, or with a decimal comma as in 1.234,50; NaN when it is none. */
export function parseNumber(text: string): number {
  const plain = text.replace(/(?<=\d)[\s\u00a0\u202f'](?=\d{3}(\D|$))/g, '')
  if (!/^[+-]?[\d.,]*\d[\d.,]*(e[+-]?\d{1,2})?$/i.test(plain)) return NaN
  const isDecimalComma = /^[+-]?(\d+|\d{1,3}(\.\d{3})+),\d{1,2}$/.test(plain)
  return Number(isDecimalComma ? plain.replaceAll('.', '').replace(',', '.') : plain.replaceAll(',', ''))
}

/** An amount as fen, with or without its currency; null when it is none, below nothing or above ten million yuan. */
export function parseFen(text: string, inFen: boolean): number | null {
  const paidFen = parseSignedFen(text, inFen)
  return paidFen !== null && paidFen >= 0 ? paidFen : null
}

/** The same below nothing too, as refunds are written: -12.50, (12.50), ¥-12.50. */
export function parseSignedFen(text: string, inFen: boolean): number | null {
  const inBrackets = /^[(（](.*)[)）]$/.exec(text)?.[1]
  const [, sign = '', rest = ''] = /^([-−–]?)(.*)$/s.exec((inBrackets ?? text).trim()) ?? []
  const figure = rest.replace(CURRENCY_BEFORE, '').replace(CURRENCY_AFTER, '').replace(/^[−–]/, '-')
  if (sign !== '' && figure.startsWith('-')) return null
  const amount = parseNumber(figure) * (sign === '' ? 1 : -1) * (inBrackets === undefined ? 1 : -1)
  const paidFen = Math.round(inFen ? amount : amount * 100)
  return Math.abs(paidFen) <= MOST_FEN ? paidFen + 0 : null
}

const MOST_FEN = 1_000_000_000
const CURRENCY_BEFORE = /^(?:CN¥|RMB|CNY|USD|EUR|GBP|HKD|[¥￥$€£])\s*/i
const CURRENCY_AFTER = /\s*(?:元|RMB|CNY|USD|EUR|GBP|HKD|[¥￥$€£])$/i
