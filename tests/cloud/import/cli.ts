import { existsSync, statSync } from 'node:fs'
import { MultiBar, Presets, type SingleBar } from 'cli-progress'
import { importFile, type ImportSummary } from './import-file'
import { readCommand, usage, type ImportCommand } from './options'
import { writeRejections } from './rejections'
import { ordersSecret } from './secret'

const READING = 'reading  {bar} {percentage}%  {rows} rows'
const SENDING = 'sending  {bar} {percentage}%  {value} of {total} purchases, {eta_formatted} left'

run(process.argv.slice(2)).catch((problem: unknown) => {
  console.error(problem instanceof Error ? problem.message : problem)
  process.exitCode = 1
})

async function run(args: readonly string[]): Promise<void> {
  if (args.length === 0 || args.includes('--help')) return console.log(usage)
  const command = readCommand(args)
  if (!existsSync(command.order.file)) throw new Error(`there is no file ${command.order.file}`)
  const startedAt = performance.now()
  const summary = await withBars(command)
  const list = writeRejections(command.order.file, summary.rejections)
  for (const line of linesOf(summary, (performance.now() - startedAt) / 1000, list)) console.log(line)
}

async function withBars({ order, url, dataDir }: ImportCommand): Promise<ImportSummary> {
  const secret = ordersSecret(dataDir)
  const bars = new MultiBar({ noTTYOutput: true, notTTYSchedule: 5000, hideCursor: true }, Presets.shades_grey)
  const reading = bars.create(statSync(order.file).size, 0, { rows: 0 }, { format: READING })
  let sending: SingleBar | null = null
  const onRead = (bytes: number, rows: number) => reading.update(bytes, { rows })
  const onSent = (done: number, total: number) => {
    sending ??= bars.create(total, 0, {}, { format: SENDING })
    sending.update(done)
  }
  try {
    return await importFile(order, { url, secret }, { onRead, onSent })
  } finally {
    bars.stop()
  }
}

function* linesOf(summary: ImportSummary, seconds: number, list: string | null): Generator<string> {
  const { rows, purchases, recorded, repeated, rejections } = summary
  yield `${rows} rows, ${purchases} purchases in ${seconds.toFixed(1)} s (${Math.round(rows / seconds)} rows/s)`
  yield `  new              ${recorded}`
  yield `  known already    ${repeated}`
  yield `  rows not taken   ${rejections.length}`
  if (list !== null) yield `  which and why    ${list}`
}
