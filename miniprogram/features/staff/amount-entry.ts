/** What a key of the pad does. */
export type Key = '0' | '1' | '2' | '3' | '4' | '5' | '6' | '7' | '8' | '9' | '00' | '.' | 'delete' | 'clear'

const MOST_YUAN_DIGITS = 6

/** An amount as it is typed after one more key: at most six figures of yuan and two of fen; what does not fit is ignored. */
export function pressKey(typed: string, key: Key): string {
  switch (key) {
    case 'clear':
      return ''
    case 'delete':
      return typed.slice(0, -1)
    case '.':
      return typed.includes('.') ? typed : `${typed || '0'}.`
    case '00':
      return pressKey(pressKey(typed, '0'), '0')
    default:
      return fits(typed === '0' ? key : typed + key) ? (typed === '0' ? key : typed + key) : typed
  }
}

/** The fen of what was typed; 0 for nothing. */
export function amountFenOf(typed: string): number {
  const [yuan = '', fen = ''] = typed.split('.')
  return Number(yuan || 0) * 100 + Number(fen.padEnd(2, '0').slice(0, 2) || 0)
}

/** Fen as they would have been typed. */
export const typedOf = (amountFen: number): string =>
  amountFen % 100 === 0 ? String(amountFen / 100) : (amountFen / 100).toFixed(2)

const fits = (typed: string): boolean => {
  const [yuan = '', fen = ''] = typed.split('.')
  return yuan.length <= MOST_YUAN_DIGITS && fen.length <= 2
}
