import path from 'node:path'
import { parseArgs } from 'node:util'
import { isDay } from '@domain/time'
import type { Day } from '@domain/time'
import { columnNames } from '../../cloud/import/columns'
import type { ColumnName } from '../../cloud/import/columns'
import { readMap } from '../../cloud/import/options'

/** Everything said on the command line; `holdoutDays` null: a third of the history. */
export type EvaluateCommand = {
  readonly file: string
  readonly map: Readonly<Partial<Record<ColumnName, string>>>
  readonly dayZero: Day | null
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
  FILE                    CSV or CSV.gz: comma, semicolon, tab or spaces; UTF-8 or GB18030
  --map a=X,b=Y           columns by header: ${columnNames.join(', ')}; or by place, from 1, in a file without a header
  --day-zero YYYY-MM-DD   dates are day numbers counted from this day
  --fen                   amounts are in fen, not yuan
  --holdout-days N        models know what lies on or before the last date - N (default: a third of the history, at most 273)
  --time-unit day|week    unit of the models' times (default: week)
  --seed TEXT             which customers are kept where the file is too large to keep all (default: 1)
  --report out.html       one page with pictures that needs nothing beside it
  --json                  the figures as JSON`

/** Reads the command line. @throws Error with a sentence where something is missing or wrong. */
export function readCommand(args: readonly string[]): EvaluateCommand {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      map: { type: 'string', default: '' },
      'day-zero': { type: 'string' },
      fen: { type: 'boolean', default: false },
      'holdout-days': { type: 'string' },
      'time-unit': { type: 'string', default: 'week' },
      seed: { type: 'string', default: '1' },
      json: { type: 'boolean', default: false },
      report: { type: 'string' },
    },
  })
  const [file, ...more] = positionals
  if (file === undefined || more.length > 0) throw new Error('exactly one FILE is needed')
  return {
    file: path.resolve(file),
    map: readMap(values.map),
    dayZero: readDay(values['day-zero']),
    inFen: values.fen,
    holdoutDays: readDays(values['holdout-days']),
    unitDays: readUnit(values['time-unit']),
    seed: values.seed,
    asJson: values.json,
    reportFile: values.report === undefined ? null : path.resolve(values.report),
  }
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
