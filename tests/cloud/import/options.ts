import path from 'node:path'
import { parseArgs } from 'node:util'
import { isDay } from '@domain/time'
import { columnNames, type ColumnName } from './columns'
import type { ImportOrder } from './import-file'

/** Everything said on the command line. */
export type ImportCommand = { readonly order: ImportOrder; readonly url: string; readonly dataDir: string }

export const usage = `npm run import -- FILE [options]
  FILE                    CSV or CSV.gz: comma, semicolon, tab or spaces; UTF-8 or GB18030
  --channel NAME          where the purchases come from (default: import); customer ids are its own
  --map a=X,b=Y           columns by header: ${columnNames.join(', ')}; or by place, from 1, in a file without a header
  --day-zero YYYY-MM-DD   dates are day numbers counted from this day
  --fen                   amounts are in fen, not yuan
  --live                  not history: points are earned and reminders may go out
  --url URL               the running cloud (default: http://127.0.0.1:8787)
  --data DIR              its data folder, for the secret (default: .local/data)`

/** Reads the command line. @throws with a sentence where something is missing or wrong. */
export function readCommand(args: readonly string[]): ImportCommand {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      channel: { type: 'string', default: 'import' },
      map: { type: 'string', default: '' },
      'day-zero': { type: 'string' },
      fen: { type: 'boolean', default: false },
      live: { type: 'boolean', default: false },
      url: { type: 'string', default: 'http://127.0.0.1:8787' },
      data: { type: 'string', default: '.local/data' },
    },
  })
  const [file, ...more] = positionals
  if (file === undefined || more.length > 0) throw new Error('exactly one FILE is needed')
  const dayZero = values['day-zero'] ?? null
  if (dayZero !== null && !isDay(dayZero)) throw new Error(`--day-zero: "${dayZero}" is not a day as YYYY-MM-DD`)
  if (!/^[\w.@+-]{1,64}$/.test(values.channel)) throw new Error('--channel: 1–64 letters, digits or . @ + - _')
  return {
    order: {
      file: path.resolve(file),
      channel: values.channel,
      map: readMap(values.map),
      inFen: values.fen,
      dayZero,
      live: values.live,
    },
    url: values.url.replace(/\/+$/, ''),
    dataDir: path.resolve(values.data),
  }
}

/** Reads `a=X,b=Y`. @throws with a sentence where a name is not one of the columns. */
export function readMap(text: string): Readonly<Partial<Record<ColumnName, string>>> {
  const pairs = text === '' ? [] : text.split(',').map((pair) => pair.split('=').map((part) => part.trim()))
  for (const [name, column] of pairs)
    if (!columnNames.some((known) => known === name) || !column)
      throw new Error(`--map: "${name ?? ''}" is none of ${columnNames.join(', ')}`)
  return Object.fromEntries(pairs)
}
