import { parse } from 'csv-parse/sync'

/** One row of the file: where it ends (line, from 1) and its cells. */
export type RawRow = { readonly line: number; readonly cells: readonly string[] }

/** What stands between the cells of a row; `spaces`: any number of blanks. */
export type Delimiter = ',' | ';' | '\t' | '|' | 'spaces'

const LONGEST_LINE = 1_000_000
const MOST_LINES_IN_QUOTES = 100

/**
 * Splits text into rows, a batch for each piece that comes. A line without quotes is cut at the delimiter; csv-parse reads
 * those with. @throws Error when a line is longer than a million characters: no table of purchases has such.
 */
export async function* splitRows(text: AsyncIterable<string>, delimiter: Delimiter): AsyncGenerator<RawRow[]> {
  const cellsOf = delimiter === 'spaces' ? spacedCells : delimitedCells(delimiter)
  const quoted = delimiter === 'spaces' ? () => 'whole' as const : quotingOf(delimiter)
  let [rest, line] = ['', 0]
  let open: string[] = []
  const rowsOf = (lines: readonly string[]): RawRow[] => {
    const rows: RawRow[] = []
    for (const one of lines) {
      line += 1
      const whole = open.length > 0 ? [...open, one].join('\n') : one
      if (whole.includes('"') && quoted(whole) === 'open' && open.length < MOST_LINES_IN_QUOTES) {
        open.push(one)
        continue
      }
      open = []
      if (whole.trim() !== '') rows.push({ line, cells: cellsOf(whole) })
    }
    return rows
  }
  for await (const piece of text) {
    const lines = (rest + piece).split('\n')
    rest = lines.pop() ?? ''
    if (rest.length > LONGEST_LINE) throw new Error(`line ${line + lines.length + 1} is longer than a megabyte`)
    const rows = rowsOf(lines)
    if (rows.length > 0) yield rows
  }
  const last = rowsOf([rest])
  const unclosed = open.map((one, index) => ({ line: line - open.length + index + 1, cells: cellsOf(one) }))
  yield [...last, ...unclosed]
}

const BLANK = /\s/

const spacedCells = (line: string): string[] => line.trim().split(/\s+/)

const delimitedCells = (delimiter: string) => {
  const trimmed = (line: string): string[] => line.split(delimiter).map((cell) => cell.trim())
  const options = { delimiter, relax_column_count: true, relax_quotes: true, trim: true }
  const formula = new RegExp(`(^|[${delimiter}])="`, 'g') // shops write ="00123" so that a spreadsheet keeps the zeros
  return (line: string): string[] => {
    if (!line.includes('"')) return BLANK.test(line) ? trimmed(line) : line.split(delimiter)
    const plain = line.replace(formula, '$1"')
    try {
      return (parse(plain, options) as string[][])[0] ?? []
    } catch {
      return trimmed(plain)
    }
  }
}

/** Whether a line ends inside a cell that a quote opened: such a cell goes on in the next line. */
const quotingOf =
  (delimiter: string) =>
  (line: string): 'open' | 'whole' => {
    let isCellStart = true
    for (let at = 0; at < line.length; at++) {
      if (isCellStart && line[at] === '"') {
        at = closingQuote(line, at + 1)
        if (at < 0) return 'open'
        isCellStart = false
      } else if (line[at] === delimiter) isCellStart = true
      else if (line[at] !== ' ') isCellStart = false
    }
    return 'whole'
  }

/** Where the cell's closing quote stands; a doubled one is part of the text. −1 when there is none. */
function closingQuote(line: string, from: number): number {
  for (let at = line.indexOf('"', from); at >= 0; at = line.indexOf('"', at + 1)) {
    if (line[at + 1] !== '"') return at
    at += 1
  }
  return -1
}
