import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { SingleBar } from 'cli-progress'
import type { Cloud, FunctionView } from '../cloud/cloud'
import { importFile, type ImportSummary } from '../cloud/import/import-file'
import { openSecrets } from '../cloud/start/secrets'
import { startDemo } from '../cloud/start/start-demo'

const FILE = path.resolve(__dirname, '../../../shared/data/uci_online_retail_daily.csv.gz')
const EVENING = '2011-12-10T00:10:00+08:00'
const MORNING = '2011-12-10T06:00:00+08:00'
const MAX_RSS_MB = 256
const MAX_INVOCATION_S = 60

/** The main job on a real shop's two years: import, one night, and what it cost. */
async function main(): Promise<void> {
  if (!existsSync(FILE))
    return console.log('bench:night skipped: ../shared/data/uci_online_retail_daily.csv.gz is not there')
  const dataDir = mkdtempSync(path.join(tmpdir(), 'night-'))
  const cloud = await startDemo({
    port: 0,
    dataDir,
    clockIso: EVENING,
    empty: true,
    parts: ['functions'],
    timersInRealTime: false,
  })
  try {
    await runNight(cloud, openSecrets(dataDir).HOOK_ORDERS_SECRET ?? '')
  } finally {
    await cloud.stop()
    rmSync(dataDir, { recursive: true })
  }
}

async function runNight(cloud: Cloud, secret: string): Promise<void> {
  const [summary, importSeconds] = await timed(() => importHistory(cloud, secret))
  print('rows', summary.rows)
  print('purchases recorded', summary.recorded)
  print('rows not taken', summary.rejections.length)
  print('import, s', importSeconds)
  print('rows per second', Math.round(summary.rows / importSeconds))
  const [move, nightSeconds] = await timed(() => cloud.clock.to(MORNING))
  print('night, s', nightSeconds)
  print('ticks of the night', move.ticks)
  for (const name of ['members', 'purchases', 'member_cadences', 'plans', 'member_scores', 'figure_pieces', 'rollups'])
    print(`in ${name}`, await cloud.store.count(name, {}))
  for (const [name, { runs, failed, lastProblem }] of Object.entries(move.functions))
    if (failed > 0) print(`${name} failed`, `${failed} of ${runs}: ${lastProblem}`)
  judge(cloud.functions())
}

async function importHistory(cloud: Cloud, secret: string): Promise<ImportSummary> {
  const bar = new SingleBar({ format: 'import {bar} {value} of {total} purchases', clearOnComplete: true })
  bar.start(1, 0)
  const onSent = (done: number, total: number) => {
    bar.setTotal(total)
    bar.update(done)
  }
  const order = { file: FILE, channel: 'uci', map: {}, inFen: false, dayZero: '2010-12-01', live: false }
  return importFile(order, { url: cloud.url, secret }, { onSent }).finally(() => bar.stop())
}

/** Prints every function that ran, and fails over the limits of the platform. */
function judge(functions: readonly FunctionView[]): void {
  for (const { name, runs, failures, longestMs, peakRssKb } of functions.filter((one) => one.runs > 0)) {
    const [seconds, megabytes] = [longestMs / 1000, Math.round(peakRssKb / 1024)]
    console.log(
      `  ${name.padEnd(16)} ${runs} runs, ${failures} failed, longest ${seconds.toFixed(1)} s, peak ${megabytes} MB`,
    )
  }
  const peak = Math.max(...functions.map(({ peakRssKb }) => peakRssKb / 1024))
  const longest = Math.max(...functions.map(({ longestMs }) => longestMs / 1000))
  print('peak of a function, MB', Math.round(peak))
  print('longest invocation, s', longest)
  if (peak > MAX_RSS_MB || longest > MAX_INVOCATION_S || functions.some(({ failures }) => failures > 0)) {
    console.error(`over the limit: ${MAX_RSS_MB} MB, ${MAX_INVOCATION_S} s, no failures`)
    process.exitCode = 1
  }
}

async function timed<Value>(work: () => Promise<Value>): Promise<readonly [Value, number]> {
  const startedAt = performance.now()
  const value = await work()
  return [value, (performance.now() - startedAt) / 1000]
}

const print = (what: string, value: number | string): void =>
  console.log(what.padEnd(26), typeof value === 'number' && !Number.isInteger(value) ? value.toFixed(1) : value)

main().catch((problem: unknown) => {
  console.error(problem)
  process.exitCode = 1
})
