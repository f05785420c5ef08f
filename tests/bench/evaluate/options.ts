import path from 'node:path'
import { parseArgs } from 'node:util'
import { dayOf, isDay } from '@domain/time'
import type { Day } from '@domain/time'
import { columnNames } from '../../cloud/import/columns'
import type { ColumnName } from '../../cloud/import/columns'
import type { DateOrder } from '../../cloud/import/parse-time'
import { readMap } from '../../cloud/import/options'

/** Everything said on the command line; `holdoutDays` null: a third of the history. */
export type EvaluateCommand = {
  readonly file: string
  readonly map: Readonly<Partial<Record<ColumnName, string>>>
  readonly dayZero: Day | null
  /** Of dates such as 01/05/2024; null: as the file shows. */
  readonly dateOrder: DateOrder | null
  /** Later dates are in the future. */
  readonly today: Day
  readonly inFen: boolean
  readonly holdoutDays: number | null
  readonly unitDays: 1 | 7
  readonly seed: string
  readonly asJson: boolean
  /** Where to write the page with pictures; null: nowhere. */
  readonly reportFile: string | null
}

/** What `--help` says. */
export const usage = `npm run evaluate -- FILE [options]
  FILE                    CSV or CSV.gz: comma, semicolon, tab, | or spaces; UTF-8, UTF-16 or GB18030; refunds below 0
  --map a=X,b=Y           columns by header: ${columnNames.join(', ')}; or by place, from 1, in a file without a header
  --day-zero YYYY-MM-DD   dates are day numbers counted from this day
  --date-order dmy|mdy    what 01/05/2024 means, where the file itself does not show it
  --fen                   amounts are in fen, not yuan
  --holdout-days N        models know what lies on or before the last date - N (default: a third of the history, at most 273)
  --time-unit day|week    unit of the models' times (default: week)
  --seed TEXT             which customers are kept where the file is too large to keep all (default: 1)
  --report out.html       one page with pictures that needs nothing beside it
  --json                  the figures as JSON; with npm run --silent nothing else is on stdout
Exit code: 0 when the file was evaluated, 2 when it cannot be.`

/** Reads the command line; `now`: epoch ms. @throws Error with a sentence where something is missing or wrong. */
export function readCommand(args: readonly string[], now = Date.now()): EvaluateCommand {
  const { values, positionals } = parsed(args)
  const [file, ...more] = positionals
  if (file === undefined || more.length > 0) throw new Error('exactly one FILE is needed')
  if (file === '-') throw new Error('standard input cannot be read: name a file')
  const command = {
    file: path.resolve(file),
    map: readMap(values.map.join(',')),
    dayZero: readDay(values['day-zero']),
    dateOrder: readOrder(values['date-order']),
    today: dayOf(now),
    inFen: values.fen,
    holdoutDays: readDays(values['holdout-days']),
    unitDays: readUnit(values['time-unit']),
    seed: values.seed,
    asJson: values.json,
    reportFile: values.report === undefined ? null : path.resolve(values.report),
  }
  if (command.reportFile === command.file) throw new Error('--report would overwrite the file that is evaluated')
  return command
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], allowPositionals: true, options: OPTIONS })
  } catch (problem) {
    const [sentence = ''] = (problem instanceof Error ? problem.message : String(problem)).split('. ')
    throw new Error(`${sentence}; see --help`, { cause: problem })
  }
}

const OPTIONS = {
  map: { type: 'string', multiple: true, default: [] as string[] },
  'day-zero': { type: 'string' },
  'date-order': { type: 'string' },
  fen: { type: 'boolean', default: false },
  'holdout-days': { type: 'string' },
  'time-unit': { type: 'string', default: 'week' },
  seed: { type: 'string', default: '1' },
  json: { type: 'boolean', default: false },
  report: { type: 'string' },
} as const

function readOrder(text: string | undefined): DateOrder | null {
  if (text === undefined) return null
  if (text !== 'dmy' && text !== 'mdy') throw new Error(`--date-order: "${text}" is neither dmy nor mdy`)
  return text
}

function readDay(text: string | undefined): Day | null {
  if (text !== undefined && !isDay(text)) throw new Error(`--day-zero: "${text}" is not a day as YYYY-MM-DD`)
  return text ?? null
}

function readDays(text: string | undefined): number | null {
  if (text === undefined) return null
  if (!/^[1-9]\d{0,4}$/.test(text)) throw new Error(`--holdout-days: "${text}" is not a number of days from 1`)
  return Number(text)
}

function readUnit(text: string): 1 | 7 {
  if (text !== 'day' && text !== 'week') throw new Error(`--time-unit: "${text}" is neither day nor week`)
  return text === 'day' ? 1 : 7
}
