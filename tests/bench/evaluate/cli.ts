import { accessSync, constants, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { SingleBar } from 'cli-progress'
import { evaluate } from './evaluate'
import { pageOf } from './html/page'
import { jsonOf } from './json'
import { readCommand, usage } from './options'
import type { EvaluateCommand } from './options'
import { readHistory } from './read-history'
import { reportOf } from './report'
import type { ShopHistory } from './shop-history'

run(process.argv.slice(2)).catch((problem: unknown) => {
  console.error(problem instanceof Error ? problem.message : problem)
  process.exitCode = 2
})

async function run(args: readonly string[]): Promise<void> {
  if (args.length === 0 || args.includes('--help')) return console.log(usage)
  const startedAt = performance.now()
  const command = readCommand(args)
  if (command.reportFile !== null) checkReport(command.reportFile)
  const history = await withBar(command)
  const evaluation = evaluate(history, command, (step) => process.stderr.write(`${step} …\n`))
  if (command.reportFile !== null) {
    writeFileSync(command.reportFile, pageOf(evaluation, path.basename(command.file)))
    process.stderr.write(`report written to ${command.reportFile}\n`)
  }
  const elapsedMs = Math.round(performance.now() - startedAt)
  const peakMemoryMb = Math.round(process.resourceUsage().maxRSS / 1024)
  if (command.asJson) console.log(jsonOf(evaluation, { elapsedMs, peakMemoryMb }))
  else
    console.log(`${reportOf(evaluation)}\n\n${(elapsedMs / 1000).toFixed(1)} s, at most ${peakMemoryMb} MB of memory`)
}

async function withBar(command: EvaluateCommand): Promise<ShopHistory> {
  const bar = new SingleBar({
    format: 'reading  {bar} {percentage}%',
    stream: process.stderr,
    noTTYOutput: true,
    notTTYSchedule: 5000,
  })
  bar.start(sizeOf(command.file), 0)
  try {
    return await readHistory(command, (bytes) => bar.update(bytes))
  } catch (problem) {
    const why = problem instanceof Error ? problem.message : String(problem)
    throw new Error(`${command.file} cannot be evaluated: ${why}`)
  } finally {
    bar.stop()
  }
}

function sizeOf(file: string): number {
  const found = statSync(file, { throwIfNoEntry: false })
  if (!found) throw new Error(`there is no file ${file}`)
  if (!found.isFile()) throw new Error(`${file} is not a file`)
  if (!isAllowed(file, constants.R_OK)) throw new Error(`${file} may not be read`)
  return found.size
}

/** Said before the work, not after it. */
function checkReport(file: string): void {
  const folder = path.dirname(file)
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory())
    throw new Error(`--report: there is no folder ${folder}`)
  const found = statSync(file, { throwIfNoEntry: false })
  if (found && !found.isFile()) throw new Error(`--report: ${file} is not a file`)
  if (!isAllowed(found ? file : folder, constants.W_OK)) throw new Error(`--report: ${file} may not be written`)
}

function isAllowed(file: string, mode: number): boolean {
  try {
    accessSync(file, mode)
    return true
  } catch {
    return false
  }
}
