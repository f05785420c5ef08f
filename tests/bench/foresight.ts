import { execFileSync } from 'node:child_process'
import path from 'node:path'
import { bgNbd } from '@domain/segment/lifetime/bg-nbd'
import { fitGammaGamma } from '@domain/segment/lifetime/gamma-gamma'
import { mbgNbd } from '@domain/segment/lifetime/mbg-nbd'
import { fitLifetime } from '@domain/segment/lifetime/model'
import type { ScaleCost } from './foresight/score-shards'
import {
  CDNOW_MASTER,
  CDNOW_SAMPLE,
  CDNOW_SUMMARY,
  holdOut,
  readBuyingDays,
  readSpenders,
  readSummary,
} from './histories/cdnow'
import { historyFile, missingHistory } from './histories/source'

const MOST_MEMORY_MB = 256
const LONGEST_SHARD_MS = 1000
const MOST_GROWTH = 11

/** `npm run bench:foresight [MEMBERS]`: how long fits take, and what it costs to score a million members of ten lines each. */
function main(members: number): void {
  timeFits()
  const few = scale(members / 10)
  const many = scale(members)
  const growth = many.elapsedMs / few.elapsedMs
  const holds = many.peakMemoryMb <= MOST_MEMORY_MB && many.longestShardMs <= LONGEST_SHARD_MS && growth <= MOST_GROWTH
  console.log(`cost grows ${growth.toFixed(2)}× for ten times the members`)
  console.log(
    `${holds ? 'holds' : 'FAILS'}: ≤ ${MOST_MEMORY_MB} MB, no shard over ${LONGEST_SHARD_MS / 1000} s, growth ≤ ${MOST_GROWTH}×`,
  )
  if (!holds) process.exitCode = 1
}

function timeFits(): void {
  const [sample, master, summary] = [CDNOW_SAMPLE, CDNOW_MASTER, CDNOW_SUMMARY].map(historyFile)
  if (!sample || !master || !summary) return console.log(missingHistory(CDNOW_SAMPLE))
  for (const { buyingDays, spenders } of [
    { buyingDays: readBuyingDays(sample), spenders: readSummary(summary) },
    { buyingDays: readBuyingDays(master), spenders: readSpenders(master) },
  ]) {
    const buyers = holdOut(buyingDays).map(({ buyer }) => buyer)
    const times = [
      timed('BG/NBD', () => fitLifetime(bgNbd, buyers)),
      timed('MBG/NBD', () => fitLifetime(mbgNbd, buyers)),
      timed('Gamma-Gamma', () => fitGammaGamma(spenders)),
    ]
    console.log(`fitted on ${buyers.length} customers: ${times.join(', ')}`)
  }
}

function timed(name: string, work: () => unknown): string {
  const startedAt = performance.now()
  work()
  return `${name} ${((performance.now() - startedAt) / 1000).toFixed(2)} s`
}

function scale(members: number): ScaleCost {
  const script = path.join(__dirname, 'foresight/scale.ts')
  const node = [...process.execArgv, '--max-old-space-size=128', '--max-semi-space-size=4', script, String(members)]
  const cost = JSON.parse(execFileSync(process.execPath, node, { encoding: 'utf8' })) as ScaleCost
  const { lines, due, elapsedMs, longestShardMs, peakMemoryMb } = cost
  console.log(
    `${members} members, ${lines} lines, ${due} products overdue: ${(elapsedMs / 1000).toFixed(1)} s, longest shard ${longestShardMs} ms, at most ${peakMemoryMb} MB`,
  )
  return cost
}

main(Number(process.argv[2] ?? 1_000_000))
