import { doubled, findColumns } from '../../cloud/import/columns'
import type { Columns } from '../../cloud/import/columns'
import type { Reading } from '../../cloud/import/parse-row'
import { needsOrder, parseTime, provenOrder } from '../../cloud/import/parse-time'
import type { DateOrder } from '../../cloud/import/parse-time'
import { readRows } from '../../cloud/import/read-rows'
import { note } from './note'
import type { Note } from './note'
import type { EvaluateCommand } from './options'

/** How the file is to be read, whether its first row is a header, and what had to be guessed. */
export type Recognised = { readonly reading: Reading; readonly headed: boolean; readonly notes: readonly Note[] }

/** Looks into the file as far as it takes to know its columns and how it writes dates. @throws Error with a sentence. */
export async function recognise(command: EvaluateCommand): Promise<Recognised> {
  let found: { readonly columns: Columns; readonly headed: boolean } | null = null
  let doubles: readonly string[] = []
  let ambiguous: string | null = null
  const known = (columns: Columns, dates: Dates): Recognised => {
    const { dayZero, dateOrder, notes } = dates
    const reading = { columns, inFen: command.inFen, dayZero, dateOrder }
    return { reading, headed: found?.headed ?? false, notes: [...doubles.map(doubledNote), ...notes] }
  }
  for await (const { cells } of readRows(command.file)) {
    if (found === null) {
      found = columnsOf(cells, command)
      doubles = found.headed ? doubled(cells, found.columns) : []
      if (found.headed) continue
    }
    const text = (cells[found.columns.date ?? 0] ?? '').trim()
    if (!isDate(text)) continue
    if (!needsOrder(text) && ambiguous === null) return known(found.columns, datesOf(text, command))
    if (command.dateOrder !== null) return known(found.columns, plainDates(command))
    ambiguous ??= text
    const proven = provenOrder(text)
    if (proven !== null && needsOrder(text)) return known(found.columns, orderedDates(text, proven, command))
  }
  if (found === null) throw new Error('the file is empty')
  if (ambiguous !== null)
    throw new Error(`dates such as "${ambiguous}" can be read two ways: say --date-order dmy (day first) or mdy`)
  return known(found.columns, plainDates(command))
}

type Dates = Required<Pick<Reading, 'dayZero' | 'dateOrder'>> & { readonly notes: readonly Note[] }

const NOMINAL_DAY_ZERO = '2000-01-01'
const SPREADSHEET_DAY_ZERO = '1899-12-30' // serial 1 is the first day of 1900, which the spreadsheet believes a leap year
const LEAST_SERIAL = 25_569 // 1970: no shop counts its own days so far

const isNumber = (text: string): boolean => /^-?\d{1,5}(\.\d+)?$/.test(text)

/** A broken first date says nothing of the others. */
const isDate = (text: string): boolean => isNumber(text) || parseTime(text, null, 'dmy') !== null || needsOrder(text)

const plainDates = ({ dayZero, dateOrder }: EvaluateCommand): Dates => ({ dayZero, dateOrder, notes: [] })

/** Where the first date is a number, the file counts days: a spreadsheet's own, or from a day of the shop's. */
function datesOf(text: string, command: EvaluateCommand): Dates {
  const dates = plainDates(command)
  if (command.dayZero !== null || !isNumber(text)) return dates
  if (Number(text) >= LEAST_SERIAL) {
    const read = note('dates are day numbers of a spreadsheet', '日期是电子表格的天数序号，已换成日期')
    return { ...dates, dayZero: SPREADSHEET_DAY_ZERO, notes: [read] }
  }
  const counted = note(
    `dates are day numbers, counted here from ${NOMINAL_DAY_ZERO}; say --day-zero to name it`,
    `日期是第几天，这里从 ${NOMINAL_DAY_ZERO} 数起；可用 --day-zero 指明`,
  )
  return { ...dates, dayZero: NOMINAL_DAY_ZERO, notes: [counted] }
}

function orderedDates(text: string, dateOrder: DateOrder, command: EvaluateCommand): Dates {
  const [english, chinese] = dateOrder === 'dmy' ? ['day', '日'] : ['month', '月']
  const read = note(
    `dates are read with the ${english} first, as "${text}" shows; --date-order says otherwise`,
    `日期按“${chinese}”在前读取，依据是“${text}”；可用 --date-order 改`,
  )
  return { ...plainDates(command), dateOrder, notes: [read] }
}

const doubledNote = (name: string): Note =>
  note(`there is more than one column "${name}": the first is read`, `有不止一列叫“${name}”：读的是第一列`)

function columnsOf(cells: readonly string[], { map }: EvaluateCommand) {
  const columns = findColumns(cells, map, ['customer', 'date'])
  if ('problem' in columns) throw new Error(columns.problem)
  return columns
}
