import type { Benchmark } from './metrics-program'

/** Where a rate stands against its benchmark. */
export type Standing = 'unknown' | 'below' | 'passed' | 'good' | 'above'

/** A rate against its benchmark, with the sentence an operator reads; shares are 0–1, null: nobody to speak of yet. */
export function standAgainst(share: number | null, line: Benchmark): { standing: Standing; sentence: string } {
  if (share === null)
    return {
      standing: 'unknown',
      sentence: `同类及格线 ${percent(line.passBp)}，行业参考 ${percent(line.industryBp)}。`,
    }
  const bp = Math.round(share * 10_000)
  if (bp < line.passBp)
    return { standing: 'below', sentence: `低于同类及格线 ${percent(line.passBp)}，还差 ${points(line.passBp - bp)}。` }
  if (bp < line.goodBp)
    return {
      standing: 'passed',
      sentence: `过了同类及格线 ${percent(line.passBp)}，离良好线 ${percent(line.goodBp)} 差 ${points(line.goodBp - bp)}。`,
    }
  if (bp < line.industryBp)
    return {
      standing: 'good',
      sentence: `过了良好线 ${percent(line.goodBp)}，离行业参考 ${percent(line.industryBp)} 差 ${points(line.industryBp - bp)}。`,
    }
  return {
    standing: 'above',
    sentence: `达到行业参考 ${percent(line.industryBp)}，高出 ${points(bp - line.industryBp)}。`,
  }
}

/** What the lines are, beside which they stand. */
export const BENCHMARK_DEFINITION =
  '参考线是行业里常说的数：20%–30% 算及格到良好，35% 是行业参考，快消更高。没有规定统计期，统计期短的自然低一些。可以在计划里按类目改。'

const percent = (bp: number): string => `${bp / 100}%`

const points = (bp: number): string => `${(bp / 100).toFixed(1)} 个百分点`
